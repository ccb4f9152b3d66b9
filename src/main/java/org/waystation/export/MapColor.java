package org.waystation.export;

import java.util.Locale;

/**
 * Colours that people with any of the common colour-vision deficiencies tell apart: Okabe and Ito,
 * Color Universal Design (2008), and two greys for what lies behind.
 */
public enum MapColor {
  BLACK(0x000000),
  ORANGE(0xE69F00),
  SKY_BLUE(0x56B4E9),
  GREEN(0x009E73),
  YELLOW(0xF0E442),
  BLUE(0x0072B2),
  VERMILION(0xD55E00),
  PURPLE(0xCC79A7),
  GREY(0x8C8C8C),
  PALE_GREY(0xE6E6E6);

  private final int rgb;

  MapColor(int rgb) {
    this.rgb = rgb;
  }

  /** Red, green and blue, one byte each. */
  int rgb() {
    return rgb;
  }

  /** As in SVG, such as #e69f00. */
  String hex() {
    return String.format(Locale.ROOT, "#%06x", rgb);
  }
}
