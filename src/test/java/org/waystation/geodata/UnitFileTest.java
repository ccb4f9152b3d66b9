package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.geodata.file.DataFileException;
import org.waystation.ledger.Ledger;

class UnitFileTest {
  @TempDir Path folder;

  @Test
  void rows_of_one_unit_come_together() throws IOException {
    List<UnitEntry> units =
        UnitFile.read(
                write(
                    "zip,unit,capacityParcelsPerDay,tenderFrom,tenderUntil\n"
                        + "05001,a,90,04:30,09:00\n05002,b,,,\n05003,a,90,04:30,09:00\n"),
                new Ledger())
            .units();
    assertEquals(List.of("05001", "05003"), units.get(0).zips());
    assertEquals(OptionalInt.of(90), units.get(0).parcelsPerDay());
    assertEquals(Optional.of(LocalTime.of(4, 30)), units.get(0).tenderFrom());
    assertEquals(OptionalInt.empty(), units.get(1).parcelsPerDay());
    assertEquals(Optional.empty(), units.get(1).tenderUntil());
  }

  @Test
  void all_faults_are_told_at_once() throws IOException {
    Path file =
        write(
            "unit,zip,capacityParcelsPerDay,tenderFrom,tenderUntil\n"
                + ",05001,1,,\n"
                + "a,5002,1,,\n"
                + "b,05003,1.5,,\n"
                + "c,05004,many,,\n"
                + "d,05005,1,9:00,10:00\n"
                + "e,05006,1,09:00,08:00\n"
                + "f,05007,1,09:00,\n"
                + "g,05008,1,,\ng,05009,2,,\n"
                + "h,05008,1,,\n");
    String message =
        assertThrows(DataFileException.class, () -> UnitFile.read(file, new Ledger())).getMessage();
    for (String fault :
        List.of(
            "column unit is empty, in 1 row: line 2, ZIP 05001 []",
            "line 3 [5002]",
            "no whole number of parcels, in 1 row: line 4, ZIP 05003 [1.5]",
            "holds no number, in 1 row: line 5, ZIP 05004 [many]",
            "no time of day, in 1 row: line 6, ZIP 05005 [9:00]",
            "tenderUntil is before tenderFrom, in 1 row: line 7, ZIP 05006 [08:00]",
            "is empty, in 1 row: line 8, ZIP 05007 [09:00]",
            "than in its first row, in 1 row: line 10, ZIP 05009 [g]",
            "second row, in 1 row: line 11 [05008]")) {
      assertTrue(message.contains(fault), () -> fault + " is not in\n" + message);
    }
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("units.csv"), text);
  }
}
