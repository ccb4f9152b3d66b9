package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystation.geodata.file.DataFileException;
import org.waystation.ledger.Ledger;

class RuralCodesFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zip,ruca\n05001,4\n15001,10.3\n05002,99\n",
        "ZIP_CODE,STATE,ZIP_TYPE,RUCA1,RUCA2\n05001,VT,Zip Code Area,4,4.1\n15001,PA,,10,10.3\n"
            + "05002,VT,,99,99\n",
        "ZIPCode,PrimaryRUCA,SecondaryRUCA\n05001,4,4.1\n15001,10,10.3\n05002,99,99\n"
      })
  void plain_tables_and_those_of_the_department(String text) {
    RuralCodesFile file = read(text);
    assertEquals(Map.of("05001", 4, "15001", 10, "05002", 99), file.codeByZip());
    assertEquals(3, file.file().rows());
  }

  @Test
  void every_faulty_line_is_told() {
    List<String> faults =
        assertThrows(
                DataFileException.class,
                () -> read("zip,ruca\n5001,4\n05001,0\n05002,11\n05003,rural\n05004,-1\n05004,\n"))
            .faults();
    assertEquals(3, faults.size(), faults::toString);
    assertTrue(faults.get(0).contains("lost its leading zero"), faults::toString);
    assertTrue(
        faults.get(1).contains("no rural-urban code, which is 1 to 10 or 99, in 5 rows"),
        faults::toString);
    assertTrue(faults.get(2).contains("second row"), faults::toString);
  }

  @Test
  void a_table_without_codes_is_refused() {
    assertThrows(DataFileException.class, () -> read("zip,density\n05001,4\n"));
  }

  private RuralCodesFile read(String text) {
    try {
      return RuralCodesFile.read(
          Files.writeString(folder.resolve("codes.csv"), text), new Ledger());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
