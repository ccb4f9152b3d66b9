package org.waystation.geodata.polygon;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.waystation.geodata.polygon.ShapefileBytes.shell;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystation.geodata.ZipPolygonFile;
import org.waystation.geodata.file.DataFileException;
import org.waystation.ledger.Ledger;

/** A damaged byte anywhere gives a table or a message, never another exception. */
class ShapefileDamageTest {
  private static final int TRIES = 400;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"zips.shp", "zips.dbf"})
  void damage_is_survived_or_told(String part) {
    ShapefileBytes file =
        new ShapefileBytes(5, "ZIP", "#ALAND20")
            .row(shell(-80, 40, 1), "15001", "12")
            .row(shell(-82, 40, 1), "15002", "13");
    Random random = new Random(20);
    int told = 0;
    for (int i = 0; i < TRIES; i++) {
      Map<String, byte[]> parts = file.parts("");
      byte[] bytes = parts.get(part);
      int at = random.nextInt(bytes.length);
      bytes[at] = (byte) random.nextInt(256);
      Path zip = ShapefileBytes.zip(folder.resolve("zips.zip"), parts);
      try {
        new ZipPolygonFile(zip).read(new Ledger());
      } catch (DataFileException e) {
        told++;
      } catch (RuntimeException e) {
        throw new AssertionError(part + ": byte " + at + " = " + bytes[at], e);
      }
    }
    assertTrue(told > 0 && told < TRIES, told + " of " + TRIES + " refused");
  }
}
