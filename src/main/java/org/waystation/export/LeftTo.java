package org.waystation.export;

/** Who delivers where no station does, and how maps show it. */
public enum LeftTo {
  /** The postal service. */
  POST("left to the postal service", MapColor.VERMILION),
  /** Other carriers. */
  CARRIER("left to other carriers", MapColor.PURPLE),
  /** Local delivery partners. */
  PARTNER("left to local partners", MapColor.YELLOW);

  private final String label;
  private final MapColor color;

  LeftTo(String label, MapColor color) {
    this.label = label;
    this.color = color;
  }

  /** In a legend. */
  String label() {
    return label;
  }

  MapColor color() {
    return color;
  }
}
