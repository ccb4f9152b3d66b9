package org.waystation.export;

import java.io.Closeable;
import java.io.IOException;
import org.locationtech.jts.geom.Geometry;

/** Takes the features of one layer, one after the other, and keeps none of them. */
public interface FeatureWriter extends Closeable {
  /**
   * Writes one feature.
   *
   * @param geometry in degrees, WGS 84, of the layer's shape and not empty
   * @param values one per column, in their order
   * @throws IllegalArgumentException when geometry or values do not fit; nothing of the feature is
   *     written then
   */
  void write(Geometry geometry, Object... values) throws IOException;
}
