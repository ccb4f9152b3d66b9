package org.waystation.export;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.waystation.geo.Territories;
import org.waystation.geodata.ZipOutlines;

/**
 * The land that each station serves: the outlines of its ZIPs dissolved, so that no two areas
 * overlap and neighbours share their border point by point.
 */
public final class ServiceAreas {
  private ServiceAreas() {}

  /**
   * The land of one station.
   *
   * @param geometry in degrees, WGS 84; empty for a station none of whose ZIPs has an outline
   * @param parts how many pieces it lies in: 1 for one territory that hangs together
   * @param largestPartShare the largest piece's share of its extent in square degrees; 0 if empty
   */
  public record Area(Geometry geometry, int parts, double largestPartShare) {
    static Area of(Geometry geometry) {
      double largest = 0;
      for (int k = 0; k < geometry.getNumGeometries(); k++) {
        largest = Math.max(largest, geometry.getGeometryN(k).getArea());
      }
      return geometry.isEmpty()
          ? new Area(geometry, 0, 0)
          : new Area(geometry, geometry.getNumGeometries(), largest / geometry.getArea());
    }

    public boolean isEmpty() {
      return geometry.isEmpty();
    }
  }

  /**
   * One area per station.
   *
   * @param outlines of ZIPs
   * @param station of each, from 0 to {@code stations - 1}
   */
  public static List<Area> of(List<ZipOutlines.Outline> outlines, int[] station, int stations) {
    List<Geometry> areas = new ArrayList<>();
    for (ZipOutlines.Outline outline : outlines) {
      // As they stand in the files, so that a service area has the borders of its ZIPs.
      areas.add(GeoJsonGeometry.prepared(outline.geometry(), Shape.AREA));
    }
    return Territories.of(areas, station, stations).stream().map(Area::of).toList();
  }
}
