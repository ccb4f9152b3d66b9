package org.waystation.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waystation.export.OutputException;
import org.waystation.run.ErrorFile;
import org.waystation.run.InputException;
import org.waystation.run.NoPlanException;
import org.waystation.run.PlanningRun;
import org.waystation.run.RunReport;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.ScenarioReader;
import org.waystation.solve.Diagnosis;
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
final class RunCommand implements Callable<Integer>, Messages.Speaker {
  /** Where {@code error.json} goes when the scenario has no name fit for a folder. */
  private static final String UNNAMED = "unnamed";

  private static final String INTERRUPTED =
      "interrupted; the best plan so far is being written; once more ends at once, without it";

  @Spec private CommandSpec spec;
  @Mixin private ScenarioOptions scenarioOptions;
  @Mixin private Messages messages;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "the scenario's folder is made in DIR (default: out; or " + Environment.OUT + ")")
  private Path out;

  @Option(
      names = "--warm-start",
      paramLabel = "DIR",
      description = "folder of an earlier run: the search begins from its stations")
  private Path warmStart;

  @Override
  public Integer call() {
    Path parent = out == null ? Path.of(Environment.value(Environment.OUT).orElse("out")) : out;
    Path folder = parent.resolve(nameOf(scenarioOptions.scenario()));
    RunReport report;
    boolean interrupted;
    try (Console console = Console.on(spec.commandLine().getErr(), messages);
        Interruption interruption = Interruption.listen(() -> console.warn(INTERRUPTED))) {
      ResolvedScenario resolved =
          ScenarioReader.read(
              scenarioOptions.scenario(), Home.models(), scenarioOptions.overrides());
      folder = parent.resolve(resolved.scenario().name());
      report =
          new PlanningRun(Home.geodata(), new OrToolsEngines(), console)
              .run(resolved, folder, Optional.ofNullable(warmStart), interruption);
      interrupted = interruption.isRaised();
    } catch (OutOfMemoryError e) {
      InputException tooLarge = new InputException(List.of(memory()));
      leaveError(folder, tooLarge);
      throw tooLarge;
    } catch (RuntimeException e) {
      leaveError(folder, e);
      throw e;
    }
    report.headlines().forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().println("files are in " + report.folder());
    return interrupted ? ExitCode.INTERRUPTED : ExitCode.DONE;
  }

  @Override
  public Messages messages() {
    return messages;
  }

  /**
   * The folder's name while the scenario's own is not known: what the user called it, without
   * anything that would lead out of the parent.
   */
  private static String nameOf(String scenario) {
    String last = scenario.replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.ya?ml$", "");
    return last.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}") ? last : UNNAMED;
  }

  private static String memory() {
    return "memory is full: Java may take ["
        + Runtime.getRuntime().maxMemory() / (1024 * 1024)
        + "] MiB\nMaybe allow more: WAYSTATION_JAVA_OPTS=-Xmx6g; or lower travel.maxRoadMiles.";
  }

  /** What went wrong is what the user must hear, even where the error file cannot be written. */
  private static void leaveError(Path folder, RuntimeException e) {
    Failures.Failure failure = Failures.Failure.of(e);
    try {
      Optional<Diagnosis> diagnosis =
          e instanceof NoPlanException noPlan ? noPlan.diagnosis() : Optional.empty();
      ErrorFile.write(folder, failure.exitCode(), failure.faults(), diagnosis);
    } catch (IOException | OutputException unwritable) {
      e.addSuppressed(unwritable);
    }
  }
}
