package org.waystation.geodata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
 * order. A ZIP has one line. In place of the ZIP a row may give {@code longitude} and {@code
 * latitude}.
 *
 * @param sites in the order of the file; may be empty
 * @param file what was read
 */
public record SiteFile(List<SiteEntry> sites, InputFile file) {
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

  /** Reads a file whose rows all name their ZIP. */
  public static SiteFile read(Path path, Ledger ledger) {
    return read(path, Optional.empty(), ledger);
  }

  /**
   * Reads the file.
   *
   * @param finder finds the ZIPs of rows that name none
   * @param ledger takes notes on how coordinates were taken, and on each ZIP that was found
   * @throws DataFileException with every faulty line: a ZIP that is none or lost its zero, a point
   *     near no ZIP, a role that is none, a ZIP met twice, an amount that is none; or if a column
   *     is missing
   */
  static SiteFile read(Path path, Optional<ZipFinder> finder, Ledger ledger) {
    DataFile file = new DataFile(path);
    Faults faults = InputTable.faults(file);
    Table table =
        InputTable.read(
            file,
            faults,
            ledger,
            SiteZips.ZIP,
            PointColumns.LONGITUDE,
            PointColumns.LATITUDE,
            ROLE,
            NAME,
            MAX_PARCELS,
            MIN_PARCELS,
            FIXED_USD,
            GROUP);
    SiteZips zips = new SiteZips(finder, faults, ledger);
    zips.requireColumns(table);
    List<SiteEntry> sites = new ArrayList<>();
    for (Table.Row row : table.rows()) {
      String named = SiteZips.named(row);
      Optional<String> zip = zips.of(row);
      String shown = zip.orElse(named);
      String word = row.text(ROLE);
      Optional<ListedRole> role = role(word);
      if (role.isEmpty()) {
        faults.add(unknownRole(word), row.origin(), shown, word);
      }
      SiteTerms terms = terms(row, shown, faults);
      if (zip.isPresent()) {
        SiteEntry site =
            new SiteEntry(
                zip.get(), role.orElse(ListedRole.CANDIDATE), row.text(NAME), terms, row.origin());
        if (zips.isNew(site, !named.isEmpty()) && role.isPresent()) {
          sites.add(site);
        }
      }
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
