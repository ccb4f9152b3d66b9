package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {
  @Test
  void findsColumnsByNameAfterAByteOrderMark() {
    CsvTable table = read("\uFEFFb, a \r\n 1 ,\"x, \"\"y\"\"\"\r\n");

    CsvTable.Row row = table.rows().get(0);
    assertEquals("x, \"y\"", row.text("a"));
    assertEquals(1, row.number("b"));
    assertEquals("", row.text("c"));
    assertEquals("file.csv:2", row.where());
    assertTrue(table.has("a"));
    assertFalse(table.has("c"));
  }

  @Test
  void takesOnlyDecimalsForNumbers() {
    CsvTable table = read("a,b\n1.5e3,12d\n-7,0x1p3\n1e999,NaN\n");

    assertEquals(1500, table.rows().get(0).number("a"));
    assertEquals(-7, table.rows().get(1).number("a"));
    assertTrue(Double.isNaN(table.rows().get(2).number("a")));
    for (CsvTable.Row row : table.rows()) {
      assertTrue(Double.isNaN(row.number("b")), () -> row.text("b"));
    }
  }

  @Test
  void tellsMissingAndDoubledColumnsAtOnce() {
    assertEquals(
        List.of(
            "file.csv:1: column [c] stands there twice.",
            """
            file.csv:1: column [a] is missing among [c, c].
            Maybe it is spelled differently: names are compared letter by letter.""",
            """
            file.csv:1: column [b] is missing among [c, c].
            Maybe it is spelled differently: names are compared letter by letter."""),
        faults("c,c\n"));
  }

  @Test
  void tellsEveryRowOfTheWrongLength() {
    List<String> faults = faults("a,b\n1\n1,2\n1,2,3\n");

    assertEquals(2, faults.size());
    assertTrue(faults.get(0).startsWith("file.csv:2: has [1] fields, the header [2]."));
    assertTrue(faults.get(1).startsWith("file.csv:4: has [3] fields, the header [2]."));
  }

  @Test
  void refusesAnEmptyFile() {
    assertEquals(
        List.of("file.csv: is empty, its first line must name the columns [a, b]."), faults("\n"));
  }

  private static CsvTable read(String text) {
    return CsvTable.read("file.csv", text.getBytes(StandardCharsets.UTF_8), List.of("a", "b"));
  }

  private static List<String> faults(String text) {
    return assertThrows(DataFileException.class, () -> read(text)).faults();
  }
}
