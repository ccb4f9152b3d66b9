package org.waystation.export;

/** The one type of geometry that a GeoJSON file holds; GIS programs open a file as one layer. */
public enum Shape {
  POINT("Point"),
  LINE("LineString"),
  /** Polygons too are written as multipolygons. */
  AREA("MultiPolygon");

  private final String geoJsonType;

  Shape(String geoJsonType) {
    this.geoJsonType = geoJsonType;
  }

  String geoJsonType() {
    return geoJsonType;
  }
}
