package org.waystation.geodata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.InputFile;
import org.waystation.geodata.polygon.SpatialFormat;
import org.waystation.geodata.polygon.Wanted;
import org.waystation.ledger.Ledger;

/**
 * ZIP polygons that a user gives, in any format of {@link SpatialFormat}.
 *
 * <p>Columns are found by name, Census names first (ZCTA5CE20, ALAND20 in square metres,
 * INTPTLAT20, INTPTLON20, POP20). Coordinates become WGS 84; the ledger names the transform or the
 * assumption. Where the file has no internal point, one inside the polygon is taken, and the ledger
 * says so. Where it has no land area, that stays unknown: {@link ZipData} may know better.
 *
 * @param path as the user gave it
 */
public record ZipPolygonFile(Path path) implements ZipSource {
  private static final Wanted WANTED = new Wanted(true, ZipColumns.ZIP);

  /**
   * {@inheritDoc}
   *
   * <p>Beyond a damaged file, these make it unusable: ZIPs without their leading zero, latitude and
   * longitude swapped, coordinates that are not degrees, figures that are negative or no numbers.
   */
  @Override
  public ZipTable read(Ledger ledger) {
    DataFile file = new DataFile(path);
    SpatialFormat format = SpatialFormat.of(file, WANTED);
    PolygonRows rows = new PolygonRows(file.name(), format.rowWord(), ledger);
    try {
      format.read(rows);
      PolygonRows.Table table = rows.finish();
      if (table.rows() == 0) {
        throw new DataFileException(
            "%s: holds no polygons%nMaybe the export was filtered".formatted(file.name()));
      }
      List<InputFile> inputs = new ArrayList<>();
      for (DataFile each : format.files()) {
        inputs.add(each.asInput(table.rows(), table.vintage()));
      }
      return new ZipTable(table.areas(), table.outlines(), inputs);
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }
}
