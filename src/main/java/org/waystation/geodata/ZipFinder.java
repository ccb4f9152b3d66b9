package org.waystation.geodata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.waystation.geo.GreatCircle;
import org.waystation.geo.LonLat;
import org.waystation.geo.NeighbourIndex;

/**
 * Tells in which ZIP a place lies: in that whose polygon holds it. Where no polygon does, polygons
 * that end less than {@value #SLACK_DEGREES} degrees away count as well, for coasts are simplified;
 * beyond, it is the nearest point among the ZIPs that have no polygon, or among all if all have
 * one.
 */
final class ZipFinder {
  private static final double SLACK_DEGREES = 0.01;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final HPRtree areas = new HPRtree();
  private final List<ZipArea> pointsOnly;
  private final NeighbourIndex points;

  /**
   * How a ZIP was found.
   *
   * @param zip five digits
   * @param byArea whether its polygon holds the place, or ends beside it
   * @param miles great circle from the place to the ZIP's point
   */
  record Found(String zip, boolean byArea, double miles) {}

  private record Area(int order, ZipArea zip, Geometry outline) {}

  /** Looks at all ZIPs of a table. */
  ZipFinder(ZipTable table) {
    List<ZipArea> without = new ArrayList<>();
    for (int k = 0; k < table.zips().size(); k++) {
      ZipArea zip = table.zips().get(k);
      Geometry outline = table.outlines().get(zip.zip());
      if (outline == null) {
        without.add(zip);
      } else {
        areas.insert(outline.getEnvelopeInternal(), new Area(k, zip, outline));
      }
    }
    pointsOnly = without.isEmpty() ? table.zips() : without;
    points =
        new NeighbourIndex(
            pointsOnly.stream().mapToDouble(zip -> zip.point().longitude()).toArray(),
            pointsOnly.stream().mapToDouble(zip -> zip.point().latitude()).toArray());
  }

  /** Whether there are ZIPs at all. */
  boolean hasZips() {
    return !pointsOnly.isEmpty();
  }

  /** The ZIP of a place; empty if there are no ZIPs. */
  Optional<Found> at(LonLat place) {
    Optional<Area> area = area(place);
    return area.isPresent()
        ? Optional.of(
            new Found(
                area.get().zip().zip(), true, GreatCircle.miles(place, area.get().zip().point())))
        : points
            .nearest(place)
            .map(one -> new Found(pointsOnly.get(one.index()).zip(), false, one.miles()));
  }

  /** The nearest polygon in reach; of several that hold the place the first of the table. */
  private Optional<Area> area(LonLat place) {
    Point point = FACTORY.createPoint(new Coordinate(place.longitude(), place.latitude()));
    Envelope around = point.getEnvelopeInternal();
    around.expandBy(SLACK_DEGREES);
    Area nearest = null;
    double least = SLACK_DEGREES;
    for (Object one : areas.query(around)) {
      Area area = (Area) one;
      double distance = area.outline().distance(point);
      boolean first = nearest == null || area.order() < nearest.order();
      if (distance < least || (distance == least && first)) {
        nearest = area;
        least = distance;
      }
    }
    return Optional.ofNullable(nearest);
  }
}
