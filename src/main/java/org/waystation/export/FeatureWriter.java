package org.waystation.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.waystation.geo.LonLat;
import org.waystation.geodata.Outlines;
import org.waystation.geodata.ZipOutlines;

/** Takes the features of one layer, one after the other, and keeps none of them. */
public interface FeatureWriter extends Closeable {
  /**
   * Writes one feature.
   *
   * @param geometry in degrees, WGS 84, of the layer's shape and not empty; cut at the 180th
   *     meridian, rounded to six decimals and, where it is an area, wound as RFC 7946 asks
   * @param values one per column, in their order
   * @throws IllegalArgumentException when geometry or values do not fit; nothing of the feature is
   *     written then
   */
  void write(Geometry geometry, Object... values) throws IOException;

  /** Writes one feature at a point. */
  default void write(LonLat point, Object... values) throws IOException {
    write(new GeometryFactory().createPoint(corner(point)), values);
  }

  /** Writes one feature that is the straight line between two points. */
  default void writeLine(LonLat from, LonLat to, Object... values) throws IOException {
    Coordinate[] ends = {corner(from), corner(to)};
    write(new GeometryFactory().createLineString(ends), values);
  }

  /** Writes one feature with the outline of a ZIP. */
  default void write(ZipOutlines.Outline outline, Object... values) throws IOException {
    write(outline.geometry(), values);
  }

  /** Writes one feature with the area that a station serves. */
  default void write(ServiceAreas.Area area, Object... values) throws IOException {
    write(area.geometry(), values);
  }

  /** Writes one feature with the outline of a state; none where there is no outline. */
  default void writeState(Outlines outlines, String state, Object... values) throws IOException {
    Optional<Geometry> outline = outlines.state(state);
    if (outline.isPresent()) {
      write(outline.get(), values);
    }
  }

  private static Coordinate corner(LonLat point) {
    return new Coordinate(point.longitude(), point.latitude());
  }
}
