package org.waystation.geodata.polygon;

import java.nio.BufferUnderflowException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.Faults;

/** Well-known binary (OGC 06-103r4), as GeoPackage and GeoParquet hold shapes. */
final class Wkb {
  private final WKBReader reader = new WKBReader(Rings.FACTORY);
  private final DataFile file;
  private final Wanted wanted;

  Wkb(DataFile file, Wanted wanted) {
    this.file = file;
    this.wanted = wanted;
  }

  /**
   * The shape.
   *
   * @throws DataFileException if the bytes are none, or one that is not wanted
   */
  Geometry shape(byte[] bytes, int row) {
    Geometry shape;
    try {
      shape = CurvedWkb.isCurved(bytes) ? straightened(bytes) : reader.read(bytes);
    } catch (ParseException | IllegalArgumentException | BufferUnderflowException e) {
      throw new DataFileException(
          ("%s: row %d holds no shape that can be read: [%s]%n"
                  + "Maybe the file is damaged: export it again")
              .formatted(file.name(), row, Faults.shown(String.valueOf(e.getMessage()))));
    }
    wanted.require(shape.getGeometryType(), file, "row", row);
    return shape;
  }

  private static Geometry straightened(byte[] bytes) {
    Rings rings = new Rings();
    CurvedWkb.read(bytes, rings);
    if (!rings.mended().isEmpty()) {
      throw new IllegalArgumentException(rings.mended().get(0));
    }
    return rings.shape().orElseGet(Rings.FACTORY::createPolygon);
  }
}
