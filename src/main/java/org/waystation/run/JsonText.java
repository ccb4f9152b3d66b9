package org.waystation.run;

import com.fasterxml.jackson.databind.JsonNode;

/** JSON as compact text in which equal numbers read the same. */
final class JsonText {
  private JsonText() {}

  static String of(JsonNode node) {
    if (node.isNumber()) {
      return node.decimalValue().stripTrailingZeros().toPlainString();
    }
    if (node.isObject()) {
      StringBuilder text = new StringBuilder("{");
      node.properties()
          .forEach(
              field ->
                  text.append(text.length() > 1 ? "," : "")
                      .append(field.getKey())
                      .append(':')
                      .append(of(field.getValue())));
      return text.append('}').toString();
    }
    if (node.isArray()) {
      StringBuilder text = new StringBuilder("[");
      node.forEach(item -> text.append(text.length() > 1 ? "," : "").append(of(item)));
      return text.append(']').toString();
    }
    return node.isMissingNode() ? "nothing" : node.toString();
  }
}
