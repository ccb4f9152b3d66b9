/**
 * Places on the earth: coordinates, great-circle distance, projections, a neighbour index, Thiessen
 * cells.
 *
 * <p>Coordinates are longitude, latitude in decimal degrees, WGS 84 (EPSG:4326), in that order
 * everywhere. Distances are statute miles on a sphere of radius 3,958.8 miles. Whatever needs a
 * plane is computed in the equal-area projection EPSG:5070 (metres) and says so.
 *
 * <p>Does no input or output, and knows neither ZIPs nor stations.
 */
package org.waystation.geo;
