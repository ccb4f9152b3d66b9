package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystation.geodata.file.DataFileException;
import org.waystation.ledger.Ledger;

class PopulationFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zip,population\n05001,16\n15001,32.5\n",
        "\uFEFFPopulation,note,ZCTA5CE20\r\n16,\"a, b\",05001\r\n\r\n32.5,,15001\r\n",
        "GEOID,POP2020\n05001,16\n15001,32.5"
      })
  void plain_tables_are_read_by_column_name(String text) {
    assertEquals(Map.of("05001", 16.0, "15001", 32.5), read(text).peopleByZip());
  }

  @Test
  void the_layout_of_the_census_has_a_line_of_labels_and_a_trailing_comma() {
    PopulationFile file =
        read(
            """
            "GEO_ID","NAME","P1_001N",
            "Geography","Geographic Area Name"," !!Total",
            "860Z200US05001","ZCTA5 05001","16",
            "8600000US15001","ZCTA5 15001","32",
            """);
    assertEquals(Map.of("05001", 16.0, "15001", 32.0), file.peopleByZip());
    assertEquals(2, file.file().rows());
    assertEquals("2020", file.file().vintage());
  }

  @Test
  void the_first_column_labelled_as_a_total_is_taken_and_no_margin_of_error() {
    PopulationFile file =
        read(
            """
            GEO_ID,B09_M,B09_E,B09_X
            Geography,Margin of Error!!Total,Estimate!!Total:,Estimate!!Total:!!Male
            8600000US05001,1,16,8
            """);
    assertEquals(Map.of("05001", 16.0), file.peopleByZip());
  }

  @Test
  void all_faults_are_told_at_once_with_their_lines() {
    DataFileException refusal =
        refusal(
            """
            zip,population
            5001,1
            15001,-2

            15002,many
            15003,4
            15003,5
            1500X,6
            """);
    assertEquals(5, refusal.faults().size(), refusal.getMessage());
    String message = refusal.getMessage();
    assertTrue(message.contains("lost its leading zero, in 1 row: line 2 [5001]"), message);
    assertTrue(message.contains("population is negative, in 1 row: line 3, ZIP 15001 [-2]"));
    assertTrue(message.contains("population holds no number, in 1 row: line 5, ZIP 15002 [many]"));
    assertTrue(message.contains("second row, in 1 row: line 7 [15003]"), message);
    assertTrue(message.contains("not five digits, in 1 row: line 8 [1500X]"), message);
  }

  @Test
  void words_that_java_takes_for_numbers_are_none() {
    for (String text : new String[] {"NaN", "Infinity", "1d", "0x1p3", ""}) {
      String message = refusal("zip,population\n15001," + text + "\n").getMessage();
      assertTrue(message.contains("holds no number"), text);
    }
  }

  @Test
  void a_thousands_separator_is_no_further_column() {
    String message = refusal("zip,population\n15001,1,200\n").getMessage();
    assertTrue(message.contains("more cells than the header's 2, in 1 row: line 2 [15001,1,200]"));
  }

  @Test
  void a_missing_column_is_told_with_those_there_are() {
    assertTrue(
        refusal("zip:population\n15001:1\n")
            .getMessage()
            .contains(":1: no column with the ZIP; the columns are [zip:population]"));
    assertTrue(
        refusal("zip,people?\n1,2\n").getMessage().contains("no column with the population"));
  }

  @Test
  void empty_files_are_refused() {
    assertTrue(refusal("").getMessage().contains("the file is empty"));
    assertTrue(refusal("zip,population\n").getMessage().contains("no line with a population"));
  }

  @Test
  void another_encoding_is_refused() throws IOException {
    Path file = folder.resolve("latin1.csv");
    Files.write(file, "zip,population,name\n15001,1,Cañon\n".getBytes(StandardCharsets.ISO_8859_1));
    String message =
        assertThrows(DataFileException.class, () -> PopulationFile.read(file, new Ledger()))
            .getMessage();
    assertTrue(message.contains("not UTF-8"), message);
  }

  private PopulationFile read(String text) {
    return PopulationFile.read(write(text), new Ledger());
  }

  private DataFileException refusal(String text) {
    Path file = write(text);
    return assertThrows(DataFileException.class, () -> PopulationFile.read(file, new Ledger()));
  }

  private Path write(String text) {
    try {
      return Files.writeString(folder.resolve("people.csv"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
