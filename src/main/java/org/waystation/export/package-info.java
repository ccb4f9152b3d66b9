/**
 * Files for maps, spreadsheets and slides: the writers of single formats, and the folder in which
 * the files of a run appear all at once or not at all.
 *
 * <p>Layers for GIS are written as GeoJSON (RFC 7946), GeoPackage 1.3, FlatGeobuf 3, GeoParquet 1.1
 * and KML 2.2, all in WGS 84, longitude before latitude. CSV follows RFC 4180; pictures are drawn
 * in the equal-area projection EPSG:5070. Numbers are written with a decimal point whatever the
 * locale, ZIPs as five characters.
 *
 * <p>Decides nothing: which rows there are and what they hold is known before they come here.
 */
package org.waystation.export;
