package org.waystation.geodata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waystation.ledger.Ledger;

/**
 * ZIP polygons that a user gives: GeoJSON ({@code .geojson}, {@code .json}, also {@code .gz}) or a
 * shapefile ({@code .zip}, or {@code .shp} beside its {@code .dbf}).
 *
 * <p>Columns are found by name, Census names first (ZCTA5CE20, ALAND20 in square metres,
 * INTPTLAT20, INTPTLON20, POP20). Coordinates become WGS 84; the ledger names the transform or the
 * assumption. Where the file has no land area, the polygon itself is measured in equal-area
 * EPSG:5070, water included, and where it has no internal point, one inside the polygon is taken;
 * the ledger says so.
 *
 * @param path as the user gave it
 */
public record ZipPolygonFile(Path path) implements ZipSource {
  /**
   * {@inheritDoc}
   *
   * <p>Beyond a damaged file, these make it unusable: ZIPs without their leading zero, latitude and
   * longitude swapped, coordinates that are not degrees, figures that are negative or no numbers.
   */
  @Override
  public ZipTable read(Ledger ledger) {
    DataFile file = new DataFile(path);
    PolygonFormat format = format(file);
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

  private static PolygonFormat format(DataFile file) {
    String name = file.name().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    if (name.endsWith(".geojson") || name.endsWith(".json")) {
      return new GeoJsonPolygons(file);
    }
    if (name.endsWith(".zip") || name.endsWith(".shp")) {
      return new ShapefilePolygons(file);
    }
    throw new DataFileException(
        ("%s: polygons are read from .geojson, .json, .zip and .shp only%n"
                + "Maybe export them as GeoJSON")
            .formatted(file.name()));
  }
}
