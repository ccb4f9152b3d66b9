package org.waystation.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("zip", Kind.ZIP),
          Column.of("place", Kind.TEXT),
          Column.of("costUsd", Kind.USD),
          Column.optional("roadMiles", Kind.MILES),
          Column.of("parcelsPerYear", Kind.PARCELS));

  @Test
  void cells_have_fixed_formats_and_lines_end_as_rfc_4180_says() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvTable table = new CsvTable(out, COLUMNS)) {
      table.write("00501", "Cañon \"B\", Upper", 1e7, 0.0625, 12.0);
      table.write("99999", "", 0.005, null, 1.00049);
    }
    assertEquals(
        "zip,place,costUsd,roadMiles,parcelsPerYear\r\n"
            + "00501,\"Cañon \"\"B\"\", Upper\",10000000.00,0.063,12.0\r\n"
            + "99999,,0.01,,1.0\r\n",
        out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void a_zip_that_lost_its_zeros_is_refused() throws IOException {
    try (CsvTable table = new CsvTable(new ByteArrayOutputStream(), COLUMNS)) {
      assertThrows(IllegalArgumentException.class, () -> table.write("501", "", 1.0, 1.0, 1.0));
      assertThrows(IllegalArgumentException.class, () -> table.write(501, "", 1.0, 1.0, 1.0));
    }
  }
}
