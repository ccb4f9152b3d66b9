package org.waystation.geodata;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.InputFile;
import org.waystation.geodata.file.Table;
import org.waystation.geodata.file.TableColumn;
import org.waystation.ledger.Ledger;

/**
 * People by ZIP from a table in any format: either {@code zip,population} under any of the usual
 * column names, or a table as data.census.gov exports it (GEO_ID, a second header line with labels,
 * and the total in P1_001N, B01003_001E or the first column labelled as a total).
 *
 * @param peopleByZip people, at least 0, by five-digit ZIP
 * @param file what was read
 */
public record PopulationFile(Map<String, Double> peopleByZip, InputFile file) {
  private static final TableColumn ZIP = new TableColumn("ZIP", ZipColumns.ZIP, true);

  /** Required, but a table of the Census Bureau may name it in its second line. */
  private static final TableColumn PEOPLE = new TableColumn("population", ZipColumns.PEOPLE, false);

  private static final String CENSUS_2020_PREFIX = "860Z200US";

  /**
   * What the Census API says in place of an estimate that it does not have: -666666666 and so on.
   */
  private static final Pattern NOT_TOLD = Pattern.compile("-([2-9])\\1{8}(\\.0)?");

  public PopulationFile {
    peopleByZip = Map.copyOf(peopleByZip);
  }

  /**
   * Reads the file.
   *
   * @param ledger takes notes on how coordinates were taken
   * @throws DataFileException with every faulty line: a ZIP that is none or lost its zero, a
   *     population that is negative or no number, a ZIP met twice; or if a column is missing
   */
  public static PopulationFile read(Path path, Ledger ledger) {
    DataFile file = new DataFile(path);
    Faults faults = InputTable.faults(file);
    Table table = InputTable.read(file, faults, ledger, ZIP, PEOPLE);
    boolean labelled = startsWithLabels(table);
    int peopleColumn = peopleColumn(table, labelled);
    List<Table.Row> rows = labelled ? table.rows().subList(1, table.rows().size()) : table.rows();

    Map<String, Double> people = new LinkedHashMap<>();
    String peopleName = table.columns().get(peopleColumn);
    for (Table.Row row : rows) {
      String zip = ZipColumns.zip(row.text(ZIP));
      boolean isZip = faults.acceptsZip(row.origin(), zip);
      if (isZip && !NOT_TOLD.matcher(row.text(peopleColumn)).matches()) {
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
        people, file.asInput(rows.size(), vintage(file, table, rows.get(0), peopleName)));
  }

  /** Whether the line below the header repeats it in words, as data.census.gov does. */
  private static boolean startsWithLabels(Table table) {
    return table.columns().get(table.index(ZIP).orElseThrow()).equalsIgnoreCase("GEO_ID")
        && !table.rows().isEmpty()
        && table.rows().get(0).text(ZIP).equalsIgnoreCase("Geography");
  }

  private static int peopleColumn(Table table, boolean labelled) {
    OptionalInt named = table.index(PEOPLE);
    if (named.isEmpty() && labelled) {
      Table.Row labels = table.rows().get(0);
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

  private static String vintage(DataFile file, Table table, Table.Row first, String peopleName) {
    return Vintage.first(
        first.text(ZIP).startsWith(CENSUS_2020_PREFIX) ? "2020" : Vintage.UNKNOWN,
        Vintage.ofColumn(peopleName),
        Vintage.ofColumn(table.columns().get(table.index(ZIP).orElseThrow())),
        Vintage.ofName(file.name()));
  }
}
