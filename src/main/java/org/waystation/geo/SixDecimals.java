package org.waystation.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/**
 * Degrees with six decimals, a grid of 0.11 m: the precision RFC 7946, section 11.2, calls enough.
 *
 * <p>Each vertex is rounded by itself, so that borders two areas share stay shared. An area which
 * that makes invalid (a neck or an islet narrower than the grid) is snapped as a whole instead; its
 * border may then differ from its neighbour's by up to half a grid step.
 */
public final class SixDecimals {
  private static final PrecisionModel GRID = new PrecisionModel(1e6);

  private SixDecimals() {}

  /** The degrees, rounded. */
  public static double of(double degrees) {
    return GRID.makePrecise(degrees);
  }

  /** The areas on the grid, valid; empty when nothing of them is as wide as the grid. */
  public static MultiPolygon of(Geometry polygonal) {
    Geometry rounded = new EachVertex().transform(polygonal);
    return Rings.polygonsOf(
        rounded.isValid()
            ? rounded
            : GeometryPrecisionReducer.reduce(GeometryFixer.fix(polygonal), GRID));
  }

  private static final class EachVertex extends GeometryTransformer {
    @Override
    protected CoordinateSequence transformCoordinates(CoordinateSequence from, Geometry parent) {
      Coordinate[] vertices = CoordinateArrays.copyDeep(from.toCoordinateArray());
      for (Coordinate vertex : vertices) {
        GRID.makePrecise(vertex);
      }
      Coordinate[] distinct = CoordinateArrays.removeRepeatedPoints(vertices);
      // A ring of fewer points cannot be built; left long, it is merely invalid, and seen to be so.
      return factory
          .getCoordinateSequenceFactory()
          .create(distinct.length < LinearRing.MINIMUM_VALID_SIZE ? vertices : distinct);
    }
  }
}
