package org.waystation.geodata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.waystation.geodata.file.CsvColumn;
import org.waystation.geodata.file.CsvTable;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.InputFile;
import org.waystation.geodata.file.NearestWord;

/**
 * Existing, forced, excluded and candidate sites from a CSV with the columns {@code zip}, {@code
 * role} and, if wanted, {@code name} or {@code note} and the columns of {@link SiteTerms}, in any
 * order. A ZIP has one line.
 *
 * @param sites in the order of the file; may be empty
 * @param file what was read
 */
public record SiteFile(List<SiteEntry> sites, InputFile file) {
  private static final CsvColumn ZIP = new CsvColumn("ZIP", ZipColumns.ZIP, true);
  private static final CsvColumn ROLE = CsvColumn.required("role");
  private static final CsvColumn NAME = CsvColumn.optional("name", "note");

  private static final CsvColumn MAX_PARCELS = CsvColumn.optional("maxParcelsPerDay");
  private static final CsvColumn MIN_PARCELS = CsvColumn.optional("minParcelsPerDay");
  private static final CsvColumn FIXED_USD = CsvColumn.optional("fixedUsdPerYear");
  private static final CsvColumn GROUP = CsvColumn.optional("group");

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
   * @throws DataFileException with every faulty line: a ZIP that is none or lost its zero, a role
   *     that is none, a ZIP met twice, an amount that is none; or if a column is missing
   */
  public static SiteFile read(Path path) {
    DataFile file = new DataFile(path);
    Faults faults = new Faults();
    CsvTable table =
        CsvTable.read(file, faults, ZIP, ROLE, NAME, MAX_PARCELS, MIN_PARCELS, FIXED_USD, GROUP);
    List<SiteEntry> sites = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CsvTable.Row row : table.rows()) {
      String zip = row.text(ZIP);
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
    return new SiteFile(sites, file.asInput(table.rows().size(), Vintage.UNKNOWN));
  }

  private static SiteTerms terms(CsvTable.Row row, String zip, Faults faults) {
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
      CsvTable.Row row, String zip, CsvColumn column, Faults faults) {
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
