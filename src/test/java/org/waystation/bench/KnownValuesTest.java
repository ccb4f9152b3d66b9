package org.waystation.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of known values: what applies to which instance, and what is refused. */
class KnownValuesTest {
  @TempDir private Path folder;

  @Test
  void theShippedValuesAreFoundByNameStationsAndDistances() {
    KnownValues known = KnownValues.shipped();
    assertEquals("5819", known.of(instance("pmed1", 5, DistanceRule.GIVEN)).get().value() + "");
    KnownValue rl1304 = known.of(instance("rl1304", 20, DistanceRule.FLOOR)).get();
    assertEquals("1412108", rl1304.value() + "");
    assertEquals(KnownValue.Status.OPTIMAL, rl1304.status());
    assertEquals(
        KnownValue.Status.BEST_KNOWN,
        known.of(instance("fl1400", 500, DistanceRule.FLOOR)).get().status());
    assertEquals(Optional.empty(), known.of(instance("rl1304", 20, DistanceRule.REAL)));
    assertEquals(Optional.empty(), known.of(instance("rl1304", 21, DistanceRule.FLOOR)));
  }

  @Test
  void onlyInstanceAndValueAreNeeded() {
    KnownValue value =
        read("value,instance\r\n17.25,mine\r\n").of(instance("mine", 3, DistanceRule.REAL)).get();
    assertEquals(KnownValue.Status.BEST_REPORTED, value.status());
    assertEquals("", value.source());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "instance,objective\\na,1 | has no column [value], only [instance, objective]",
        "instance,value\\na,1\\nb,x1 | line 3: value must be a number, was [x1]",
        "instance,value,status\\na,1,best | line 2: status must be optimal, best-known or",
        "instance,value\\na,1\\na,2 | line 3: instance must be there once for its p and",
        "instance,value\\n\"a\"x,1 | is no CSV: "
      })
  void faultyTablesAreRefused(String text, String message) {
    InstanceException refusal =
        assertThrows(InstanceException.class, () -> read(text.replace("\\n", "\n")));
    assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("Maybe "), refusal.getMessage());
  }

  private KnownValues read(String text) {
    return KnownValues.read(Texts.write(folder, "known.csv", text));
  }

  private static BenchInstance instance(String name, int p, DistanceRule distances) {
    return new BenchInstance(
        name,
        Path.of(name),
        InstanceKind.TSPLIB,
        distances,
        9,
        9,
        OptionalInt.of(p),
        Score.cost(true),
        () -> null);
  }
}
