package org.waystation.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.waystation.bench.Bench;
import org.waystation.bench.BenchReport;
import org.waystation.bench.DistanceRule;
import org.waystation.bench.InstanceFolder;
import org.waystation.bench.KnownValues;
import org.waystation.bench.ReadingChoices;
import org.waystation.bench.ResultsJson;
import org.waystation.bench.Verdict;
import org.waystation.export.WholeFile;
import org.waystation.run.BuildInfo;
import org.waystation.run.InputException;
import org.waystation.scenario.SolveEngine;
import org.waystation.solve.SolveLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waystation bench}: public instances, solved and held against known values. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description =
        "Solves public instances (OR-Library p-median, capacitated p-median, warehouse location,"
            + " Holmberg, TSPLIB, maximal covering), checks each plan, and compares it with known"
            + " values. Ends with 0 only if none failed or is wrong.")
final class BenchCommand implements Callable<Integer>, Messages.Speaker {
  private static final String INTERRUPTED =
      "interrupted: the instance at hand ends with its best plan; once more to end at once";

  @Spec private CommandSpec spec;
  @Mixin private Messages messages;

  @Parameters(paramLabel = "DIR", description = "a folder, searched with all below it; or a file")
  private Path place;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "wall-clock limit of each solve (default: ${DEFAULT-VALUE})")
  private double timeLimit;

  @Option(
      names = "--gap",
      paramLabel = "SHARE",
      defaultValue = "0",
      description =
          "end a solve once (objective - bound) / objective is at most this; 0 proves"
              + " (default: ${DEFAULT-VALUE})")
  private double gap;

  @Option(
      names = "--p",
      split = ",",
      paramLabel = "N",
      description = "numbers of stations for files that name none (TSPLIB, covering): 5,10,20")
  private List<Integer> stations = List.of();

  @Option(
      names = "--floor-distances",
      description =
          "drop the fraction of TSPLIB distances, as published p-median values do (default: real)")
  private boolean floorDistances;

  @Option(
      names = "--radius",
      paramLabel = "METRES",
      defaultValue = "" + ReadingChoices.USUAL_RADIUS_METRES,
      description = "coverage radius for covering files that name none (default: ${DEFAULT-VALUE})")
  private double radius;

  @Option(
      names = "--neighbours",
      paramLabel = "K",
      description =
          "nearest sites kept for each point of a plane (default: all up to 4,000 points, then as"
              + " many as p and memory ask for)")
  private Integer neighbours;

  @Option(
      names = "--known",
      paramLabel = "FILE",
      description = "CSV of known values in place of those that come with the program")
  private Path known;

  @Option(
      names = "--only",
      paramLabel = "GLOB",
      defaultValue = "*",
      description = "only files whose name, or path below DIR, matches: --only 'pmed1*'")
  private String only;

  @Option(names = "--json", paramLabel = "FILE", description = "writes all results to a file")
  private Path json;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      defaultValue = "staged",
      description =
          "staged: bound, search and proof in turns; highs, scip or cp-sat: the whole model to one"
              + " solver as it is, for comparison (default: ${DEFAULT-VALUE})")
  private String engine;

  @Option(
      names = "--bound-iterations",
      paramLabel = "N",
      defaultValue = "12000",
      description = "most iterations of the bound (default: ${DEFAULT-VALUE})")
  private int boundIterations;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "6000",
      description = "most rounds of the plan search (default: ${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "seed of every random choice (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "worker threads of a solve (default: one for each processor)")
  private Integer threads;

  @Override
  public Integer call() {
    SolveLimits limits = limits();
    SolveEngine solver = engine();
    ReadingChoices choices = choices();
    checkJson();
    KnownValues values = known == null ? KnownValues.shipped() : KnownValues.read(known);
    List<Path> files = InstanceFolder.files(place, only);
    PeakGauge memory = new PeakGauge();
    BenchReport report;
    try (Console console = Console.on(spec.commandLine().getErr(), messages);
        Interruption interruption = Interruption.listen(() -> console.warn(INTERRUPTED))) {
      BenchOutput output = new BenchOutput(console, spec.commandLine().getOut(), widest(files));
      report =
          new Bench(
                  listener -> new OrToolsEngines().method(solver, listener),
                  values,
                  limits,
                  memory,
                  output)
              .run(files, choices, interruption);
      output.end(report, memory.restarts());
      write(report, limits, choices, memory.restarts());
    }
    return exitCode(report);
  }

  private SolveLimits limits() {
    int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    try {
      Duration time = Duration.ofMillis(Math.round(timeLimit * 1000));
      return new SolveLimits(gap, time, boundIterations, rounds, seed, workers);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private SolveEngine engine() {
    return SolveEngine.named(engine)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--engine must be one of "
                        + String.join(", ", SolveEngine.words())
                        + ", was ["
                        + engine
                        + "]"));
  }

  private ReadingChoices choices() {
    try {
      return new ReadingChoices(
          floorDistances ? DistanceRule.FLOOR : DistanceRule.REAL,
          stations,
          radius,
          neighbours == null ? OptionalInt.empty() : OptionalInt.of(neighbours));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** A benchmark may take hours; what cannot be written at its end is better said now. */
  private void checkJson() {
    if (json != null && !Files.isDirectory(json.toAbsolutePath().getParent())) {
      throw new ParameterException(
          spec.commandLine(), "--json: there is no folder for [" + json + "]");
    }
  }

  private static int widest(List<Path> files) {
    return files.stream().mapToInt(file -> file.getFileName().toString().length()).max().orElse(0);
  }

  private void write(
      BenchReport report, SolveLimits limits, ReadingChoices choices, boolean memoryRestarts) {
    if (json != null) {
      BuildInfo build = BuildInfo.load();
      WholeFile.write(
          json,
          new ResultsJson(build.version(), build.commit(), limits, choices, memoryRestarts, report)
              ::writeTo);
    }
  }

  private int exitCode(BenchReport report) {
    if (report.interrupted()) {
      return ExitCode.INTERRUPTED;
    }
    if (report.hasFaults()) {
      return ExitCode.WRONG_INPUT;
    }
    if (report.results().isEmpty()) {
      throw new InputException(
          List.of(
              "no instance was solved from ["
                  + place
                  + "]\nMaybe another folder was meant, or --only"
                  + " or --p leaves nothing."));
    }
    if (report.has(Verdict.NO_PLAN)) {
      return ExitCode.LIMIT_WITHOUT_PLAN;
    }
    return report.has(Verdict.INFEASIBLE) ? ExitCode.INFEASIBLE : ExitCode.DONE;
  }

  @Override
  public Messages messages() {
    return messages;
  }
}
