package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.geodata.file.DataFileException;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Origin;

class SiteFileTest {
  @TempDir Path folder;

  @Test
  void columns_may_come_in_any_order_and_case() throws IOException {
    Path file = write("Role,Note,ZIP\nExisting,\"Main St, 1\",05001\n\nexcluded,,15001\n");
    assertEquals(
        List.of(
            new SiteEntry(
                "05001",
                ListedRole.EXISTING,
                "Main St, 1",
                SiteTerms.USUAL,
                new Origin(file.toString(), 2)),
            new SiteEntry(
                "15001", ListedRole.EXCLUDED, "", SiteTerms.USUAL, new Origin(file.toString(), 4))),
        SiteFile.read(file, new Ledger()).sites());
  }

  @Test
  void an_unknown_role_is_answered_with_the_nearest() throws IOException {
    String message = refusal("zip,role\n15001,exsting\n").getMessage();
    assertTrue(message.contains("line 2, ZIP 15001 [exsting]"), message);
    assertTrue(message.contains("Maybe [existing] was meant"), message);
    assertTrue(refusal("zip,role\n15001,Force\n").getMessage().contains("Maybe [forced] was"));
  }

  @Test
  void all_faults_are_told_at_once() throws IOException {
    DataFileException refusal =
        refusal("zip,role\n5001,forced\n15001,forced\n15001,excluded\n1500,close\n15002,\n");
    assertEquals(4, refusal.faults().size(), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("in 2 rows: line 2 [5001]; line 5 [1500]"));
    assertTrue(refusal.getMessage().contains("second row, in 1 row: line 4 [15001]"));
  }

  @Test
  void a_quotation_mark_that_stays_open_is_refused_or_misses_its_role() throws IOException {
    String message = refusal("zip,role\n15001,\"forced\n15002,forced\n").getMessage();
    assertTrue(message.contains("line 2, ZIP 15001 [forced 15002,forced]"), message);
  }

  @Test
  void a_site_may_have_terms_of_its_own() throws IOException {
    Path file =
        write(
            "zip,role,maxParcelsPerDay,minParcelsPerDay,fixedUsdPerYear,group\n"
                + "05001,candidate,900.5,,1000000,river\n05002,candidate,,20,,\n");
    List<SiteTerms> terms =
        SiteFile.read(file, new Ledger()).sites().stream().map(SiteEntry::terms).toList();
    OptionalDouble none = OptionalDouble.empty();
    assertEquals(
        List.of(
            new SiteTerms(OptionalDouble.of(900.5), none, OptionalDouble.of(1_000_000), "river"),
            new SiteTerms(none, OptionalDouble.of(20), none, "")),
        terms);
  }

  @Test
  void terms_that_cannot_be_are_told_all_at_once() throws IOException {
    String header = "zip,role,maxParcelsPerDay,minParcelsPerDay,fixedUsdPerYear\n";
    String message =
        refusal(header + "05001,candidate,0,,\n05002,candidate,5,9,\n05003,candidate,,,1M\n")
            .getMessage();
    assertTrue(message.contains("maxParcelsPerDay is 0, in 1 row: line 2, ZIP 05001 [0]"), message);
    assertTrue(message.contains("above maxParcelsPerDay, in 1 row: line 3, ZIP 05002 [9]"));
    assertTrue(message.contains("fixedUsdPerYear holds no number, in 1 row: line 4"), message);
  }

  private DataFileException refusal(String text) throws IOException {
    Path file = write(text);
    return assertThrows(DataFileException.class, () -> SiteFile.read(file, new Ledger()));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("sites.csv"), text);
  }
}
