package org.waystation.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.waystation.run.RobustRun;
import org.waystation.run.RunReport;
import org.waystation.scenario.BatchPlan;
import org.waystation.scenario.BatchPlanReader;
import org.waystation.scenario.Overrides;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waystation robust}: one set of stations for several scenarios. */
@Command(
    name = "robust",
    mixinStandardHelpOptions = true,
    description =
        "Chooses one set of stations for several scenarios that share their candidate sites: the"
            + " one whose worst regret is least, with a bound on how little it can be.")
final class RobustCommand implements Callable<Integer>, Messages.Speaker {
  private static final String SET = "--set";

  @Spec private CommandSpec spec;
  @Mixin private Messages messages;

  @Parameters(
      arity = "1..*",
      paramLabel = "SCENARIO",
      description =
          "two scenarios or more, names in models/scenarios or paths of YAML files; or one plan in"
              + " models/batches, or a path, that lists them")
  private List<String> scenarios;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out/robust",
      description = "where the files go (default: ${DEFAULT-VALUE})")
  private Path out;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "12",
      description =
          "solves for all scenarios together at most, at other weights or for other numbers of"
              + " stations each (default:"
              + " ${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = SET,
      paramLabel = "KEY=VALUE",
      description = "any value of every scenario, such as network.stations=150; repeatable")
  private Map<String, String> values = new LinkedHashMap<>();

  @Override
  public Integer call() {
    if (rounds < 0) {
      throw new ParameterException(
          spec.commandLine(), "--rounds must be at least 0, was [" + rounds + "]");
    }
    RunReport report;
    boolean interrupted;
    try (Console console = Console.on(spec.commandLine().getErr(), messages);
        Interruption interruption =
            Interruption.listen(
                () -> console.warn("interrupted; the best stations so far are being written"))) {
      Optional<BatchPlan> plan = plan();
      Overrides overrides = plan.map(BatchPlan::set).orElseGet(Overrides::none).said(SET, values);
      List<ResolvedScenario> resolved =
          plan.map(BatchPlan::scenarios).orElse(scenarios).stream()
              .map(name -> ScenarioReader.read(name, Home.models(), overrides))
              .toList();
      report =
          new RobustRun(Home.geodata(), new OrToolsEngines(), console)
              .run(resolved, plan.map(BatchPlan::file), out, rounds, interruption);
      interrupted = interruption.isRaised();
    }
    report.headlines().forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().println("files are in " + report.folder());
    return interrupted ? ExitCode.INTERRUPTED : ExitCode.DONE;
  }

  /** The plan that lists the scenarios, where one name alone is given. */
  private Optional<BatchPlan> plan() {
    if (scenarios.size() > 1) {
      return Optional.empty();
    }
    BatchPlan plan = BatchPlanReader.read(scenarios.get(0), Home.models());
    if (plan.sweep().isPresent() || plan.scenarios().size() < 2) {
      throw new ParameterException(
          spec.commandLine(),
          "plan ["
              + plan.name()
              + "] must list two scenarios or more under [scenarios:], and sweep nothing"
              + "\nMaybe: waystation robust vermont-futures, or name the scenarios themselves.");
    }
    return Optional.of(plan);
  }

  @Override
  public Messages messages() {
    return messages;
  }
}
