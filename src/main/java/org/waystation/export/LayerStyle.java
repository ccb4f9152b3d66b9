package org.waystation.export;

import java.util.ArrayList;
import java.util.List;

/**
 * How a layer is to be drawn, for GIS programs that read styles.
 *
 * @param rules which features get which colour, each with a line in the legend; what fits none is
 *     not drawn
 * @param outline colour of lines around areas and markers
 * @param millimetres diameter of markers, or width of lines and of lines around areas
 * @param opacity of the colours, from 0 to 1
 * @param hollow whether areas show their outline only, in the colour of their rule
 */
public record LayerStyle(
    List<Rule> rules, MapColor outline, double millimetres, double opacity, boolean hollow) {
  public LayerStyle {
    rules = List.copyOf(rules);
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("a style needs a rule");
    }
  }

  /**
   * Features that are drawn alike.
   *
   * @param label in the legend
   * @param color of marker, line or area
   * @param tests that a feature must pass, all of them; without any the rule takes every feature
   */
  public record Rule(String label, MapColor color, List<Test> tests) {
    public Rule {
      tests = List.copyOf(tests);
    }
  }

  /** How a value is compared, in the filter language of QGIS and in that of the OGC. */
  public enum Comparison {
    IS("=", "ogc:PropertyIsEqualTo"),
    ABOVE(">", "ogc:PropertyIsGreaterThan"),
    AT_MOST("<=", "ogc:PropertyIsLessThanOrEqualTo");

    private final String sign;
    private final String element;

    Comparison(String sign, String element) {
      this.sign = sign;
      this.element = element;
    }

    String sign() {
      return sign;
    }

    String element() {
      return element;
    }
  }

  /**
   * A condition on one property.
   *
   * @param column the property
   * @param comparison how it must stand to the value
   * @param value a text or a number
   */
  public record Test(String column, Comparison comparison, Object value) {}

  /** One colour for all. */
  public static LayerStyle single(
      String label, MapColor color, MapColor outline, double millimetres, double opacity) {
    return new LayerStyle(
        List.of(new Rule(label, color, List.of())), outline, millimetres, opacity, false);
  }

  /** Outlines of one colour around areas, so that what lies below is seen. */
  public static LayerStyle outlines(String label, MapColor color, double millimetres) {
    return new LayerStyle(List.of(new Rule(label, color, List.of())), color, millimetres, 1, true);
  }

  /** The style file of QGIS. */
  String qml(Shape shape) {
    return new QgisStyle(this, shape, List.of()).text();
  }

  /** The same with what the columns of a layer are called, where people have words for them. */
  String qml(Layer layer) {
    List<QgisStyle.Alias> aliases = new ArrayList<>();
    for (Column column : layer.columns()) {
      ColumnTitles.of(layer.name(), column.name())
          .ifPresent(entry -> aliases.add(new QgisStyle.Alias(column.name(), entry.title())));
    }
    return new QgisStyle(this, layer.shape(), aliases).text();
  }

  /** Symbology Encoding 1.1 in a Styled Layer Descriptor, which most other programs read. */
  String sld(Layer layer) {
    return new StyledLayer(this, layer).text();
  }
}
