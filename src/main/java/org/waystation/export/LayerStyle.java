package org.waystation.export;

import java.util.List;

/**
 * How a layer is to be drawn, for GIS programs that read styles.
 *
 * @param classes which features get which colour, each with a line in the legend; without a column
 *     there is one class, which takes all
 * @param column whose values tell the classes apart; empty for none
 * @param outline colour of lines around areas and markers
 * @param millimetres diameter of markers, or width of lines; areas have hairlines
 * @param opacity of the colours, from 0 to 1
 */
public record LayerStyle(
    String column, List<Class> classes, MapColor outline, double millimetres, double opacity) {
  public LayerStyle {
    classes = List.copyOf(classes);
    boolean alone = classes.size() == 1 && classes.get(0) instanceof All;
    if (classes.isEmpty() || column.isEmpty() != alone) {
      throw new IllegalArgumentException(
          "a column needs classes and classes a column, was [" + column + "] " + classes);
    }
  }

  /** Features that are drawn alike. */
  public sealed interface Class {
    /** In the legend. */
    String label();

    MapColor color();
  }

  /** Every feature. */
  public record All(String label, MapColor color) implements Class {}

  /** Those in whose column a text stands. */
  public record Value(String label, MapColor color, String value) implements Class {}

  /** Those whose number is above {@code above} and at most {@code most}. */
  public record Span(String label, MapColor color, double above, double most) implements Class {}

  /** One colour for all. */
  public static LayerStyle single(
      String label, MapColor color, MapColor outline, double millimetres, double opacity) {
    return new LayerStyle("", List.of(new All(label, color)), outline, millimetres, opacity);
  }

  /** The style file of QGIS. */
  String qml(Shape shape) {
    return new QgisStyle(this, shape).text();
  }

  /** Symbology Encoding 1.1 in a Styled Layer Descriptor, which most other programs read. */
  String sld(Layer layer) {
    return new StyledLayer(this, layer).text();
  }
}
