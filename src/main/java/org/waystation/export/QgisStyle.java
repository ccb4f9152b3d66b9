package org.waystation.export;

import java.util.List;
import java.util.Locale;

/** A layer's style in the XML of QGIS 3 (QML). */
final class QgisStyle {
  private final LayerStyle style;
  private final Shape shape;
  private final XmlText xml = new XmlText();

  QgisStyle(LayerStyle style, Shape shape) {
    this.style = style;
    this.shape = shape;
  }

  String text() {
    xml.element(
        "qgis", this::renderer, "version", "3.22.16-Bialowieza", "styleCategories", "Symbology");
    return xml.finished();
  }

  private void renderer() {
    LayerStyle.Class first = style.classes().get(0);
    if (first instanceof LayerStyle.Value) {
      xml.element(
          "renderer-v2",
          () -> {
            xml.element("categories", this::categories);
            symbols();
          },
          "type",
          "categorizedSymbol",
          "attr",
          style.column(),
          "enableorderby",
          "0");
    } else if (first instanceof LayerStyle.Span) {
      xml.element(
          "renderer-v2",
          () -> {
            xml.element("ranges", this::ranges);
            symbols();
          },
          "type",
          "graduatedSymbol",
          "attr",
          style.column(),
          "graduatedMethod",
          "GraduatedColor");
    } else {
      xml.element("renderer-v2", this::symbols, "type", "singleSymbol", "enableorderby", "0");
    }
  }

  private void categories() {
    for (int k = 0; k < style.classes().size(); k++) {
      LayerStyle.Value one = (LayerStyle.Value) style.classes().get(k);
      xml.empty(
          "category",
          "type",
          "string",
          "value",
          one.value(),
          "symbol",
          Integer.toString(k),
          "label",
          one.label(),
          "render",
          "true");
    }
  }

  private void ranges() {
    for (int k = 0; k < style.classes().size(); k++) {
      LayerStyle.Span one = (LayerStyle.Span) style.classes().get(k);
      xml.empty(
          "range",
          "lower",
          Double.toString(one.above()),
          "upper",
          Double.toString(one.most()),
          "symbol",
          Integer.toString(k),
          "label",
          one.label(),
          "render",
          "true");
    }
  }

  private void symbols() {
    xml.element(
        "symbols",
        () -> {
          List<LayerStyle.Class> classes = style.classes();
          for (int k = 0; k < classes.size(); k++) {
            MapColor color = classes.get(k).color();
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
    String[] options =
        switch (shape) {
          case POINT ->
              new String[] {
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
                "MM"
              };
          case LINE ->
              new String[] {
                "line_color", rgba(color), "line_style", "solid",
                "line_width", number(style.millimetres()), "line_width_unit", "MM",
                "capstyle", "round", "joinstyle", "round"
              };
          case AREA ->
              new String[] {
                "color",
                rgba(color),
                "style",
                "solid",
                "outline_color",
                rgba(style.outline()),
                "outline_style",
                "solid",
                "outline_width",
                number(style.millimetres()),
                "outline_width_unit",
                "MM",
                "joinstyle",
                "bevel"
              };
        };
    String layer =
        switch (shape) {
          case POINT -> "SimpleMarker";
          case LINE -> "SimpleLine";
          case AREA -> "SimpleFill";
        };
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
        layer,
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
