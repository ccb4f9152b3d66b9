package org.waystation.geodata.polygon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * One row of a polygon file as its format gives it, before anything is judged.
 *
 * @param row number in the file, first is 1
 * @param values cells by column name in upper case, stripped of blanks; a missing value is empty
 * @param outline polygon or multi-polygon in the file's own coordinates, perhaps invalid; nothing
 *     for a row without shape
 * @param mended what had to be done to build the rings at all
 */
public record PolygonFeature(
    int row, Map<String, String> values, Optional<Geometry> outline, List<String> mended) {}
