package org.waystation.geodata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.waystation.geodata.RowFaults.Kind;

/**
 * People by ZIP from a CSV, plain or gzipped: either {@code zip,population} under any of the usual
 * column names, or a table as data.census.gov exports it (GEO_ID, a second header line with labels,
 * and the total in P1_001N, B01003_001E or the first column labelled as a total).
 *
 * @param peopleByZip people, at least 0, by five-digit ZIP
 * @param file what was read
 */
public record PopulationFile(Map<String, Double> peopleByZip, InputFile file) {
  private static final List<String> ZIP_COLUMNS =
      List.of(
          "zip",
          "zipcode",
          "zip_code",
          "zcta",
          "zcta5",
          "zcta5ce20",
          "zcta5ce10",
          "zcta5ce",
          "geoid20",
          "geoid10",
          "geoid",
          "geo_id",
          "postcode",
          "postal_code");
  private static final List<String> PEOPLE_COLUMNS =
      List.of(
          "population",
          "pop",
          "people",
          "pop20",
          "pop2020",
          "pop10",
          "pop2010",
          "p1_001n",
          "b01003_001e",
          "s0101_c01_001e",
          "p001001");

  /** Summary level 860 is the ZCTA; component and variant follow, for example 860Z200US05001. */
  private static final String CENSUS_PREFIX = "860[0-9A-Za-z]{0,4}US";

  private static final String CENSUS_2020_PREFIX = "860Z200US";

  public PopulationFile {
    peopleByZip = Map.copyOf(peopleByZip);
  }

  /**
   * Reads the file.
   *
   * @throws DataFileException with every faulty line: a ZIP that is none or lost its zero, a
   *     population that is negative or no number, a ZIP met twice; or if a column is missing
   */
  public static PopulationFile read(Path path) {
    UserTable table = UserTable.read(path);
    int zipColumn = table.requiredColumn("ZIP", ZIP_COLUMNS);
    boolean labelled = startsWithLabels(table, zipColumn);
    int peopleColumn = peopleColumn(table, labelled);
    List<UserTable.Row> rows =
        labelled ? table.rows().subList(1, table.rows().size()) : table.rows();

    RowFaults faults = new RowFaults(table.file().name(), "line");
    Map<String, Double> people = new LinkedHashMap<>();
    for (UserTable.Row row : rows) {
      String zip = row.cell(zipColumn).replaceFirst("^" + CENSUS_PREFIX, "");
      if (faults.acceptsZip(row.line(), zip)) {
        double count = people(row, zip, peopleColumn, table, faults);
        if (people.put(zip, count) != null) {
          faults.add(Kind.SECOND_ROW, row.line(), zip);
        }
      }
    }
    faults.throwIfAny();
    if (people.isEmpty()) {
      throw new DataFileException(
          "%s: no line with a population follows the header%nMaybe the export was filtered"
              .formatted(table.file().name()));
    }
    try {
      return new PopulationFile(
          people, table.file().asInput(rows.size(), vintage(table, zipColumn, peopleColumn, rows)));
    } catch (IOException e) {
      throw table.file().unreadable(e);
    }
  }

  private static double people(
      UserTable.Row row, String zip, int column, UserTable table, RowFaults faults) {
    String text = row.cell(column);
    double count = Figure.of(text);
    if (Double.isNaN(count)) {
      faults.add(Kind.notANumber(table.columns().get(column)), row.line(), zip, text);
    } else if (count < 0) {
      faults.add(Kind.negative(table.columns().get(column)), row.line(), zip, text);
    }
    return count;
  }

  /** Whether the line below the header repeats it in words, as data.census.gov does. */
  private static boolean startsWithLabels(UserTable table, int zipColumn) {
    return table.columns().get(zipColumn).equalsIgnoreCase("GEO_ID")
        && !table.rows().isEmpty()
        && table.rows().get(0).cell(zipColumn).equalsIgnoreCase("Geography");
  }

  private static int peopleColumn(UserTable table, boolean labelled) {
    OptionalInt named =
        table.column(PEOPLE_COLUMNS).map(OptionalInt::of).orElse(OptionalInt.empty());
    if (named.isEmpty() && labelled) {
      List<String> labels = table.rows().get(0).cells();
      named = IntStream.range(0, labels.size()).filter(i -> isTotal(labels.get(i))).findFirst();
    }
    return named.orElseGet(() -> table.requiredColumn("population", PEOPLE_COLUMNS));
  }

  private static boolean isTotal(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    return lower.contains("total") && !lower.contains("margin of error");
  }

  private static String vintage(
      UserTable table, int zipColumn, int peopleColumn, List<UserTable.Row> rows) {
    if (rows.get(0).cell(zipColumn).startsWith(CENSUS_2020_PREFIX)) {
      return "2020";
    }
    String fromPeople = ZipColumns.vintage(table.columns().get(peopleColumn));
    return fromPeople.equals(ZipColumns.UNKNOWN_VINTAGE)
        ? ZipColumns.vintage(table.columns().get(zipColumn))
        : fromPeople;
  }
}
