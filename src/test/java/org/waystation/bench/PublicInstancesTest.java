package org.waystation.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystation.siting.SitingProblem;
import org.waystation.solve.Progress;
import org.waystation.solve.SitingSolver;
import org.waystation.solve.SolveLimits;
import org.waystation.solve.ortools.MixedIntegerModel;

/** The public instances themselves, where they lie beside the project. */
class PublicInstancesTest {
  private static final Path SHARED =
      Path.of(System.getProperty("waystation.home", "."), "..", "shared", "bench");

  @ParameterizedTest
  @CsvSource({
    "pmed/pmed1.txt, pmed, 100, 100, 5",
    "pmed/pmed39.txt, pmed, 900, 900, 10",
    "cpmp/cpmp01.txt, cpmp, 50, 50, 5",
    "cpmp/SJC3a.dat, cpmp, 300, 300, 25",
    "cpmp/p3038_800.dat, cpmp, 3038, 3038, 800",
    "cpmp/u724_125.txt, cpmp, 724, 724, 125",
    "ufl/cap71.txt, ufl, 50, 16, 0",
    "ufl/cap131.txt, ufl, 50, 50, 0",
    "ufl/capa.txt, ufl, 1000, 100, 0",
    "sscflp/holmberg-p1.txt, sscflp, 50, 10, 0",
    "sscflp/holmberg-p71.txt, sscflp, 200, 30, 0",
    "tsplib/fl1400.tsp, tsplib, 1400, 1400, 7",
    "tsplib/d15112.tsp, tsplib, 15112, 15112, 7",
    "mclp/NewYork.txt, mclp, 2713, 2713, 7"
  })
  void haveTheirSizes(String file, String kind, int points, int sites, int stations) {
    BenchInstance instance = only(file);
    assertEquals(kind, instance.kind().label());
    assertEquals(points, instance.points());
    assertEquals(sites, instance.sites());
    assertEquals(stations, instance.stations().orElse(0));
  }

  @Test
  void areAllReadAndKnown() {
    List<Path> files = files("*");
    long instances = 0;
    for (Path file : files) {
      InstanceReader.Reading reading = InstanceReader.read(file, Texts.choices(50));
      instances += reading.instances().size();
      for (BenchInstance instance : reading.instances()) {
        assertTrue(
            instance.name().equals("d15112") || KnownValues.shipped().of(instance).isPresent(),
            instance.name());
      }
    }
    // Two files are text about the others.
    assertEquals(
        List.of("SOURCES.md", "capinfo.txt"),
        files.stream()
            .filter(file -> InstanceReader.read(file, Texts.choices(50)).instances().isEmpty())
            .map(file -> file.getFileName().toString())
            .sorted()
            .toList());
    assertEquals(files.size() - 2, instances);
  }

  @Test
  void capacitatedProblemsAreBuiltWhole() {
    // Point 1 at (2, 62) to point 2 at (80, 25): the root of 7453 is 86.3.
    SitingProblem library = only("cpmp/cpmp01.txt").problem().get();
    assertEquals(86, library.arcs().usdPerYear()[library.arcs().find(0, 1)]);
    assertEquals(490, Arrays.stream(library.points().parcelsPerYear()).sum());
    assertEquals(120, library.limits().mostParcelsPerYear()[49]);
    SitingProblem holmberg = only("sscflp/holmberg-p1.txt").problem().get();
    assertEquals(258, holmberg.limits().mostParcelsPerYear()[0]);
    assertEquals(316, holmberg.sites().fixedUsdPerYear()[9]);
    assertEquals(580, holmberg.arcs().usdPerYear()[holmberg.arcs().find(0, 1)]);
    assertEquals(500, holmberg.arcs().size());
  }

  @Test
  void smallGraphsAreSolvedToTheirKnownOptimum() {
    BenchReport report =
        new Bench(
                listener ->
                    new SitingSolver(
                        new MixedIntegerModel(MixedIntegerModel.Engine.HIGHS),
                        new MixedIntegerModel(MixedIntegerModel.Engine.SCIP),
                        listener),
                KnownValues.shipped(),
                new SolveLimits(0, Duration.ofMinutes(2), 1200, 240, 1, 2),
                new NoGauge(),
                new Listening())
            .run(files("pmed[135].txt"), Texts.choices(), () -> false);
    assertEquals(
        "pmed1 5819 OPTIMAL, pmed3 4250 OPTIMAL, pmed5 1355 OPTIMAL",
        report.results().stream()
            .map(
                result ->
                    result.instance().name()
                        + " "
                        + (long) result.objective().orElse(-1)
                        + " "
                        + result.verdict())
            .collect(Collectors.joining(", ")));
    assertTrue(report.results().stream().allMatch(BenchResult::reachesKnown));
  }

  private static BenchInstance only(String file) {
    assumeTrue(Files.isDirectory(SHARED), "there is no " + SHARED);
    return InstanceReader.read(SHARED.resolve(file), Texts.choices(7)).instances().get(0);
  }

  private static List<Path> files(String only) {
    assumeTrue(Files.isDirectory(SHARED), "there is no " + SHARED);
    return InstanceFolder.files(SHARED, only);
  }

  private static final class NoGauge implements MemoryGauge {
    @Override
    public void restart() {}

    @Override
    public long peakMebibytes() {
      return 0;
    }

    @Override
    public boolean restarts() {
      return false;
    }
  }

  private static final class Listening implements BenchListener {
    @Override
    public void begins(BenchInstance instance) {}

    @Override
    public void ends(BenchResult result) {}

    @Override
    public void skips(String sentence) {}

    @Override
    public void refuses(UnusableFile file) {}

    @Override
    public void progressed(Progress progress) {}
  }
}
