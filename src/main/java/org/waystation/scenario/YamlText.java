package org.waystation.scenario;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one YAML document into located nodes. */
final class YamlText {
  /** Only true and false are booleans: yes, no, on and off stay text, and so a fault. */
  private static final YAMLFactory YAML =
      YAMLFactory.builder().enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS).build();

  /** How the parser's message gives the place; the last one is where it got stuck. */
  private static final Pattern MARK =
      Pattern.compile("^ in .*, line (\\d+), column (\\d+):$", Pattern.MULTILINE);

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final YAMLParser parser;
  private final Place start;
  private final Faults faults;

  private YamlText(YAMLParser parser, Place start, Faults faults) {
    this.parser = parser;
    this.start = start;
    this.faults = faults;
  }

  /** The document as a tree; empty, with a fault, if the text is not one YAML document. */
  static Optional<LocatedNode> read(String text, Place start, Faults faults) {
    try (YAMLParser parser = YAML.createParser(text)) {
      if (parser.nextToken() == null) {
        faults.add("", start, "holds nothing", "copy the shape of models/scenarios/base.yaml");
        return Optional.empty();
      }
      LocatedNode node = new YamlText(parser, start, faults).node();
      if (parser.nextToken() != null) {
        Place second = place(start, parser.currentTokenLocation());
        faults.add("", second, "a second document starts here", "remove the line [---]");
        return Optional.empty();
      }
      return Optional.of(node);
    } catch (JsonProcessingException broken) {
      Place place =
          MARK.matcher(broken.getOriginalMessage())
              .results()
              .reduce((earlier, later) -> later)
              .map(m -> start.at(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))))
              .orElseGet(() -> place(start, broken.getLocation()));
      faults.add("", place, "is not YAML: " + reason(broken), "check indentation and quotes there");
      return Optional.empty();
    } catch (IOException impossible) {
      throw new UncheckedIOException("reading from a string", impossible);
    }
  }

  private LocatedNode node() throws IOException {
    Place place = here();
    if (parser.isCurrentAlias()) {
      faults.add("", place, "an alias (*name) is not read here", "repeat the value");
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(place);
      case START_ARRAY -> sequence(place);
      default -> new LocatedNode.Scalar(place, scalar());
    };
  }

  private LocatedNode mapping(Place place) throws IOException {
    Map<String, LocatedNode.Field> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Place keyPlace = here();
      String key = parser.currentName();
      parser.nextToken();
      LocatedNode.Field first = fields.putIfAbsent(key, new LocatedNode.Field(keyPlace, node()));
      if (first != null) {
        String message = "the key stands twice, first at " + first.keyPlace();
        faults.add(key, keyPlace, message, "remove one of the two");
      }
    }
    return new LocatedNode.Mapping(place, fields);
  }

  private LocatedNode sequence(Place place) throws IOException {
    List<LocatedNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return new LocatedNode.Sequence(place, items);
  }

  private JsonNode scalar() throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> JSON.nullNode();
      case VALUE_TRUE -> JSON.booleanNode(true);
      case VALUE_FALSE -> JSON.booleanNode(false);
      case VALUE_NUMBER_FLOAT -> JSON.numberNode(parser.getDoubleValue());
      case VALUE_NUMBER_INT ->
          switch (parser.getNumberType()) {
            case INT -> JSON.numberNode(parser.getIntValue());
            case LONG -> JSON.numberNode(parser.getLongValue());
            default -> JSON.numberNode(parser.getBigIntegerValue());
          };
      default -> JSON.textNode(parser.getText());
    };
  }

  private Place here() {
    return place(start, parser.currentTokenLocation());
  }

  private static Place place(Place start, JsonLocation location) {
    return location == null
        ? start
        : start.at(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  /** The sentence of the parser's message that says what is wrong, without its drawing. */
  private static String reason(JsonProcessingException broken) {
    return broken
        .getOriginalMessage()
        .lines()
        .filter(line -> !line.startsWith(" "))
        .reduce((earlier, later) -> later)
        .map(line -> line.replaceAll("[ :]+$", ""))
        .orElse("unreadable");
  }
}
