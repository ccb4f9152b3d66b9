package org.waystation.geodata.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
  private static final TableColumn A = TableColumn.required("a");
  private static final TableColumn B = TableColumn.required("b");
  private static final TableColumn C = TableColumn.optional("c", "d");

  @TempDir Path folder;

  @Test
  void finds_columns_by_name_after_a_byte_order_mark() {
    Table table = read("\uFEFFb, A \r\n 1 ,\"x, \"\"y\"\"\"\r\n");

    Table.Row row = table.rows().get(0);
    assertEquals("x, \"y\"", row.text(A));
    assertEquals(1, row.number(B));
    assertEquals("", row.text(C));
    assertEquals(path() + ":2", row.origin().toString());
    assertEquals(List.of("b", "A"), table.columns());
    assertTrue(table.index(C).isEmpty());
  }

  @Test
  void of_several_names_the_first_that_is_accepted_counts() {
    assertEquals("4", read("a,b,d,c\n1,2,3,4\n").rows().get(0).text(C));
    assertEquals("3", read("a,b,d\n1,2,3\n").rows().get(0).text(C));
  }

  @Test
  void takes_only_decimals_for_numbers() {
    Table table = read("a,b\n1.5e3,12d\n-7,0x1p3\n1e999,NaN\n");

    assertEquals(1500, table.rows().get(0).number(A));
    assertEquals(-7, table.rows().get(1).number(A));
    assertTrue(Double.isNaN(table.rows().get(2).number(A)));
    for (Table.Row row : table.rows()) {
      assertTrue(Double.isNaN(row.number(B)), () -> row.text(B));
    }
  }

  @Test
  void lines_are_counted_as_an_editor_does() {
    Table table = read("a,b\n\"two\nlines\",1\n\nx,2\n");
    assertEquals(List.of(2, 5), table.rows().stream().map(row -> row.origin().row()).toList());
  }

  @Test
  void missing_and_doubled_columns_are_told_at_once() {
    assertEquals(
        List.of(
            path()
                + ":1: no column with the a; the columns are [c, C, e, e]\nMaybe call it a, and separate columns by commas",
            path()
                + ":1: no column with the b; the columns are [c, C, e, e]\nMaybe call it b, and separate columns by commas",
            path() + ":1: the column [c] stands there twice\nMaybe one is a leftover: delete it"),
        faults("c,C,e,e\n"));
  }

  @Test
  void lines_of_the_wrong_length_are_left_out_and_told_together() {
    Faults faults = new Faults();
    Table table = read("a,b,c\n1\n1,2\n1,2,3,4\n5\n", faults);

    assertEquals(List.of(3), table.rows().stream().map(row -> row.origin().row()).toList());
    List<String> told = assertThrows(DataFileException.class, faults::throwIfAny).faults();
    assertEquals(2, told.size());
    assertTrue(
        told.get(0).contains("fewer cells than the 2 it needs, in 2 rows: line 2 [1]; line 5 [5]"),
        () -> told.get(0));
    assertTrue(
        told.get(1).contains("more cells than the header's 3, in 1 row: line 4 [1,2,3,4]"),
        () -> told.get(1));
  }

  @Test
  void separators_are_told_by_the_first_line() {
    for (String separator : List.of("\t", "|", ";")) {
      Table table = read("a,b\n1;2,x\n".replace(",", separator).replace("1;2", "1:2"));
      assertEquals("1:2", table.rows().get(0).text(A), separator);
      assertEquals("x", table.rows().get(0).text(B), separator);
    }
    assertEquals("1\t2", read("a,b\n1\t2,x\n").rows().get(0).text(A));
  }

  @Test
  void blanks_and_empty_cells_at_the_end_of_lines_do_no_harm() {
    Table table = read("a\tb            \r\n1\t2\t \r\n");
    assertEquals("2", table.rows().get(0).text(B));
  }

  @Test
  void the_census_api_answers_with_rows_of_json() throws IOException {
    Path file = folder.resolve("dhc.json");
    Files.writeString(file, "[[\"a\",\"c\",\"b\"],\n[\"x\",null,12],\n[\"y\",\"z\",\"3\"]]");
    Table table = Table.read(new DataFile(file), new Faults(), A, B, C);
    assertEquals(12, table.rows().get(0).number(B));
    assertEquals("", table.rows().get(0).text(C));
    assertEquals(3, table.rows().get(1).origin().row());
    Files.writeString(file, "[[\"a\",\"b\"],\n[\"x\",");
    assertTrue(
        assertThrows(
                DataFileException.class, () -> Table.read(new DataFile(file), new Faults(), A, B))
            .getMessage()
            .contains("dhc.json:2: no JSON at column"));
  }

  @Test
  void gzip_is_unpacked() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    }
    Files.write(path(), packed.toByteArray());
    Table table = Table.read(new DataFile(path()), new Faults(), A, B);
    assertEquals("2", table.rows().get(0).text(B));
  }

  @Test
  void an_empty_file_is_refused() {
    assertEquals(
        List.of(path() + ": the file is empty\nMaybe its export failed: write it again"),
        faults("\n"));
  }

  private Path path() {
    return folder.resolve("file.csv");
  }

  private Table read(String text) {
    return read(text, new Faults());
  }

  private Table read(String text, Faults faults) {
    try {
      Files.writeString(path(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Table.read(new DataFile(path()), faults, A, B, C);
  }

  private List<String> faults(String text) {
    return assertThrows(DataFileException.class, () -> read(text)).faults();
  }
}
