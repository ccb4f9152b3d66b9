package org.waystation.export;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A layer's style in the XML of QGIS 3 (QML). */
final class QgisStyle {
  private final LayerStyle style;
  private final Shape shape;
  private final List<Alias> aliases;
  private final XmlText xml = new XmlText();

  /** What a column is called. */
  record Alias(String column, String title) {}

  QgisStyle(LayerStyle style, Shape shape, List<Alias> aliases) {
    this.style = style;
    this.shape = shape;
    this.aliases = aliases;
  }

  String text() {
    xml.element(
        "qgis",
        () -> {
          if (!aliases.isEmpty()) {
            xml.element("aliases", this::aliases);
          }
          renderer();
        },
        "version",
        "3.22.16-Bialowieza",
        "styleCategories",
        aliases.isEmpty() ? "Symbology" : "Symbology|Fields");
    return xml.finished();
  }

  /** QGIS before GDAL 3.7 knows nothing of the titles in the file itself. */
  private void aliases() {
    for (Alias alias : aliases) {
      xml.empty("alias", "field", alias.column(), "name", alias.title());
    }
  }

  private void renderer() {
    boolean all = style.rules().size() == 1 && style.rules().get(0).tests().isEmpty();
    if (all) {
      xml.element("renderer-v2", this::symbols, "type", "singleSymbol", "enableorderby", "0");
    } else {
      xml.element(
          "renderer-v2",
          () -> {
            xml.element("rules", this::rules, "key", "rules");
            symbols();
          },
          "type",
          "RuleRenderer",
          "enableorderby",
          "0");
    }
  }

  private void rules() {
    for (int k = 0; k < style.rules().size(); k++) {
      LayerStyle.Rule rule = style.rules().get(k);
      xml.empty(
          "rule",
          "key",
          "rule-" + k,
          "symbol",
          Integer.toString(k),
          "label",
          rule.label(),
          "filter",
          filter(rule.tests()));
    }
  }

  private static String filter(List<LayerStyle.Test> tests) {
    return tests.stream()
        .map(
            test ->
                "\"%s\" %s %s"
                    .formatted(test.column(), test.comparison().sign(), literal(test.value())))
        .collect(Collectors.joining(" AND "));
  }

  private static String literal(Object value) {
    return value instanceof Number
        ? value.toString()
        : "'" + value.toString().replace("'", "''") + "'";
  }

  private void symbols() {
    xml.element(
        "symbols",
        () -> {
          for (int k = 0; k < style.rules().size(); k++) {
            MapColor color = style.rules().get(k).color();
            xml.element(
                "symbol",
                () -> symbolLayer(color),
                "type",
                symbolType(),
                "name",
                Integer.toString(k),
                "alpha",
                number(style.opacity()),
                "clip_to_extent",
                "1",
                "force_rhr",
                "0");
          }
        });
  }

  private String symbolType() {
    return switch (shape) {
      case POINT -> "marker";
      case LINE -> "line";
      case AREA -> "fill";
    };
  }

  private void symbolLayer(MapColor color) {
    switch (shape) {
      case POINT ->
          options(
              "SimpleMarker",
              "name",
              "circle",
              "color",
              rgba(color),
              "outline_color",
              rgba(style.outline()),
              "outline_style",
              "solid",
              "outline_width",
              "0.2",
              "outline_width_unit",
              "MM",
              "size",
              number(style.millimetres()),
              "size_unit",
              "MM");
      case LINE ->
          options(
              "SimpleLine",
              "line_color",
              rgba(color),
              "line_style",
              "solid",
              "line_width",
              number(style.millimetres()),
              "line_width_unit",
              "MM",
              "capstyle",
              "round",
              "joinstyle",
              "round");
      case AREA ->
          options(
              "SimpleFill",
              "color",
              rgba(color),
              "style",
              style.hollow() ? "no" : "solid",
              "outline_color",
              rgba(style.outline()),
              "outline_style",
              "solid",
              "outline_width",
              number(style.millimetres()),
              "outline_width_unit",
              "MM",
              "joinstyle",
              "bevel");
    }
  }

  /** A symbol of one layer; names and values in turn. */
  private void options(String symbolClass, String... options) {
    xml.element(
        "layer",
        () ->
            xml.element(
                "Option",
                () -> {
                  for (int i = 0; i < options.length; i += 2) {
                    xml.empty(
                        "Option", "type", "QString", "name", options[i], "value", options[i + 1]);
                  }
                },
                "type",
                "Map"),
        "class",
        symbolClass,
        "enabled",
        "1",
        "locked",
        "0",
        "pass",
        "0");
  }

  private static String rgba(MapColor color) {
    int rgb = color.rgb();
    return (rgb >> 16 & 255) + "," + (rgb >> 8 & 255) + "," + (rgb & 255) + ",255";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
