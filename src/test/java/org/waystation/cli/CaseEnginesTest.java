package org.waystation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.waystation.run.InputException;

/** What {@code --engine} says where it cannot be followed; Spark is not on this class path. */
class CaseEnginesTest {
  private static String refusal(String engine, String master) {
    return assertThrows(InputException.class, () -> CaseEngines.of(engine, master)).getMessage();
  }

  @Test
  void sparkIsNotInTheOrdinaryBuildAndTheMessageSaysHowToGetIt() {
    assertEquals(
        "--engine spark: Apache Spark is not part of this installation\n"
            + "Maybe build it in with [mvn -B -P spark -DskipTests package], then the same command"
            + " again.",
        refusal("spark", "spark://127.0.0.1:7077"));
  }

  @Test
  void anUnknownEngineIsToldWithThoseThatThereAre() {
    assertEquals("there is no --engine [sprak]\nMaybe one of: local, spark", refusal("sprak", ""));
  }

  @Test
  void aMasterOfNoUseIsAMistake() {
    assertEquals(
        "--master [yarn] is of no use to --engine local\nMaybe: --engine spark",
        refusal("local", "yarn"));
  }
}
