package org.waystation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
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

  @Test
  void whatIsNoFolderOfThisMachineIsForAnEngineThatReachesIt() {
    Path usual = Path.of("out", "plan");
    assertEquals(new BatchPlace(usual, ""), BatchPlace.of(null, usual));
    for (String folder : List.of("out/x", "C:/batches/x", "C:\\batches", "./hdfs:x")) {
      assertEquals(new BatchPlace(Path.of(folder), ""), BatchPlace.of(folder, usual));
    }
    BatchPlace far = BatchPlace.of("s3a://bucket/x", usual);
    assertEquals(new BatchPlace(usual, "s3a://bucket/x"), far);
    assertEquals("s3a://bucket/x, with a copy in " + usual, far.shown());
    CaseEngines.refuseFar("spark", far);
    InputException e =
        assertThrows(InputException.class, () -> CaseEngines.refuseFar("local", far));
    assertEquals(
        "--out [s3a://bucket/x] is no folder of this machine, and --engine local writes no other\n"
            + "Maybe: --engine spark, or the path of a folder",
        e.getMessage());
  }
}
