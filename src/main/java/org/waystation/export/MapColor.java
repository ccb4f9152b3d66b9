package org.waystation.export;

import java.util.List;
import java.util.Locale;

/**
 * Colours that people with any of the common colour-vision deficiencies tell apart: for kinds those
 * of Okabe and Ito, Color Universal Design (2008); for amounts five steps that grow darker, so that
 * they differ in grey too, YlGnBu of ColorBrewer (Harrower and Brewer 2003, six classes without the
 * lightest); and greys and white for what lies behind.
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
  STEP_1(0xC7E9B4),
  STEP_2(0x7FCDBB),
  STEP_3(0x41B6C4),
  STEP_4(0x2C7FB8),
  STEP_5(0x253494),
  DARK_GREY(0x505050),
  GREY(0x8C8C8C),
  PALE_GREY(0xE6E6E6),
  WHITE(0xFFFFFF);

  private final int rgb;

  MapColor(int rgb) {
    this.rgb = rgb;
  }

  /** The steps for amounts, from the least to the most. */
  static List<MapColor> steps() {
    return List.of(STEP_1, STEP_2, STEP_3, STEP_4, STEP_5);
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
