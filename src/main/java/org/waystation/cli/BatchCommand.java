package org.waystation.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.waystation.batch.BatchOptions;
import org.waystation.batch.BatchReport;
import org.waystation.batch.BatchRun;
import org.waystation.batch.CaseEngine;
import org.waystation.batch.Cases;
import org.waystation.batch.FarBatch;
import org.waystation.batch.FarPlace;
import org.waystation.batch.Frontier;
import org.waystation.batch.Result;
import org.waystation.scenario.BatchPlan;
import org.waystation.scenario.BatchPlanReader;
import org.waystation.scenario.Overrides;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waystation batch}: many scenarios into one folder. */
@Command(
    name = "batch",
    mixinStandardHelpOptions = true,
    subcommands = BatchStatusCommand.class,
    description =
        "Plans every case of a sweep, each in a worker process, and gathers the results in one"
            + " table. A batch that was stopped goes on with the same command.")
final class BatchCommand implements Callable<Integer>, Messages.Speaker {
  private static final String SET = "--set";

  /** On a cluster, where nobody said: more than most have processors. */
  private static final int WORKERS_OF_A_CLUSTER = 1000;

  private static final String INTERRUPTED =
      "interrupted; cases under way are dropped, what is done stays";

  @Spec private CommandSpec spec;
  @Mixin private Messages messages;

  @Parameters(
      arity = "0..1",
      paramLabel = "PLAN",
      description = "name of a plan in models/batches, or path of a YAML file")
  private String plan;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "where everything goes (default: out/NAME of the plan); with --engine spark also a place"
              + " that Hadoop reaches, such as hdfs://host/path, with a copy in out/NAME")
  private String out;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description =
          "worker processes at once (default: one for each processor that a case uses; on a cluster"
              + " as many as it has room for)")
  private Integer workers;

  @Option(
      names = "--memory",
      paramLabel = "MIB",
      description = "most memory of a worker process (default: memoryMiB of the plan)")
  private Integer memory;

  @Option(
      names = "--case-time-limit",
      paramLabel = "SECONDS",
      description = "most time of a case, all included (default: timeLimitSeconds of the plan)")
  private Double timeLimit;

  @Option(
      names = "--retries",
      paramLabel = "N",
      description = "how often a case is tried again whose worker died (default: of the plan)")
  private Integer retries;

  @Option(
      names = "--retry-failed",
      description = "try cases again that ended without an answer in an earlier batch")
  private boolean retryFailed;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description =
          "what runs the cases: local, processes of this machine (default); spark, a cluster")
  private String engine = CaseEngines.LOCAL;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "of the cluster, such as spark://host:7077, yarn, k8s://host or local[2] (default: what"
              + " spark-submit was told)")
  private String master = "";

  @Option(names = "--dry-run", description = "show the cases and how long they may take, run none")
  private boolean dryRun;

  @Option(
      names = SET,
      paramLabel = "KEY=VALUE",
      description = "any value of every case, such as solve.relativeGap=0.01; repeatable")
  private Map<String, String> values = new LinkedHashMap<>();

  @Override
  public Integer call() {
    if (plan == null) {
      throw new ParameterException(
          spec.commandLine(),
          "a plan is missing\nMaybe: waystation batch vermont-sweep, or a path such as my.yaml");
    }
    CaseEngine.Starter engines = CaseEngines.of(engine, master);
    BatchPlan read = BatchPlanReader.read(plan, Home.models());
    BatchPlace place = BatchPlace.of(out, Path.of(defaultParent()).resolve(read.name()));
    CaseEngines.refuseFar(engine, place);
    Cases cases = Cases.of(read, Home.models(), Home.geodata(), Overrides.none().said(SET, values));
    BatchOptions options = options(read, cases);
    PrintWriter print = spec.commandLine().getOut();
    if (dryRun) {
      cases.lines(options, place.folder()).forEach(print::println);
      return ExitCode.DONE;
    }
    if (place.isFar()) {
      try (FarPlace far = CaseEngines.far(engine, master, place.far())) {
        FarBatch batch = new FarBatch(far, place.folder());
        BatchReport report = heard((console, stop) -> batch.run(cases, options, console, stop));
        int code = tell(report, place);
        batch.publish();
        return code;
      }
    }
    return tell(
        heard(
            (console, stop) ->
                new BatchRun(engines, console).run(cases, place.folder(), options, stop)),
        place);
  }

  /** A batch that is heard and can be interrupted. */
  private interface Work {
    BatchReport run(BatchConsole console, Interruption stop);
  }

  private BatchReport heard(Work work) {
    try (BatchConsole console = new BatchConsole(spec.commandLine().getErr(), messages);
        Interruption interruption = Interruption.listen(() -> console.warn(INTERRUPTED))) {
      return work.run(console, interruption);
    }
  }

  private int tell(BatchReport report, BatchPlace place) {
    PrintWriter print = spec.commandLine().getOut();
    report.lines().forEach(print::println);
    print.println("files are in " + place.shown());
    if (report.counts().containsKey(Result.PLANNED) && !report.interrupted()) {
      print.println("the page is " + Frontier.of(place.folder()).writePage(Home.geodata()));
    }
    if (report.interrupted()) {
      return ExitCode.INTERRUPTED;
    }
    return report.allAnswered() ? ExitCode.DONE : ExitCode.CASES_FAILED;
  }

  private static String defaultParent() {
    return Environment.value(Environment.OUT).orElse("out");
  }

  private BatchOptions options(BatchPlan read, Cases cases) {
    BatchOptions planned = BatchOptions.of(read.limits(), cases.mostThreads());
    requireAtLeast("--workers", workers, 1);
    requireAtLeast("--memory", memory, 256);
    requireAtLeast("--retries", retries, 0);
    if (timeLimit != null && !(timeLimit > 0)) {
      throw new ParameterException(
          spec.commandLine(), "--case-time-limit must be above 0, was [" + timeLimit + "]");
    }
    return new BatchOptions(
        workers == null ? workers(read, planned) : workers,
        memory == null ? planned.memoryMiB() : memory,
        timeLimit == null ? planned.timeLimit() : Duration.ofMillis(Math.round(1000 * timeLimit)),
        retries == null ? planned.retries() : retries,
        retryFailed);
  }

  private int workers(BatchPlan read, BatchOptions planned) {
    return engine.equals(CaseEngines.LOCAL)
        ? planned.workers()
        : read.limits().workers().orElse(WORKERS_OF_A_CLUSTER);
  }

  private void requireAtLeast(String option, Integer value, int least) {
    if (value != null && value < least) {
      throw new ParameterException(
          spec.commandLine(), option + " must be at least " + least + ", was [" + value + "]");
    }
  }

  @Override
  public Messages messages() {
    return messages;
  }
}
