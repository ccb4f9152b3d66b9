package org.waystation.export;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A layer as GIS programs show it.
 *
 * @param name of the table: lower case letters, digits and underscores
 * @param title what people read in the list of layers
 * @param description what it holds, in a sentence
 * @param shape the one kind of geometry in it
 * @param columns its properties in order; the first is text or a ZIP and tells features apart
 */
public record Layer(
    String name, String title, String description, Shape shape, List<Column> columns) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  public Layer {
    requireName(name);
    columns = new Columns(columns).list();
  }

  /** Names go into SQL and file names as they are. */
  static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a layer's name has lower case letters, digits and underscores, was [" + name + "]");
    }
  }
}
