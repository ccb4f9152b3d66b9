package org.waystation.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.waystation.locate.LocateRequest;
import org.waystation.locate.LocateRun;
import org.waystation.solve.regions.RegionLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waystation locate}: stations among any points, hundreds of thousands of them. */
@Command(
    name = "locate",
    mixinStandardHelpOptions = true,
    description =
        "Places stations among the points of a file (block groups, addresses) so that weight times"
            + " distance is least, region by region, with a bound on the whole. Every point is a"
            + " site; no costs, standards or scenarios: for these, run.")
final class LocateCommand implements Callable<Integer>, Messages.Speaker {
  private static final String INTERRUPTED =
      "interrupted; the best plan so far is being written; once more ends at once, without it";

  @Spec private CommandSpec spec;
  @Mixin private Messages messages;

  @Parameters(
      paramLabel = "POINTS",
      description = "table with id, longitude, latitude (or x, y of a plane), weight")
  private Path points;

  @Option(names = "--stations", paramLabel = "N", required = true, description = "how many to open")
  private int stations;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the files go (default: out/NAME of the file)")
  private Path out;

  @Option(
      names = "--circuity",
      paramLabel = "RATIO",
      defaultValue = "1.3",
      description = "road miles to a great-circle mile (default: ${DEFAULT-VALUE})")
  private double circuity;

  @Option(
      names = "--gap",
      paramLabel = "SHARE",
      defaultValue = "0.005",
      description = "end once (cost - bound) / cost is at most this (default: ${DEFAULT-VALUE})")
  private double gap;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "4",
      description = "most rounds of bound and plan (default: ${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--bound-iterations",
      paramLabel = "N",
      defaultValue = "400",
      description = "most iterations of the bound in a round (default: ${DEFAULT-VALUE})")
  private int boundIterations;

  @Option(
      names = "--points-per-region",
      paramLabel = "N",
      defaultValue = "2500",
      description = "about as many points in a region (default: ${DEFAULT-VALUE})")
  private int pointsPerRegion;

  @Option(
      names = "--window-rounds",
      paramLabel = "N",
      defaultValue = "200",
      description = "most rounds of plan search in a region (default: ${DEFAULT-VALUE})")
  private int windowRounds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "seed of every random choice (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "regions worked on at once on this machine (default: one per processor)")
  private Integer threads;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description = "what carries the regions: local, threads of this process (default); spark")
  private String engine = CaseEngines.LOCAL;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "of the cluster, such as spark://host:7077, yarn, or local[2]")
  private String master = "";

  @Override
  public Integer call() {
    LocateRequest request = request();
    LocateRun.Engines engines = RegionEngines.of(engine, master, threads());
    List<String> headlines;
    boolean interrupted;
    try (Console console = Console.on(spec.commandLine().getErr(), messages);
        Interruption interruption = Interruption.listen(() -> console.warn(INTERRUPTED))) {
      headlines = new LocateRun(engines, console).run(request, interruption);
      interrupted = interruption.isRaised();
    }
    headlines.forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().println("files are in " + request.out());
    return interrupted ? ExitCode.INTERRUPTED : ExitCode.DONE;
  }

  private LocateRequest request() {
    try {
      RegionLimits limits =
          new RegionLimits(gap, rounds, boundIterations, pointsPerRegion, windowRounds, seed);
      return new LocateRequest(points, stations, circuity, limits, out == null ? folder() : out);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private Path folder() {
    String name = points.getFileName().toString().replaceFirst("\\..*$", "");
    return Path.of(Environment.value(Environment.OUT).orElse("out")).resolve(name);
  }

  private int threads() {
    if (threads != null && threads < 1) {
      throw new ParameterException(
          spec.commandLine(), "--threads must be at least 1, was [" + threads + "]");
    }
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }

  @Override
  public Messages messages() {
    return messages;
  }
}
