package org.waystation.geodata;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.waystation.geodata.file.CsvColumn;
import org.waystation.geodata.file.CsvTable;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.InputFile;

/**
 * People by ZIP from a CSV, plain or gzipped: either {@code zip,population} under any of the usual
 * column names, or a table as data.census.gov exports it (GEO_ID, a second header line with labels,
 * and the total in P1_001N, B01003_001E or the first column labelled as a total).
 *
 * @param peopleByZip people, at least 0, by five-digit ZIP
 * @param file what was read
 */
public record PopulationFile(Map<String, Double> peopleByZip, InputFile file) {
  private static final CsvColumn ZIP = new CsvColumn("ZIP", ZipColumns.ZIP, true);

  /** Required, but a table of the Census Bureau may name it in its second line. */
  private static final CsvColumn PEOPLE = new CsvColumn("population", ZipColumns.PEOPLE, false);

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
    DataFile file = new DataFile(path);
    Faults faults = new Faults();
    CsvTable table = CsvTable.read(file, faults, ZIP, PEOPLE);
    boolean labelled = startsWithLabels(table);
    int peopleColumn = peopleColumn(table, labelled);
    List<CsvTable.Row> rows =
        labelled ? table.rows().subList(1, table.rows().size()) : table.rows();

    Map<String, Double> people = new LinkedHashMap<>();
    String peopleName = table.columns().get(peopleColumn);
    for (CsvTable.Row row : rows) {
      String zip = row.text(ZIP).replaceFirst("^" + CENSUS_PREFIX, "");
      if (faults.acceptsZip(row.origin(), zip)) {
        double count = faults.amount(row.origin(), zip, peopleName, row.text(peopleColumn));
        if (people.put(zip, count) != null) {
          faults.add(FaultKind.SECOND_ROW, row.origin(), zip);
        }
      }
    }
    faults.throwIfAny();
    if (people.isEmpty()) {
      throw new DataFileException(
          "%s: no line with a population follows the header%nMaybe the export was filtered"
              .formatted(file.name()));
    }
    return new PopulationFile(
        people, file.asInput(rows.size(), vintage(table, rows.get(0), peopleName)));
  }

  /** Whether the line below the header repeats it in words, as data.census.gov does. */
  private static boolean startsWithLabels(CsvTable table) {
    return table.columns().get(table.index(ZIP).orElseThrow()).equalsIgnoreCase("GEO_ID")
        && !table.rows().isEmpty()
        && table.rows().get(0).text(ZIP).equalsIgnoreCase("Geography");
  }

  private static int peopleColumn(CsvTable table, boolean labelled) {
    OptionalInt named = table.index(PEOPLE);
    if (named.isEmpty() && labelled) {
      CsvTable.Row labels = table.rows().get(0);
      named =
          IntStream.range(0, table.columns().size())
              .filter(i -> isTotal(labels.text(i)))
              .findFirst();
    }
    return named.orElseThrow(() -> table.lacks(PEOPLE));
  }

  private static boolean isTotal(String label) {
    String lower = label.toLowerCase(Locale.ROOT);
    return lower.contains("total") && !lower.contains("margin of error");
  }

  private static String vintage(CsvTable table, CsvTable.Row first, String peopleName) {
    if (first.text(ZIP).startsWith(CENSUS_2020_PREFIX)) {
      return "2020";
    }
    String fromPeople = Vintage.ofColumn(peopleName);
    return fromPeople.equals(Vintage.UNKNOWN)
        ? Vintage.ofColumn(table.columns().get(table.index(ZIP).orElseThrow()))
        : fromPeople;
  }
}
