package org.waystation.geodata;

/** Where the outline of a ZIP comes from. Written out with every polygon. */
public enum PolygonSource {
  /** Read from a file of polygons that the user gave. */
  FILE("file", false),
  /**
   * Thiessen cell of the internal point within its state's outline: a drawing only. Against
   * official land areas such cells are off by 42 % in the median, so no area is ever taken from
   * them.
   */
  THIESSEN("thiessen", true);

  private final String word;
  private final boolean approximate;

  PolygonSource(String word, boolean approximate) {
    this.word = word;
    this.approximate = approximate;
  }

  /** The value of the {@code polygonSource} property in written files. */
  public String word() {
    return word;
  }

  public boolean approximate() {
    return approximate;
  }
}
