package org.waystation.export;

/** The one type of geometry that a layer holds; GIS programs take no mixture. */
public enum Shape {
  POINT("Point"),
  /** Lines too are written as multilines, for the 180th meridian may cut them. */
  LINE("MultiLineString"),
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
