package org.waystation.geodata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.InputFile;
import org.waystation.geodata.file.NearestWord;
import org.waystation.geodata.file.Table;
import org.waystation.geodata.file.TableColumn;
import org.waystation.ledger.Ledger;

/**
 * Existing, forced, excluded and candidate sites from a table with the columns {@code zip}, {@code
 * role} and, if wanted, {@code name} or {@code note} and the columns of {@link SiteTerms}, in any
 * order. A ZIP has one line.
 *
 * @param sites in the order of the file; may be empty
 * @param file what was read
 */
public record SiteFile(List<SiteEntry> sites, InputFile file) {
  private static final TableColumn ZIP = new TableColumn("ZIP", ZipColumns.ZIP, true);
  private static final TableColumn ROLE = TableColumn.required("role");
  private static final TableColumn NAME = TableColumn.optional("name", "note");

  private static final TableColumn MAX_PARCELS = TableColumn.optional("maxParcelsPerDay");
  private static final TableColumn MIN_PARCELS = TableColumn.optional("minParcelsPerDay");
  private static final TableColumn FIXED_USD = TableColumn.optional("fixedUsdPerYear");
  private static final TableColumn GROUP = TableColumn.optional("group");

  private static final FaultKind NO_CAPACITY =
      new FaultKind(
          "column maxParcelsPerDay is 0", "the site is excluded, or has no limit: empty the cell");
  private static final FaultKind SWAPPED =
      new FaultKind("minParcelsPerDay is above maxParcelsPerDay", "the two columns are swapped");

  private static final List<String> ROLES =
      Arrays.stream(ListedRole.values()).map(ListedRole::word).toList();

  public SiteFile {
    sites = List.copyOf(sites);
  }

  /**
   * Reads the file.
   *
   * @param ledger takes notes on how coordinates were taken
   * @throws DataFileException with every faulty line: a ZIP that is none or lost its zero, a role
   *     that is none, a ZIP met twice, an amount that is none; or if a column is missing
   */
  public static SiteFile read(Path path, Ledger ledger) {
    DataFile file = new DataFile(path);
    Faults faults = InputTable.faults(file);
    Table table =
        InputTable.read(
            file, faults, ledger, ZIP, ROLE, NAME, MAX_PARCELS, MIN_PARCELS, FIXED_USD, GROUP);
    List<SiteEntry> sites = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Table.Row row : table.rows()) {
      String zip = ZipColumns.zip(row.text(ZIP));
      if (faults.acceptsZip(row.origin(), zip) && !seen.add(zip)) {
        faults.add(FaultKind.SECOND_ROW, row.origin(), zip);
      }
      String word = row.text(ROLE);
      Optional<ListedRole> role = role(word);
      if (role.isEmpty()) {
        faults.add(unknownRole(word), row.origin(), zip, word);
      }
      SiteTerms terms = terms(row, zip, faults);
      role.ifPresent(
          known -> sites.add(new SiteEntry(zip, known, row.text(NAME), terms, row.origin())));
    }
    faults.throwIfAny();
    return new SiteFile(sites, file.asInput(table.rows().size(), Vintage.ofName(file.name())));
  }

  private static SiteTerms terms(Table.Row row, String zip, Faults faults) {
    OptionalDouble most = amount(row, zip, MAX_PARCELS, faults);
    OptionalDouble least = amount(row, zip, MIN_PARCELS, faults);
    if (most.isPresent() && most.getAsDouble() == 0) {
      faults.add(NO_CAPACITY, row.origin(), zip, row.text(MAX_PARCELS));
    } else if (most.isPresent() && least.isPresent() && least.getAsDouble() > most.getAsDouble()) {
      faults.add(SWAPPED, row.origin(), zip, row.text(MIN_PARCELS));
    }
    return new SiteTerms(most, least, amount(row, zip, FIXED_USD, faults), row.text(GROUP));
  }

  /** An empty cell says nothing. */
  private static OptionalDouble amount(
      Table.Row row, String zip, TableColumn column, Faults faults) {
    String text = row.text(column);
    return text.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(faults.amount(row.origin(), zip, column.what(), text));
  }

  private static Optional<ListedRole> role(String word) {
    return Arrays.stream(ListedRole.values())
        .filter(role -> role.word().equalsIgnoreCase(word))
        .findFirst();
  }

  private static FaultKind unknownRole(String word) {
    String cure =
        word.isEmpty()
            ? "[candidate] was meant: say so"
            : NearestWord.to(word, ROLES)
                .map(role -> "[" + role + "] was meant")
                .orElse("another column holds the roles");
    return new FaultKind("a role is none of " + String.join(", ", ROLES), cure);
  }
}
