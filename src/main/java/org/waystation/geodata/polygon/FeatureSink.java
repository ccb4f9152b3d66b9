package org.waystation.geodata.polygon;

/** Takes what a format's reader finds, in the order of the file. */
public interface FeatureSink {
  /** Says what the layer is called, where the format names layers; comes before the coordinates. */
  void layer(String name);

  /** Says how coordinates are meant; comes before the first feature. */
  void coordinates(CoordinateFrame frame);

  void feature(Feature feature);

  /** Takes a remark on the file as a whole. */
  void remark(String what);
}
