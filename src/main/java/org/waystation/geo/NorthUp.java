package org.waystation.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Turns a map in the plane of {@link EqualArea} so that north is up in its middle. */
public final class NorthUp {
  private static final double SMALL_STEP_DEGREES = 0.01;

  private NorthUp() {}

  /**
   * The rotation about the middle of a map.
   *
   * @param extent of all that is on the map, metres; an empty one is not turned
   */
  public static AffineTransformation about(Envelope extent) {
    Coordinate middle = extent.centre();
    if (middle == null) {
      return new AffineTransformation();
    }
    LonLat here = EqualArea.toDegrees(middle);
    Coordinate north =
        EqualArea.toPlane(new LonLat(here.longitude(), here.latitude() + SMALL_STEP_DEGREES));
    double turn = Math.atan2(north.x - middle.x, north.y - middle.y);
    return AffineTransformation.rotationInstance(turn, middle.x, middle.y);
  }
}
