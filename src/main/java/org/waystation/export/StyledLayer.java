package org.waystation.export;

import java.util.List;
import java.util.Locale;

/** A layer's style as a Styled Layer Descriptor 1.1 with Symbology Encoding and filters. */
final class StyledLayer {
  /** Sizes are in pixels there; one is 0.28 mm by the standard. */
  private static final double MILLIMETRES_PER_PIXEL = 0.28;

  private final LayerStyle style;
  private final Layer layer;
  private final XmlText xml = new XmlText();

  StyledLayer(LayerStyle style, Layer layer) {
    this.style = style;
    this.layer = layer;
  }

  String text() {
    xml.element(
        "StyledLayerDescriptor",
        () ->
            xml.element(
                "NamedLayer",
                () -> {
                  xml.text("se:Name", layer.name());
                  xml.element(
                      "UserStyle",
                      () -> {
                        xml.text("se:Name", layer.name());
                        xml.element("se:FeatureTypeStyle", this::rules);
                      });
                }),
        "xmlns",
        "http://www.opengis.net/sld",
        "xmlns:se",
        "http://www.opengis.net/se",
        "xmlns:ogc",
        "http://www.opengis.net/ogc",
        "version",
        "1.1.0");
    return xml.finished();
  }

  private void rules() {
    for (LayerStyle.Rule rule : style.rules()) {
      xml.element(
          "se:Rule",
          () -> {
            xml.text("se:Name", rule.label());
            filter(rule.tests());
            symbol(rule.color());
          });
    }
  }

  private void filter(List<LayerStyle.Test> tests) {
    if (tests.size() == 1) {
      xml.element("ogc:Filter", () -> compare(tests.get(0)));
    } else if (!tests.isEmpty()) {
      xml.element("ogc:Filter", () -> xml.element("ogc:And", () -> tests.forEach(this::compare)));
    }
  }

  private void compare(LayerStyle.Test test) {
    xml.element(
        test.comparison().element(),
        () -> {
          xml.text("ogc:PropertyName", test.column());
          xml.text("ogc:Literal", test.value().toString());
        });
  }

  private void symbol(MapColor color) {
    double pixels = style.millimetres() / MILLIMETRES_PER_PIXEL;
    switch (layer.shape()) {
      case POINT ->
          xml.element(
              "se:PointSymbolizer",
              () ->
                  xml.element(
                      "se:Graphic",
                      () -> {
                        xml.element(
                            "se:Mark",
                            () -> {
                              xml.text("se:WellKnownName", "circle");
                              fill(color);
                              stroke(style.outline(), 0.7);
                            });
                        xml.text("se:Size", number(pixels));
                      }));
      case LINE -> xml.element("se:LineSymbolizer", () -> stroke(color, pixels));
      case AREA ->
          xml.element(
              "se:PolygonSymbolizer",
              () -> {
                if (!style.hollow()) {
                  fill(color);
                }
                stroke(style.outline(), pixels);
              });
    }
  }

  private void fill(MapColor color) {
    xml.element(
        "se:Fill",
        () -> {
          xml.text("se:SvgParameter", color.hex(), "name", "fill");
          xml.text("se:SvgParameter", number(style.opacity()), "name", "fill-opacity");
        });
  }

  private void stroke(MapColor color, double pixels) {
    xml.element(
        "se:Stroke",
        () -> {
          xml.text("se:SvgParameter", color.hex(), "name", "stroke");
          xml.text("se:SvgParameter", number(pixels), "name", "stroke-width");
        });
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
