package org.waystation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command over a folder of invented instances: table, file and exit code. */
class BenchCommandTest {
  @TempDir private Path folder;
  private Path instances;

  /** Five points on a path, steps 1, 1, 5, 1: the best two stations are 2 and 4 or 5, cost 3. */
  @BeforeEach
  void writeInstances() throws IOException {
    instances = Files.createDirectories(folder.resolve("in/graphs")).getParent();
    write("graphs/path10.txt", "5 4 2\n1 2 1\n2 3 1\n3 4 5\n4 5 1\n");
    write("graphs/path2.txt", "5 4 1\n1 2 1\n2 3 1\n3 4 5\n4 5 1\n");
    write("notes.md", "# about these\n");
  }

  @Test
  void solvesInTheOrderOfNumbersAndSumsUp() throws IOException {
    Path known = write("../known.csv", "instance,p,value,status\npath10,2,3,optimal\n");
    Path json = folder.resolve("results.json");
    Called called = Called.with("bench", instances, "--known", known, "--json", json);
    assertEquals(0, called.code(), called.err());
    List<String> lines = called.out().lines().toList();
    assertTrue(lines.get(0).startsWith("instance"), called.out());
    // One station serves best from vertex 3: 2 + 1 + 0 + 5 + 6.
    assertTrue(
        lines.get(1).matches("path2 .* pmed +5 +1 +14 +14 +0\\.0000 % +- +- .* optimal"),
        called.out());
    assertTrue(
        lines.get(2).matches("path10 .* pmed +5 +2 +3 +3 +0\\.0000 % +3 +0\\.0000 % .* optimal"),
        called.out());
    assertTrue(
        called.out().contains("2 solved,    2 proven optimal,    1 of    1 known values reached"),
        called.out());
    assertTrue(called.err().contains("skipped " + instances.resolve("notes.md")), called.err());

    JsonNode results = new ObjectMapper().readTree(json.toFile());
    assertEquals(1, results.at("/limits/seed").asInt());
    assertEquals(
        Runtime.getRuntime().availableProcessors(), results.at("/machine/processors").asInt());
    assertFalse(results.get("interrupted").asBoolean());
    JsonNode path10 = results.at("/results/1");
    assertEquals("path10", path10.get("instance").asText());
    assertEquals(3, path10.get("objective").asDouble());
    assertEquals(3, path10.get("bound").asDouble());
    assertEquals("optimal", path10.get("verdict").asText());
    assertEquals(3, path10.at("/known/value").asInt());
    assertEquals(0, path10.get("deviation").asDouble());
    assertEquals(25, path10.get("arcs").asInt());
  }

  @Test
  void aKnownOptimumThatIsBeatenOrForbiddenIsWrong() throws IOException {
    for (String value : List.of("2", "4")) {
      Path known = write("../known.csv", "instance,value,status\npath10," + value + ",optimal\n");
      Called called = Called.with("bench", instances, "--known", known);
      assertEquals(ExitCode.WRONG_INPUT, called.code(), called.out());
      assertTrue(called.out().contains("1 WRONG OR FAILED"), called.out());
      assertTrue(
          called.out().contains(value.equals("2") ? "forbids the known value 2" : "better than 4"),
          called.out());
    }
  }

  @Test
  void aDamagedFileDoesNotKeepTheOthersFromBeingSolved() throws IOException {
    Path damaged = write("broken.txt", "5 4 2\n1 2 1\n2 3 x\n");
    Path json = folder.resolve("results.json");
    Called called = Called.with("bench", instances, "--quiet", "--json", json);
    assertEquals(ExitCode.WRONG_INPUT, called.code());
    assertTrue(called.err().startsWith(damaged + ": line 3: the length of edge 2"), called.err());
    assertTrue(called.out().contains("2 proven optimal"), called.out());
    assertTrue(called.out().contains("files that could not be used: 1"), called.out());
    assertEquals(
        damaged.toString(),
        new ObjectMapper().readTree(json.toFile()).at("/unusableFiles/0/file").asText());
  }

  @Test
  void coverageIsShownAsWhatIsCovered() throws IOException {
    write(
        "cover.txt",
        "TYPE : MCLP\nEDGE_WEIGHT_TYPE : COORD\nDIMENSION : 3\nNODE_COORD_SECTION\n"
            + "40.000 -74\n40.001 -74\n41 -74\nDEMAND_SECTION\n1\n2\n4\nEOF\n");
    Called one = Called.with("bench", instances, "--only", "cover*", "--p", "1,2");
    assertEquals(0, one.code(), one.err());
    // One station covers the heavy point; two cover all.
    assertTrue(one.out().matches("(?s).*mclp +3 +1 +4 +4 .*mclp +3 +2 +7 +7 .*"), one.out());
  }

  @Test
  void aSingleFileWillDoAndInfeasibleIsThree() throws IOException {
    Path apart = write("apart.txt", "4 2 1\n1 2 1\n3 4 1\n");
    Called called = Called.with("bench", apart);
    assertEquals(ExitCode.INFEASIBLE, called.code(), called.out());
    assertTrue(called.out().lines().anyMatch(line -> line.endsWith("infeasible")), called.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--only nothing* | no instance was solved",
        "--time-limit 0 | the time limit must be positive",
        "--gap 1 | the gap to stop at must be at least 0 and below 1",
        "--p 5,0 | a number of stations must be at least 1, was [0]",
        "--threads 0 | threads must be at least 1",
        "--radius -1 | the coverage radius must be above 0",
        "--json no/such/folder.json | there is no folder for",
        "--only [ | --only must be a glob",
        "--known nothing.csv | nothing.csv: cannot be read"
      })
  void wrongOptionsAreToldBeforeAnythingIsSolved(String options, String message) {
    Called called = Called.with((Object[]) ("bench " + instances + " " + options).split(" "));
    assertEquals(ExitCode.WRONG_INPUT, called.code(), called.err());
    assertEquals("", called.out());
    assertTrue(called.err().contains(message), called.err());
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(instances.resolve(name).normalize(), text);
  }
}
