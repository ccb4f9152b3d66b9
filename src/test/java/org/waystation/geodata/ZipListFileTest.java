package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.geodata.file.DataFileException;
import org.waystation.ledger.Ledger;

class ZipListFileTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("remote.csv"), text);
  }

  @Test
  void reads_zips_beside_other_columns() throws IOException {
    ZipListFile list = ZipListFile.read(file("area,zip\nDAS,05033\nRAS,59101\n"), new Ledger());
    assertEquals(Set.of("05033", "59101"), list.zips());
    assertEquals(2, list.file().rows());
  }

  @Test
  void tells_every_faulty_line() throws IOException {
    Path file = file("zip\n5033\n59101\n59101\nHelena\n");
    String message =
        assertThrows(DataFileException.class, () -> ZipListFile.read(file, new Ledger()))
            .getMessage();
    assertTrue(message.contains("5033") && message.contains("59101"), message);
    assertTrue(message.contains("Helena"), message);
  }
}
