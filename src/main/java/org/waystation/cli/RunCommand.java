package org.waystation.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waystation.export.OutputException;
import org.waystation.run.ErrorFile;
import org.waystation.run.PlanningRun;
import org.waystation.run.RunReport;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.ScenarioReader;
import org.waystation.solve.ortools.MixedIntegerModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code waystation run}: from a scenario to a folder of files. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Plans a scenario and writes plan, certificate and comparison to a folder.")
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ScenarioOptions scenarioOptions;
  @Mixin private Messages messages;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "${WAYSTATION_OUT:-out}",
      description = "the scenario's folder is made in DIR (default: ${DEFAULT-VALUE})")
  private Path out;

  @Override
  public Integer call() throws Exception {
    String name = Path.of(scenarioOptions.scenario()).getFileName().toString();
    Path folder = out.resolve(name.replaceFirst("\\.ya?ml$", ""));
    try (Console console = Console.on(spec.commandLine().getErr(), messages)) {
      ResolvedScenario resolved =
          ScenarioReader.read(
              scenarioOptions.scenario(), Home.models(), scenarioOptions.overrides());
      folder = out.resolve(resolved.scenario().name());
      RunReport report =
          new PlanningRun(
                  Home.geodata(), new MixedIntegerModel(MixedIntegerModel.Engine.SCIP), console)
              .run(resolved, folder, () -> false);
      report.headlines().forEach(spec.commandLine().getOut()::println);
      spec.commandLine().getOut().println("files are in " + report.folder());
      return ExitCode.DONE;
    } catch (RuntimeException e) {
      leaveError(folder, e);
      throw e;
    }
  }

  /** What went wrong is what the user must hear, even where the error file cannot be written. */
  private static void leaveError(Path folder, RuntimeException e) {
    Failures.Failure failure = Failures.Failure.of(e);
    try {
      ErrorFile.write(folder, failure.exitCode(), failure.faults());
    } catch (IOException | OutputException unwritable) {
      e.addSuppressed(unwritable);
    }
  }
}
