package org.waystation.geodata;

import java.util.List;
import java.util.Optional;
import org.waystation.geo.LonLat;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.Table;
import org.waystation.geodata.file.TableColumn;

/** The two columns of a table that say where something stands, in decimal degrees. */
final class PointColumns {
  static final TableColumn LONGITUDE = TableColumn.optional("longitude", "lon", "lng", "long");
  static final TableColumn LATITUDE = TableColumn.optional("latitude", "lat");

  private static final FaultKind NO_POINT =
      new FaultKind(
          "longitude and latitude are no point on the earth",
          "the two are exchanged, or written in degrees and minutes; decimal degrees are needed,"
              + " west of Greenwich negative");

  private static final FaultKind SWAPPED =
      new FaultKind(
          "longitude and latitude are swapped (outside the United States, but inside once swapped"
              + " back)",
          "the heads of the two columns are exchanged");

  private PointColumns() {}

  /** The same column, without which a file is refused. */
  static TableColumn required(TableColumn column) {
    return new TableColumn(column.what(), List.copyOf(column.names()), true);
  }

  /** The point of a row; empty, with a fault, if it is none. */
  static Optional<LonLat> of(Table.Row row, Faults faults) {
    double longitude = row.number(LONGITUDE);
    double latitude = row.number(LATITUDE);
    if (UnitedStates.containsOnlySwapped(longitude, latitude)) {
      faults.add(SWAPPED, row.origin(), shown(row));
    } else if (LonLat.isPoint(longitude, latitude)) {
      return Optional.of(new LonLat(longitude, latitude));
    } else {
      faults.add(NO_POINT, row.origin(), shown(row));
    }
    return Optional.empty();
  }

  /** Both cells, for messages. */
  static String shown(Table.Row row) {
    return row.text(LONGITUDE) + ", " + row.text(LATITUDE);
  }
}
