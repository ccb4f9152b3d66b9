package org.waystation.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.waystation.geodata.States;
import org.waystation.geodata.file.NearestWord;

/** What a key may hold, and what a checked value becomes in the resolved scenario. */
sealed interface ValueRule
    permits NumberRule,
        OptionalNumberRule,
        WordRule,
        CoverageFloorRule,
        PhasingRule,
        BiddersRule,
        CarriersRule,
        SizesRule,
        ValueRule.Name,
        ValueRule.Text,
        ValueRule.Flag,
        ValueRule.FileName,
        ValueRule.ListOf,
        ValueRule.StateCodes,
        ValueRule.Stations,
        ValueRule.Overriding {

  /** Reports what is wrong with {@code value}, which stands under {@code key}. */
  void check(String key, LocatedNode value, Faults faults);

  /** A value that passed {@link #check}, in its final form; final forms stay as they are. */
  default JsonNode resolve(LocatedNode value) {
    return value.toJson();
  }

  /** A short name, fit for a folder. */
  record Name() implements ValueRule {
    @Override
    public void check(String key, LocatedNode value, Faults faults) {
      if (!isText(value) || !value.shown().matches("[a-z0-9][a-z0-9._-]{0,63}")) {
        String hint = "letters a to z, digits and hyphens, at most 64, for example vermont-5";
        faults.add(key, value, "must be a short name in lower case", hint);
      }
    }
  }

  /**
   * Free text.
   *
   * @param nullable whether null is allowed
   */
  record Text(boolean nullable) implements ValueRule {
    @Override
    public void check(String key, LocatedNode value, Faults faults) {
      if (!isText(value) && !(nullable && value.toJson().isNull())) {
        faults.add(key, value, "must be text", "put it in quotes");
      }
    }
  }

  /** True or false; nothing else passes for either. */
  record Flag() implements ValueRule {
    @Override
    public void check(String key, LocatedNode value, Faults faults) {
      if (!value.toJson().isBoolean()) {
        faults.add(key, value, "must be true or false", "true or false, without quotes");
      }
    }
  }

  /**
   * A file, relative to the folder of the file that names it.
   *
   * @param nullable whether null is allowed
   */
  record FileName(boolean nullable) implements ValueRule {
    @Override
    public void check(String key, LocatedNode value, Faults faults) {
      if (!isText(value) && !(nullable && value.toJson().isNull())) {
        faults.add(key, value, "must be a file name", "put it in quotes");
      } else if (isText(value) && value.place().file(value.shown()).isEmpty()) {
        String hint = "a character of it was meant otherwise, such as a backslash in quotes";
        faults.add(key, value, "can be no file name", hint);
      }
    }

    @Override
    public JsonNode resolve(LocatedNode value) {
      return isText(value)
          ? JsonNodeFactory.instance.textNode(
              value.place().file(value.shown()).orElseThrow().toString())
          : value.toJson();
    }
  }

  /**
   * A list, each item by the same rule, no item twice.
   *
   * @param item rule of one item
   * @param minItems fewest items
   */
  record ListOf(ValueRule item, int minItems) implements ValueRule {
    @Override
    public void check(String key, LocatedNode value, Faults faults) {
      if (!(value instanceof LocatedNode.Sequence list)) {
        faults.add(key, value, "must be a list", "[" + value.shown() + "], as a list");
        return;
      }
      if (list.items().size() < minItems) {
        faults.add(
            key, value, "must not be empty", "leave the line out, to take what is inherited");
        return;
      }
      Set<JsonNode> seen = new HashSet<>();
      each(
          key,
          list.items(),
          (itemKey, node) -> {
            item.check(itemKey, node, faults);
            if (!seen.add(node.toJson())) {
              faults.add(itemKey, node, "stands in the list twice", "remove one of the two");
            }
          });
    }

    @Override
    public JsonNode resolve(LocatedNode value) {
      ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
      ((LocatedNode.Sequence) value).items().forEach(node -> resolved.add(item.resolve(node)));
      return resolved;
    }
  }

  /** A list of two-letter codes, or the word that stands for the 48 states and D.C. */
  record StateCodes() implements ValueRule {
    static final String CONTIGUOUS = "contiguous";

    @Override
    public void check(String key, LocatedNode value, Faults faults) {
      if (value.shown().equals(CONTIGUOUS)) {
        return;
      }
      if (!(value instanceof LocatedNode.Sequence list) || list.items().isEmpty()) {
        String message = "must be the word contiguous or a list of two-letter codes";
        faults.add(key, value, message, "contiguous, or a list such as [VT, NH]");
        return;
      }
      each(
          key,
          list.items(),
          (itemKey, node) -> {
            if (!isText(node) || !States.abbreviations().contains(node.shown())) {
              String hint =
                  NearestWord.to(node.shown(), States.abbreviations())
                      .filter(code -> node.shown().length() <= 3)
                      .orElse("its two-letter code, for example VT");
              faults.add(itemKey, node, "is not a state", hint);
            }
          });
    }

    @Override
    public JsonNode resolve(LocatedNode value) {
      Set<String> codes = new TreeSet<>();
      if (value instanceof LocatedNode.Sequence list) {
        list.items().forEach(node -> codes.add(node.shown()));
      } else {
        codes.addAll(States.contiguous());
      }
      ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
      codes.forEach(resolved::add);
      return resolved;
    }
  }

  /** A number of stations, exact or as a mapping with min and max. */
  record Stations() implements ValueRule {
    static final NumberRule COUNT = NumberRule.whole(1, 100_000);
    static final List<String> KEYS = List.of("min", "max");

    @Override
    public void check(String key, LocatedNode value, Faults faults) {
      if (value instanceof LocatedNode.Mapping mapping) {
        new MappingRule(KEYS, KEYS).check(key, mapping, faults);
        KEYS.forEach(
            end -> mapping.at(end).ifPresent(count -> COUNT.check(key + "." + end, count, faults)));
      } else {
        COUNT.check(key, value, faults);
      }
    }
  }

  /** Cost figures that the scenario sets itself, by their key. */
  record Overriding() implements ValueRule {
    @Override
    public void check(String key, LocatedNode value, Faults faults) {
      if (!(value instanceof LocatedNode.Mapping mapping)) {
        faults.add(
            key, value, "must be a mapping", "{} or lines such as stationCapexUsd: 20000000");
        return;
      }
      new MappingRule(CostKey.words(), List.of()).check(key, mapping, faults);
      mapping
          .fields()
          .forEach(
              (word, field) ->
                  CostKey.of(word)
                      .ifPresent(
                          cost -> cost.rule().check(key + "." + word, field.value(), faults)));
    }
  }

  private static boolean isText(LocatedNode value) {
    return value.toJson().isTextual() && !value.shown().isBlank();
  }

  private static void each(
      String key, List<LocatedNode> items, BiConsumer<String, LocatedNode> visit) {
    for (int i = 0; i < items.size(); i++) {
      visit.accept(key + "[" + i + "]", items.get(i));
    }
  }
}
