package org.waystation.geodata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.waystation.geodata.RowFaults.Kind;
import org.waystation.ledger.Origin;

/**
 * Existing, forced, excluded and candidate sites from a CSV with the columns {@code zip}, {@code
 * role} and, if wanted, {@code name} or {@code note}, in any order. A ZIP has one line.
 *
 * @param sites in the order of the file; may be empty
 * @param file what was read
 */
public record SiteFile(List<SiteEntry> sites, InputFile file) {
  private static final List<String> ROLES =
      Arrays.stream(ListedRole.values()).map(ListedRole::word).toList();

  public SiteFile {
    sites = List.copyOf(sites);
  }

  /**
   * Reads the file.
   *
   * @throws DataFileException with every faulty line: a ZIP that is none or lost its zero, a role
   *     that is none, a ZIP met twice; or if a column is missing
   */
  public static SiteFile read(Path path) {
    UserTable table = UserTable.read(path);
    int zipColumn = table.requiredColumn("ZIP", List.of("zip", "zipcode", "zip_code", "zcta"));
    int roleColumn = table.requiredColumn("role", List.of("role"));
    Optional<Integer> nameColumn = table.column(List.of("name", "note"));

    RowFaults faults = new RowFaults(table.file().name(), "line");
    List<SiteEntry> sites = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (UserTable.Row row : table.rows()) {
      String zip = row.cell(zipColumn);
      if (faults.acceptsZip(row.line(), zip) && !seen.add(zip)) {
        faults.add(Kind.SECOND_ROW, row.line(), zip);
      }
      Optional<ListedRole> role = role(row.cell(roleColumn));
      if (role.isEmpty()) {
        faults.add(unknownRole(row.cell(roleColumn)), row.line(), zip, row.cell(roleColumn));
      }
      Origin origin = new Origin(table.file().name(), row.line());
      role.ifPresent(known -> sites.add(new SiteEntry(zip, known, row.cell(nameColumn), origin)));
    }
    faults.throwIfAny();
    try {
      return new SiteFile(
          sites, table.file().asInput(table.rows().size(), ZipColumns.UNKNOWN_VINTAGE));
    } catch (IOException e) {
      throw table.file().unreadable(e);
    }
  }

  private static Optional<ListedRole> role(String word) {
    return Arrays.stream(ListedRole.values())
        .filter(role -> role.word().equalsIgnoreCase(word))
        .findFirst();
  }

  private static Kind unknownRole(String word) {
    String cure =
        word.isEmpty()
            ? "[candidate] was meant: say so"
            : "[%s] was meant".formatted(NearestWord.to(word.toLowerCase(Locale.ROOT), ROLES));
    return new Kind("a role is none of " + String.join(", ", ROLES), cure);
  }
}
