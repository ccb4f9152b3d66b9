package org.waystation.locate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.InputFile;
import org.waystation.geodata.file.Table;
import org.waystation.geodata.file.TableColumn;
import org.waystation.solve.regions.Metric;
import org.waystation.solve.regions.Points;

/**
 * A table of points: {@code id}, {@code longitude} and {@code latitude} or {@code x} and {@code y},
 * and if wanted {@code weight}, in any order; without weights each point weighs 1.
 *
 * @param ids as in the file, unique
 * @param points in the order of the file
 * @param file what was read
 */
record PointsFile(List<String> ids, Points points, InputFile file) {
  static final TableColumn ID =
      new TableColumn("id", List.of("id", "GEOID", "GEOID20", "point"), true);
  static final TableColumn LONGITUDE =
      TableColumn.optional("longitude", "lon", "INTPTLONG", "INTPTLON", "INTPTLON20");
  static final TableColumn LATITUDE =
      TableColumn.optional("latitude", "lat", "INTPTLAT", "INTPTLAT20");
  static final TableColumn X = TableColumn.optional("x");
  static final TableColumn Y = TableColumn.optional("y");
  static final TableColumn WEIGHT =
      TableColumn.optional("weight", "population", "parcelsPerYear", "POP20");

  private static final FaultKind NO_ID =
      new FaultKind("an id is empty", "any name or number will do, each once");
  private static final FaultKind SECOND_ID =
      new FaultKind("an id stands in a second row", "one of the two rows is a leftover: delete it");
  private static final FaultKind NO_POINT =
      new FaultKind(
          "the two coordinates are no point",
          "longitude and latitude are exchanged, or not in decimal degrees; x and y of a plane must"
              + " lie within half a million of 0");

  PointsFile {
    ids = List.copyOf(ids);
  }

  /**
   * Reads a file.
   *
   * @param circuity of roads, where the points are on the earth
   * @throws DataFileException with every fault
   */
  static PointsFile read(Path path, double circuity) {
    DataFile file = new DataFile(path);
    file.requireFile();
    Faults faults = new Faults();
    Table table = Table.read(file, faults, ID, LONGITUDE, LATITUDE, X, Y, WEIGHT);
    boolean onEarth = table.index(LONGITUDE).isPresent() && table.index(LATITUDE).isPresent();
    if (!onEarth && (table.index(X).isEmpty() || table.index(Y).isEmpty())) {
      throw table.lacks(
          new TableColumn("longitude and latitude (or x and y)", List.of("longitude"), true));
    }
    Metric metric = onEarth ? new Metric.Road(circuity) : new Metric.Plane();
    Rows rows = new Rows(metric, faults);
    for (Table.Row row : table.rows()) {
      rows.add(
          row,
          row.text(ID),
          row.number(onEarth ? LONGITUDE : X),
          row.number(onEarth ? LATITUDE : Y),
          weight(table, row));
    }
    faults.throwIfAny();
    if (rows.ids.isEmpty()) {
      throw new DataFileException(
          "%s: holds no point, at least one is needed%nMaybe its export was filtered"
              .formatted(file.name()));
    }
    return new PointsFile(
        rows.ids, rows.points(file.name()), file.asInput(rows.ids.size(), "unknown"));
  }

  private static Optional<String> weight(Table table, Table.Row row) {
    return table.index(WEIGHT).isPresent() ? Optional.of(row.text(WEIGHT)) : Optional.empty();
  }

  /** Rows on their way to points. */
  private static final class Rows {
    private final Metric metric;
    private final Faults faults;
    private final List<String> ids = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final List<double[]> places = new ArrayList<>();
    private final List<Long> weights = new ArrayList<>();

    Rows(Metric metric, Faults faults) {
      this.metric = metric;
      this.faults = faults;
    }

    void add(Table.Row row, String id, double x, double y, Optional<String> weight) {
      if (id.isEmpty()) {
        faults.add(NO_ID, row.origin(), id);
      } else if (!known.add(id)) {
        faults.add(SECOND_ID, row.origin(), id);
      }
      if (!metric.isPoint(x, y)) {
        faults.add(NO_POINT, row.origin(), x + ", " + y);
      }
      double amount =
          weight.map(text -> faults.amount(row.origin(), "", WEIGHT.what(), text)).orElse(1.0);
      ids.add(id);
      places.add(new double[] {x, y});
      weights.add(Math.round(amount * Points.PER_WEIGHT));
    }

    Points points(String file) {
      double[] x = places.stream().mapToDouble(place -> place[0]).toArray();
      double[] y = places.stream().mapToDouble(place -> place[1]).toArray();
      try {
        return new Points(x, y, weights.stream().mapToLong(Long::longValue).toArray(), metric);
      } catch (IllegalArgumentException e) {
        throw new DataFileException(
            "%s: %s%nMaybe count weights in thousands.".formatted(file, e.getMessage()));
      }
    }
  }
}
