package org.waystation.geodata;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.waystation.geodata.file.InputFile;

/**
 * ZIP areas as one source gives them: at most one per ZIP, in the order of the file.
 *
 * @param zips the areas; those whose row was unusable are in the ledger instead
 * @param outlines polygon or multi-polygon by ZIP, WGS 84, valid, for the ZIPs whose outline the
 *     source holds; empty for a source of points
 * @param files what was read
 */
public record ZipTable(List<ZipArea> zips, Map<String, Geometry> outlines, List<InputFile> files) {
  public ZipTable {
    zips = List.copyOf(zips);
    outlines = Map.copyOf(outlines);
    files = List.copyOf(files);
  }
}
