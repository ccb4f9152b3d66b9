package org.waystation.geodata.polygon;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.geotools.api.referencing.FactoryException;
import org.waystation.geodata.file.DataFile;
import org.wololo.flatgeobuf.generated.Column;
import org.wololo.flatgeobuf.generated.Crs;
import org.wololo.flatgeobuf.generated.Header;

/**
 * What the header of a FlatGeobuf file says.
 *
 * @param name of the layer; may be empty
 * @param geometryType of all features, or 0 if each has its own
 * @param features how many there are; 0 if the file does not say
 * @param branches of a node of the index; 0 if there is none
 * @param columns of the attributes
 * @param frame how coordinates are meant
 */
record FlatGeobufHeader(
    String name,
    int geometryType,
    long features,
    int branches,
    List<Column> columns,
    CoordinateFrame frame) {
  /**
   * Reads it.
   *
   * @throws IndexOutOfBoundsException if it is damaged
   * @throws IllegalArgumentException if it is damaged
   * @throws org.waystation.geodata.file.DataFileException if its coordinate system is not
   *     understood
   */
  static FlatGeobufHeader of(DataFile file, ByteBuffer bytes) {
    Header header = Header.getRootAsHeader(bytes);
    return new FlatGeobufHeader(
        header.name() == null ? "" : header.name(),
        header.geometryType(),
        header.featuresCount(),
        header.indexNodeSize(),
        columns(header),
        frame(file, header.crs()));
  }

  /** How many nodes the index has, leaves included; 0 if there is none. */
  long nodes() {
    if (branches < 2 || features <= 0) {
      return 0;
    }
    long nodes = features;
    long level = features;
    do {
      level = (level + branches - 1) / branches;
      nodes += level;
    } while (level > 1);
    return nodes;
  }

  private static List<Column> columns(Header header) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < header.columnsLength(); i++) {
      Column column = header.columns(i);
      if (column.name() == null) {
        throw new IllegalArgumentException("a column without a name");
      }
      columns.add(column);
    }
    return columns;
  }

  private static CoordinateFrame frame(DataFile file, Crs crs) {
    if (crs == null) {
      return CoordinateFrame.assumedWgs84("the file names no coordinate system");
    }
    String organisation = crs.org() == null ? "EPSG" : crs.org().toUpperCase(Locale.ROOT);
    if (crs.code() > 0 && organisation.equals("EPSG")) {
      try {
        return CoordinateFrame.ofEpsg(crs.code());
      } catch (FactoryException e) {
        // Its definition in words may still be understood.
        return CoordinateFrame.described(file, crs.wkt());
      }
    }
    return CoordinateFrame.described(file, crs.wkt());
  }
}
