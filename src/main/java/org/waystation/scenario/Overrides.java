package org.waystation.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values that stand above those of the files: options of the command line, steps of a sweep.
 *
 * @param values by dotted path, for example "solve.seed" to "7" or
 *     "costs.overrides.stationCapexUsd" to "20000000"
 */
public record Overrides(Map<String, Value> values) {
  public Overrides {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * One value.
   *
   * @param text as it would stand in the file
   * @param origin who says so, for messages: "--seed", "sweep.yaml:12"
   * @param folder what relative file names in the value are relative to
   */
  public record Value(String text, String origin, Path folder) {}

  public static Overrides none() {
    return new Overrides(Map.of());
  }

  /** These and one more; a path that is already there takes the new value. */
  public Overrides set(String path, String text) {
    return set(path, text, "command line");
  }

  /** As {@link #set(String, String)}, said by something that messages can name. */
  public Overrides set(String path, String text, String origin) {
    return with(Map.of(path, new Value(text, origin, Path.of(""))));
  }

  /** These and what an option says that takes keys with values, such as {@code --set}. */
  public Overrides said(String option, Map<String, String> others) {
    Overrides overrides = this;
    for (Map.Entry<String, String> value : others.entrySet()) {
      String said = option + " " + value.getKey() + "=" + value.getValue();
      overrides = overrides.set(value.getKey(), value.getValue(), said);
    }
    return overrides;
  }

  /** These and others; a path that is already there takes the new value. */
  public Overrides with(Map<String, Value> others) {
    Map<String, Value> more = new LinkedHashMap<>(values);
    more.putAll(others);
    return new Overrides(more);
  }

  /** The tree with these values laid over it. */
  LocatedNode.Mapping over(LocatedNode.Mapping tree, Faults faults) {
    LocatedNode.Mapping result = tree;
    List<String> paths = new ArrayList<>(values.keySet());
    paths.sort(null);
    for (String path : paths) {
      Place origin = new Place(values.get(path).origin(), values.get(path).folder(), 0, 0);
      if (path.equals(ScenarioKey.EXTENDS.path())) {
        String hint = "name the other scenario in place of this one";
        faults.add(path, origin, "can only be said by a file", hint);
        continue;
      }
      if (List.of(path.split("\\.", -1)).contains("")) {
        String hint = "section and key with a dot between, such as network.stations";
        faults.add("", origin, "[" + path + "] is no key", hint);
        continue;
      }
      Optional<LocatedNode> value = YamlText.read(values.get(path).text(), origin, faults);
      if (value.isPresent()) {
        result = result.under((LocatedNode.Mapping) nested(path, value.get()));
      }
    }
    return result;
  }

  private static LocatedNode nested(String path, LocatedNode value) {
    LocatedNode inner = value;
    String[] words = path.split("\\.", -1);
    for (int i = words.length - 1; i >= 0; i--) {
      inner =
          new LocatedNode.Mapping(
              value.place(), Map.of(words[i], new LocatedNode.Field(value.place(), inner)));
    }
    return inner;
  }
}
