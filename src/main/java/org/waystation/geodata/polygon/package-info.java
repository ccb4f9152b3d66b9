/**
 * The formats in which areas and points come: shapefile, GeoPackage, FlatGeobuf, GeoParquet,
 * GeoJSON, TopoJSON. Each is read as it stands, front to back, with an account of its coordinate
 * system and of every ring that had to be mended. Nothing is ever unpacked or written beside a
 * file, and no length that a file gives is believed before the bytes are there.
 *
 * <p>Order of coordinates is always x (east, longitude) before y (north, latitude).
 *
 * <p>Knows nothing of ZIPs, nor which rows are usable: {@code geodata} judges that.
 */
package org.waystation.geodata.polygon;
