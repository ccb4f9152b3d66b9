package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.geodata.file.DataFileException;
import org.waystation.ledger.Origin;

class SiteFileTest {
  @TempDir Path folder;

  @Test
  void columns_may_come_in_any_order_and_case() throws IOException {
    Path file = write("Role,Note,ZIP\nExisting,\"Main St, 1\",05001\n\nexcluded,,15001\n");
    assertEquals(
        List.of(
            new SiteEntry(
                "05001", ListedRole.EXISTING, "Main St, 1", new Origin(file.toString(), 2)),
            new SiteEntry("15001", ListedRole.EXCLUDED, "", new Origin(file.toString(), 4))),
        SiteFile.read(file).sites());
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
    assertTrue(message.contains("line 2, ZIP 15001 [forced\n15002,forced]"), message);
  }

  private DataFileException refusal(String text) throws IOException {
    Path file = write(text);
    return assertThrows(DataFileException.class, () -> SiteFile.read(file));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("sites.csv"), text);
  }
}
