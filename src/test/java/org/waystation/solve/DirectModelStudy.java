package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waystation.siting.SitingProblem;
import org.waystation.solve.ortools.MixedIntegerModel;

/**
 * How far one direct model of the whole problem gets in a minute, beside the solver that bounds,
 * searches and merges. Not part of the build, because it takes a quarter of an hour:
 *
 * <pre>mvn -B test -Dtest=DirectModelStudy</pre>
 *
 * <p>The figures go to {@code target/direct-models.csv}; {@code models/decisions/0001-solver.md}
 * quotes them.
 */
class DirectModelStudy {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Path FIGURES =
      Path.of(System.getProperty("waystation.home"), "target", "direct-models.csv");

  private record Row(String how, double seconds, String status, double plan, double bound) {}

  @ParameterizedTest
  @CsvSource({"100, 0", "200, 0", "400, 0", "200, 100"})
  void compare(int size, double perParcelUsd) throws IOException {
    SitingProblem problem = new GeometricProblems(size, size, 1).perParcel(perParcelUsd).draw();
    List<Row> rows = new ArrayList<>();
    rows.add(solver(problem));
    for (MixedIntegerModel.Engine engine : MixedIntegerModel.Engine.values()) {
      rows.add(direct(problem, engine));
    }
    StringBuilder lines = new StringBuilder();
    for (Row row : rows) {
      lines.append(
          String.format(
              Locale.ROOT,
              "%d,%.0f,%s,%.1f,%s,%.3f,%.3f,%.4f%n",
              size,
              perParcelUsd,
              row.how(),
              row.seconds(),
              row.status(),
              row.plan(),
              row.bound(),
              100 * Progress.relativeGap(row.plan(), row.bound())));
    }
    String before = Files.exists(FIGURES) ? Files.readString(FIGURES) : "";
    Files.writeString(FIGURES, before + lines);
    double least = rows.stream().mapToDouble(Row::plan).min().orElseThrow();
    for (Row row : rows) {
      assertTrue(row.bound() <= least + SolverPrecision.usd(least), () -> "false bound: " + row);
    }
  }

  private static Row solver(SitingProblem problem) {
    long start = System.nanoTime();
    SolveLimits limits = new SolveLimits(0, LIMIT, 4000, 4000, 1, 2);
    SolveResult result = Solving.solve(problem, limits, Solving.NEVER, Solving.scip());
    return new Row(
        "Waystation",
        seconds(start),
        result.termination().name(),
        result.plan().orElseThrow().objectiveUsdPerYear(),
        result.bound().usdPerYear());
  }

  private static Row direct(SitingProblem problem, MixedIntegerModel.Engine engine) {
    long start = System.nanoTime();
    ExactModel.Answer answer =
        new MixedIntegerModel(engine).solve(problem, new int[0], LIMIT, Solving.NEVER, 1);
    double plan =
        answer.hasSites()
            ? new PlanCompletion(problem).complete(answer.openSites()).orElseThrow().objective()
            : Double.POSITIVE_INFINITY;
    return new Row(engine.name(), seconds(start), answer.status().name(), plan, answer.bound());
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) * 1e-9;
  }
}
