package org.waystation.geodata.polygon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * One row of a spatial file as its format gives it, before anything is judged.
 *
 * @param row number in the file or layer, first is 1
 * @param values cells by column name in upper case, stripped of blanks; a missing value is empty
 * @param shape areas or points in the file's own coordinates, perhaps invalid; nothing for a row
 *     without shape
 * @param mended what had to be done to build the shape at all
 */
public record Feature(
    int row, Map<String, String> values, Optional<Geometry> shape, List<String> mended) {}
