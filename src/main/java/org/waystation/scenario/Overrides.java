package org.waystation.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Values that stand above those of the files: options of the command line, steps of a sweep.
 *
 * @param values text of each value as it would stand in the file, by dotted path, for example
 *     "solve.seed" to "7" or "costs.overrides.stationCapexUsd" to "20000000"
 */
public record Overrides(Map<String, String> values) {
  private static final Place ORIGIN = Place.inside("command line");

  public Overrides {
    values = Map.copyOf(values);
  }

  public static Overrides none() {
    return new Overrides(Map.of());
  }

  /** These and one more; a path that is already there takes the new value. */
  public Overrides set(String path, String value) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(path, value);
    return new Overrides(more);
  }

  /** The tree with these values laid over it. */
  LocatedNode.Mapping over(LocatedNode.Mapping tree, Faults faults) {
    LocatedNode.Mapping result = tree;
    List<String> paths = new ArrayList<>(values.keySet());
    paths.sort(null);
    for (String path : paths) {
      if (path.equals(ScenarioKey.EXTENDS.path())) {
        String hint = "name the other scenario in place of this one";
        faults.add(path, ORIGIN, "can only be said by a file", hint);
        continue;
      }
      Optional<LocatedNode> value = YamlText.read(values.get(path), ORIGIN, faults);
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
          new LocatedNode.Mapping(ORIGIN, Map.of(words[i], new LocatedNode.Field(ORIGIN, inner)));
    }
    return inner;
  }
}
