package org.waystation.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** A value of a YAML or JSON document that remembers where it stands. Immutable. */
sealed interface LocatedNode {
  Place place();

  /** The value in short, for the brackets of a message. */
  String shown();

  JsonNode toJson();

  /**
   * A key with its value.
   *
   * @param keyPlace where the key itself stands
   * @param value what it holds
   */
  record Field(Place keyPlace, LocatedNode value) {}

  /**
   * One value that holds no others.
   *
   * @param place where it stands
   * @param json text, number, boolean or null
   */
  record Scalar(Place place, JsonNode json) implements LocatedNode {
    @Override
    public String shown() {
      return json.asText();
    }

    @Override
    public JsonNode toJson() {
      return json;
    }
  }

  /** A list. */
  record Sequence(Place place, List<LocatedNode> items) implements LocatedNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String shown() {
      return items.stream().map(LocatedNode::shown).collect(Collectors.joining(", "));
    }

    @Override
    public JsonNode toJson() {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      items.forEach(item -> array.add(item.toJson()));
      return array;
    }
  }

  /** Keys and values, in the order of the text. */
  record Mapping(Place place, Map<String, Field> fields) implements LocatedNode {
    public Mapping {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Text of the field's value if it is there and is text. */
    Optional<String> text(String path) {
      return at(path)
          .filter(node -> node instanceof Scalar scalar && scalar.json().isTextual())
          .map(LocatedNode::shown);
    }

    /** Number of the field's value if it is there and is a number. */
    OptionalDouble number(String path) {
      return at(path)
          .filter(node -> node instanceof Scalar scalar && scalar.json().isNumber())
          .map(node -> OptionalDouble.of(node.toJson().doubleValue()))
          .orElse(OptionalDouble.empty());
    }

    /** The value under a dotted path. */
    Optional<LocatedNode> at(String path) {
      int dot = path.indexOf('.');
      Field field = fields.get(dot < 0 ? path : path.substring(0, dot));
      if (field == null) {
        return Optional.empty();
      }
      if (dot < 0) {
        return Optional.of(field.value());
      }
      return field.value() instanceof Mapping inner
          ? inner.at(path.substring(dot + 1))
          : Optional.empty();
    }

    Mapping with(String key, Field field) {
      Map<String, Field> changed = new LinkedHashMap<>(fields);
      changed.put(key, field);
      return new Mapping(place, changed);
    }

    Mapping without(String... keys) {
      Map<String, Field> changed = new LinkedHashMap<>(fields);
      changed.keySet().removeAll(List.of(keys));
      return new Mapping(place, changed);
    }

    /**
     * This mapping with another laid over it: mappings merge key by key, everything else (lists
     * too) is replaced as a whole, and of alternatives the one that is said replaces the other.
     * Each value keeps the place of the text it came from.
     */
    Mapping under(Mapping over) {
      Map<String, Field> merged = new LinkedHashMap<>(fields);
      if (CoverageFloorRule.ALTERNATIVES.stream().anyMatch(over.fields::containsKey)) {
        merged.keySet().removeAll(CoverageFloorRule.ALTERNATIVES);
      }
      over.fields.forEach(
          (key, field) -> {
            Field base = merged.get(key);
            boolean deep =
                base != null && base.value() instanceof Mapping && field.value() instanceof Mapping;
            merged.put(
                key,
                deep
                    ? new Field(
                        field.keyPlace(), ((Mapping) base.value()).under((Mapping) field.value()))
                    : field);
          });
      return new Mapping(over.place, merged);
    }

    @Override
    public String shown() {
      return fields.isEmpty() ? "{}" : "keys " + String.join(", ", fields.keySet());
    }

    @Override
    public ObjectNode toJson() {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      fields.forEach((key, field) -> object.set(key, field.value().toJson()));
      return object;
    }
  }

  /** The same value, every part of it standing at one place. */
  static LocatedNode of(JsonNode json, Place place) {
    if (json.isObject()) {
      Map<String, Field> fields = new LinkedHashMap<>();
      json.properties()
          .forEach(
              entry -> fields.put(entry.getKey(), new Field(place, of(entry.getValue(), place))));
      return new Mapping(place, fields);
    }
    if (json.isArray()) {
      List<LocatedNode> items = new ArrayList<>();
      json.forEach(item -> items.add(of(item, place)));
      return new Sequence(place, items);
    }
    return new Scalar(place, json);
  }
}
