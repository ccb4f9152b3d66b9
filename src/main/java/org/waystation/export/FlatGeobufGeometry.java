package org.waystation.export;

import com.google.flatbuffers.FlatBufferBuilder;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;

/**
 * A geometry as FlatGeobuf packs it: longitude and latitude in turn, and where each line or ring
 * ends. The library's own packing adds heights that mean nothing, and leaves the ends of a
 * multiline of one part out, which GDAL refuses.
 */
final class FlatGeobufGeometry {
  private FlatGeobufGeometry() {}

  /** How a layer's geometries are packed. */
  static byte type(Shape shape) {
    return (byte)
        switch (shape) {
          case POINT -> GeometryType.Point;
          case LINE -> GeometryType.MultiLineString;
          case AREA -> GeometryType.MultiPolygon;
        };
  }

  /** Puts a point, multiline or multipolygon into the buffer and returns its place there. */
  static int write(FlatBufferBuilder builder, org.locationtech.jts.geom.Geometry geometry) {
    if (geometry instanceof MultiPolygon areas) {
      int[] parts = new int[areas.getNumGeometries()];
      for (int k = 0; k < parts.length; k++) {
        parts[k] = polygon(builder, (Polygon) areas.getGeometryN(k));
      }
      int vector = Geometry.createPartsVector(builder, parts);
      Geometry.startGeometry(builder);
      Geometry.addParts(builder, vector);
      Geometry.addType(builder, GeometryType.MultiPolygon);
      return Geometry.endGeometry(builder);
    }
    if (geometry instanceof MultiLineString lines) {
      long[] ends = new long[lines.getNumGeometries()];
      for (int k = 0; k < ends.length; k++) {
        ends[k] = (k == 0 ? 0 : ends[k - 1]) + lines.getGeometryN(k).getNumPoints();
      }
      return packed(builder, lines.getCoordinates(), ends, GeometryType.MultiLineString);
    }
    return packed(builder, geometry.getCoordinates(), new long[0], GeometryType.Point);
  }

  private static int polygon(FlatBufferBuilder builder, Polygon polygon) {
    long[] ends = new long[1 + polygon.getNumInteriorRing()];
    ends[0] = polygon.getExteriorRing().getNumPoints();
    for (int k = 1; k < ends.length; k++) {
      ends[k] = ends[k - 1] + polygon.getInteriorRingN(k - 1).getNumPoints();
    }
    return packed(builder, polygon.getCoordinates(), ends, GeometryType.Polygon);
  }

  private static int packed(
      FlatBufferBuilder builder, Coordinate[] vertices, long[] ends, int type) {
    double[] xy = new double[2 * vertices.length];
    for (int k = 0; k < vertices.length; k++) {
      xy[2 * k] = vertices[k].x;
      xy[2 * k + 1] = vertices[k].y;
    }
    int endsVector = ends.length == 0 ? 0 : Geometry.createEndsVector(builder, ends);
    int xyVector = Geometry.createXyVector(builder, xy);
    Geometry.startGeometry(builder);
    if (ends.length > 0) {
      Geometry.addEnds(builder, endsVector);
    }
    Geometry.addXy(builder, xyVector);
    Geometry.addType(builder, type);
    return Geometry.endGeometry(builder);
  }
}
