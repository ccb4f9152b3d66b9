package org.waystation.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waystation.geodata.EmbeddedGeodata;
import org.waystation.run.RunComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waystation compare}: two plans beside each other. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Says what becomes of stations, ZIPs and cost from plan A to plan B; reads nothing but the"
            + " two folders.")
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "A", description = "folder of a run, or of a case")
  private Path before;

  @Parameters(index = "1", paramLabel = "B", description = "folder of another")
  private Path after;

  @Option(
      names = "--near",
      paramLabel = "MILES",
      defaultValue = "20",
      description =
          "a station that closes and one that opens within so many great-circle miles are one that"
              + " moves (default: ${DEFAULT-VALUE})")
  private double near;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "write tables and GeoJSON layers of all stations and ZIPs there, and comparison.html: both"
              + " maps, the cost step by step, tables")
  private Path out;

  @Option(names = "--strict", description = "end with 2 if the plans differ in anything")
  private boolean strict;

  @Override
  public Integer call() {
    if (!(near >= 0)) {
      throw new ParameterException(
          spec.commandLine(), "--near must be at least 0, was [" + near + "]");
    }
    RunComparison comparison = RunComparison.of(before, after, near);
    comparison.lines().forEach(spec.commandLine().getOut()::println);
    if (out != null) {
      String missing = comparison.write(out, new EmbeddedGeodata(Home.geodata()).outlines());
      if (!missing.isEmpty()) {
        spec.commandLine().getErr().println(missing);
      }
      spec.commandLine().getOut().println("files are in " + out);
    }
    if (strict && comparison.differ()) {
      spec.commandLine().getErr().println("--strict: the plans differ");
      return ExitCode.WRONG_INPUT;
    }
    return ExitCode.DONE;
  }
}
