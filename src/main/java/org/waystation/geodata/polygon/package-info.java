/**
 * The formats in which polygons come: GeoJSON, shapefile, TopoJSON. Each is read as it stands, with
 * an account of its coordinate system and of every ring that had to be mended.
 *
 * <p>Order of coordinates is always x (east, longitude) before y (north, latitude).
 *
 * <p>Knows nothing of ZIPs, nor which rows are usable: {@code geodata} judges that.
 */
package org.waystation.geodata.polygon;
