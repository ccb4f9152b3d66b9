/**
 * Vector tiles: features on the grid of the web's map tiles, cut, generalised and written as Mapbox
 * Vector Tiles 2.1.
 *
 * <p>In go longitude and latitude in degrees, WGS 84; inside everything is a whole number on one
 * grid over the whole world in web Mercator (EPSG:3857), see {@link org.waystation.tile.WorldGrid}.
 * Tiles count columns from west to east and rows from north to south, from 0.
 *
 * <p>Knows neither files nor plans, and does no input or output.
 */
package org.waystation.tile;
