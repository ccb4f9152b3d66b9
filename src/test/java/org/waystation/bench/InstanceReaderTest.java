package org.waystation.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;
import org.waystation.siting.StationCount;

/** Every format, told by its content, against figures that one can work out by hand. */
class InstanceReaderTest {
  @TempDir private Path folder;

  @Test
  void aGraphBecomesShortestPathsAndTheLastOfEqualEdgesCounts() {
    BenchInstance instance = Texts.only(folder, Texts.GRAPH);
    assertEquals(InstanceKind.PMED, instance.kind());
    assertEquals(OptionalInt.of(1), instance.stations());
    assertTrue(instance.score().whole());
    SitingProblem problem = instance.problem().get();
    // 1-2 costs 5, not 1; 1-3 is 7 either way, over 2 or over 4; 2-4 is 5 over 3.
    assertEquals(5, cost(problem, 0, 1));
    assertEquals(7, cost(problem, 0, 2));
    assertEquals(4, cost(problem, 0, 3));
    assertEquals(5, cost(problem, 1, 3));
    assertEquals(16, problem.arcs().size());
    assertEquals(StationCount.exactly(1), problem.stations());
  }

  @Test
  void whatNoPathReachesHasNoArc() {
    SitingProblem problem = Texts.only(folder, "3 1 1\n1 2 6\n").problem().get();
    assertEquals(6, cost(problem, 0, 1));
    assertEquals(-1, problem.arcs().find(0, 2));
  }

  @Test
  void capacitatedPointsHaveCapacitiesAndRealDistances() {
    BenchInstance instance = Texts.only(folder, Texts.CAPACITATED);
    assertEquals(InstanceKind.CPMP, instance.kind());
    assertEquals(DistanceRule.REAL, instance.distances());
    assertFalse(instance.score().whole());
    SitingProblem problem = instance.problem().get();
    assertEquals(StationCount.exactly(2), problem.stations());
    assertArrayEquals(new double[] {4, 4, 4, 4}, problem.limits().mostParcelsPerYear());
    assertEquals(Sourcing.SINGLE, problem.limits().sourcing());
    assertArrayEquals(new double[] {2, 2, 2, 2}, problem.points().parcelsPerYear());
    assertEquals(Math.sqrt(101), cost(problem, 0, 3));
    assertEquals(4, problem.floor().least());
  }

  @Test
  void theLibrarysCapacitatedPointsHaveOneCapacityAndNoFractions() {
    BenchInstance instance = Texts.only(folder, Texts.LIBRARY_CAPACITATED);
    assertEquals(DistanceRule.FLOOR, instance.distances());
    SitingProblem problem = instance.problem().get();
    assertArrayEquals(new double[] {9, 9, 9}, problem.limits().mostParcelsPerYear());
    // sqrt(2) and sqrt(10).
    assertEquals(1, cost(problem, 0, 1));
    assertEquals(3, cost(problem, 1, 2));
  }

  @Test
  void pointsOfTheLibrarysSquareAreToldByTheirCoordinates() {
    BenchInstance instance = Texts.only(folder, "2 1\n62 1 120 3\n100 0 120 4\n");
    assertEquals(DistanceRule.FLOOR, instance.distances());
    assertEquals(38, cost(instance.problem().get(), 0, 1));
    assertEquals(
        DistanceRule.REAL, Texts.only(folder, "2 1\n62 1 120 3\n101 0 120 4\n").distances());
  }

  @Test
  void warehousesAreReadWithoutTheirCapacities() {
    BenchInstance instance = Texts.only(folder, Texts.WAREHOUSES);
    assertEquals(InstanceKind.UFL, instance.kind());
    assertEquals(3, instance.points());
    assertEquals(2, instance.sites());
    assertFalse(instance.score().whole());
    SitingProblem problem = instance.problem().get();
    assertFalse(problem.limits().bind());
    assertArrayEquals(new double[] {10, 7.5}, problem.sites().fixedUsdPerYear());
    assertEquals(2.5, cost(problem, 0, 1));
    assertEquals(10, cost(problem, 2, 1));
    assertEquals(new StationCount(1, 2), problem.stations());
  }

  @Test
  void singleSourceFacilitiesKeepTheirCapacities() {
    BenchInstance instance = Texts.only(folder, Texts.SINGLE_SOURCE);
    assertEquals(InstanceKind.SSCFLP, instance.kind());
    assertTrue(instance.score().whole());
    SitingProblem problem = instance.problem().get();
    assertArrayEquals(new double[] {5, 9, 9}, problem.limits().mostParcelsPerYear());
    assertArrayEquals(new double[] {1, 20, 30}, problem.sites().fixedUsdPerYear());
    assertArrayEquals(new double[] {4, 3}, problem.points().parcelsPerYear());
    assertEquals(5, cost(problem, 1, 1));
  }

  @Test
  void theTwoFormatsOfFacilitiesAreToldApartWhereBothHaveTwo() {
    // Capacities 5 and 9, costs 1 and 2, demands of three customers, their costs.
    String holmberg = "2 3\n5 9\n1 2\n4 3 2\n1 2\n3 4\n5 6\n";
    assertEquals(InstanceKind.SSCFLP, Texts.only(folder, holmberg).kind());
    assertEquals(InstanceKind.UFL, Texts.only(folder, Texts.WAREHOUSES).kind());
    // With one customer each reading is as good as the other.
    refused("2 1\n5 9\n1 2\n4\n1 2\n", "it could be warehouse location or Holmberg's format");
  }

  @Test
  void fourPointsAndFourStationsAreNoFacilities() {
    String square = "4 4\n0 0 9 4\n0 5 9 4\n5 0 9 4\n5 5 9 4\n";
    assertEquals(InstanceKind.CPMP, Texts.only(folder, square).kind());
  }

  @Test
  void pointsOfThePlaneGiveOneInstanceForEachNumberOfStations() {
    Path file = Texts.write(folder, "line.tsp", Texts.PLANE);
    List<BenchInstance> found = InstanceReader.read(file, Texts.choices(1, 2, 5)).instances();
    // Five stations are more than there are points.
    assertEquals(
        List.of(1, 2), found.stream().map(instance -> instance.stations().getAsInt()).toList());
    assertEquals("line", found.get(0).name());
    SitingProblem floor = found.get(1).problem().get();
    assertEquals(1, cost(floor, 0, 1));
    assertEquals(8, cost(floor, 1, 2));
    ReadingChoices real =
        new ReadingChoices(DistanceRule.REAL, List.of(1), 400, OptionalInt.empty());
    assertEquals(
        8.5, cost(InstanceReader.read(file, real).instances().get(0).problem().get(), 1, 2));
  }

  @Test
  void coveringHasArcsWithinTheRadiusAndScoresWhatIsCovered() {
    BenchInstance instance = Texts.only(folder, Texts.COVERING, 1);
    assertEquals(InstanceKind.MCLP, instance.kind());
    SitingProblem problem = instance.problem().get();
    assertEquals(0, cost(problem, 0, 1));
    assertEquals(-1, problem.arcs().find(0, 2));
    assertArrayEquals(new double[] {1, 2, 4}, problem.points().outsideUsdPerYear());
    assertEquals(0, problem.floor().least());
    // Leaving 3 uncovered of 7 covers 4.
    assertEquals(4, instance.score().of(3));
    // A thousandth of a degree on the sphere.
    assertEquals(111.319, CoveringReader.metres(40, -74, 40.001, -74), 0.001);
    // A radius in the file is heeded: 100 m do not reach.
    String near = Texts.COVERING.replace("NAME :", "RADIUS : 100\nNAME :");
    assertEquals(-1, Texts.only(folder, near, 1).problem().get().arcs().find(0, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"# Sources\n\n1 2 3\n", "", "There are 40 files.\n", "\n \n"})
  void textIsSkippedWithAWord(String text) {
    InstanceReader.Reading reading =
        InstanceReader.read(Texts.write(folder, "notes.md", text), Texts.choices());
    assertTrue(reading.instances().isEmpty());
    String sentence = reading.skipped().orElseThrow();
    assertTrue(sentence.startsWith("skipped " + folder.resolve("notes.md") + ": "), sentence);
  }

  @Test
  void whatNeedsANumberOfStationsSaysSo() {
    String sentence =
        InstanceReader.read(Texts.write(folder, "a.tsp", Texts.PLANE), Texts.choices())
            .skipped()
            .orElseThrow();
    assertTrue(sentence.contains("Maybe give --p 10"), sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 5 1\\n1 2 1\\n2 3 x\\n | line 3: the length of edge 2 of 5 must be a number, was [x]",
        "4 5 1\\n1 2 1\\n2 9 2\\n | line 3: the second vertex of edge 2 of 5 must be a whole number"
            + " from 1 to 4, was [9]",
        "4 5 1\\n1 2 1\\n2 3 2\\n | ends after line 3, where the first vertex of edge 3 of 5 is",
        "2 1 9\\n1 2 1\\n | the number of stations must be a whole number from 1 to 2, was [9]",
        "2 1 1\\n1 2 1\\n7 8 9\\n | line 3: nothing more should follow, found [7]",
        "1 2 1\\n1 2 -4\\n | must be a whole number from 1 to 1",
        "2 1 1\\n1 2 -4\\n | the length of edge 1 of 1 must be a number of at least 0, was [-4]",
        "2 1\\n0 0 5 1\\n3 4 0 1\\n | the capacity of point 2 of 2 must be a number above 0",
        "2 1\\n0 0 5 1\\n3 4 5 1e999\\n | the demand of point 2 of 2 must be a number, was [1e999]",
        "1 2 3 4 5\\n6\\n | no known format begins with [5] and [1] numbers",
        "2 2\\n9 1\\n9 1d\\n1\\n1 2\\n1\\n1 2\\n | line 3: the fixed cost of warehouse 2 of 2 must be"
            + " a number, was [1d]"
      })
  void damageIsToldWithFileLineAndValue(String text, String message) {
    refused(text.replace("\\n", "\n"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EUC_2D | GEO | EDGE_WEIGHT_TYPE must be EUC_2D, coordinates of a plane, was [GEO]",
        "DIMENSION : 4 | DIMENSION : four | DIMENSION must be a whole number from 1 to",
        "DIMENSION : 4 | DIMENSION : 5 | line 10: the number of point 5 of 5 must be a number, was"
            + " [EOF]",
        "TYPE : TSP | TYPE : ATSP | TYPE must be TSP or MCLP, was [ATSP]",
        "EOF | 5 1 1 | the word after the last point must be EOF, was [5]"
      })
  void damagedHeadersAreTold(String from, String to, String message) {
    refused(Texts.PLANE.replaceFirst(from, to), message);
  }

  @Test
  void aCoveringFileNeedsItsWeights() {
    refused(Texts.COVERING.replace("DEMAND_SECTION\n", ""), "has no DEMAND_SECTION");
    refused(Texts.COVERING.replace("41.000", "91.000"), "the latitude of point 3 of 3 must be");
  }

  private void refused(String text, String message) {
    Path file = Texts.write(folder, "damaged.txt", text);
    InstanceException refusal =
        assertThrows(InstanceException.class, () -> InstanceReader.read(file, Texts.choices(1)));
    assertTrue(refusal.getMessage().startsWith(file + ": "), refusal.getMessage());
    assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
    assertTrue(
        refusal.getMessage().contains(System.lineSeparator() + "Maybe "), refusal.getMessage());
  }

  private static double cost(SitingProblem problem, int point, int site) {
    ServiceArcs arcs = problem.arcs();
    return arcs.usdPerYear()[arcs.find(point, site)];
  }
}
