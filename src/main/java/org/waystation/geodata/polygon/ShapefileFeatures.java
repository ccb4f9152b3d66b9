package org.waystation.geodata.polygon;

import com.linuxense.javadbf.DBFException;
import com.linuxense.javadbf.DBFReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.Faults;

/**
 * Areas or points from a shapefile, zipped or not: shapes and rows in step, front to back. A row
 * that is marked as deleted in the .dbf is left out together with its shape.
 */
record ShapefileFeatures(DataFile file, Wanted wanted) implements SpatialFormat {

  @Override
  public void read(FeatureSink sink) throws IOException {
    try (ShapefileParts parts = ShapefileParts.of(file);
        InputStream shp = parts.open("shp");
        InputStream dbf = parts.open("dbf")) {
      sink.layer(parts.name("shp"));
      sink.coordinates(
          parts
              .text("prj")
              .map(CoordinateFrame::ofWkt)
              .orElseGet(() -> CoordinateFrame.assumedWgs84("there is no .prj")));
      // Without a charset the reader goes by the language byte of the .dbf, else ISO-8859-1.
      Charset charset = parts.text("cpg").flatMap(text -> charset(text, sink)).orElse(null);
      ShpReader shapes = new ShpReader(shp, parts.name("shp"), wanted.areasOnly());
      // Deleted rows are wanted, to keep step; two-byte lengths, a FoxPro habit, are not.
      DBFReader rows = new DBFReader(dbf, charset, true, false);
      readInStep(shapes, rows, parts, sink);
    } catch (DBFException e) {
      throw new DataFileException(
          "%s: its .dbf cannot be read: [%s]%nMaybe it is truncated or damaged: get the file again"
              .formatted(
                  file.name(), e.getMessage() == null ? "it ends too early" : e.getMessage()));
    }
  }

  @Override
  public List<DataFile> files() {
    try {
      return ShapefileParts.filesOf(file);
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  @Override
  public String rowWord() {
    return "row";
  }

  private static void readInStep(
      ShpReader shapes, DBFReader rows, ShapefileParts parts, FeatureSink sink) throws IOException {
    int deleted = 0;
    for (int row = 1; row <= rows.getRecordCount(); row++) {
      Object[] cells = next(rows);
      Optional<ShpReader.Shape> shape = shapes.next();
      if (cells == null || shape.isEmpty()) {
        throw new DataFileException(
            ("%s: %s ends before row %d of the [%d] that the .dbf promises%n"
                    + "Maybe .shp and .dbf come from different copies, or one is truncated")
                .formatted(
                    parts.name("dbf"),
                    cells == null ? "the .dbf" : "the .shp",
                    row,
                    rows.getRecordCount()));
      }
      if (cells[0].equals(true)) {
        deleted++;
        continue;
      }
      Rings rings = new Rings();
      rings.addNested(shape.get().ringsXy());
      rings.addPoints(shape.get().pointXy());
      sink.feature(new Feature(row, values(rows, cells), rings.shape(), rings.mended()));
    }
    if (shapes.next().isPresent()) {
      throw new DataFileException(
          ("%s: holds more shapes than the [%d] rows of its .dbf%n"
                  + "Maybe .shp and .dbf come from different copies")
              .formatted(parts.name("shp"), rows.getRecordCount()));
    }
    if (deleted > 0) {
      sink.remark("left out " + deleted + " rows that the .dbf marks as deleted");
    }
  }

  /** The next row; what the reader trips over in a damaged file is as much a fault as any other. */
  private static Object[] next(DBFReader rows) {
    try {
      return rows.nextRecord();
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new DBFException("a row does not fit the description of its columns", e);
    }
  }

  /** Field 0 is the mark of deletion, which is no column. */
  private static Map<String, String> values(DBFReader rows, Object[] cells) {
    Map<String, String> values = new HashMap<>();
    for (int i = 1; i < rows.getFieldCount(); i++) {
      values.put(rows.getField(i).getName().toUpperCase(Locale.ROOT), CellText.of(cells[i]));
    }
    return values;
  }

  /** The charset that a .cpg names, as a name or as the number of a code page. */
  private static Optional<Charset> charset(String cpg, FeatureSink sink) {
    String name = cpg.strip().replaceFirst("(?i)^(ANSI|OEM|CP)[ -]*(?=[0-9])", "");
    String known =
        switch (name) {
          case "65001", "UTF8" -> StandardCharsets.UTF_8.name();
          case "88591" -> StandardCharsets.ISO_8859_1.name();
          default -> name.matches("125[0-8]") ? "windows-" + name : name;
        };
    try {
      return Optional.of(Charset.forName(known));
    } catch (IllegalArgumentException e) {
      sink.remark("the .cpg names no known charset [" + Faults.shown(name) + "]: left aside");
      return Optional.empty();
    }
  }
}
