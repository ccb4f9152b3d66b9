package org.waystation.cli;

import java.util.concurrent.Callable;
import org.waystation.run.GeodataInfo;
import org.waystation.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code waystation geodata}: the data. */
@Command(
    name = "geodata",
    mixinStandardHelpOptions = true,
    description = "The data: what is loaded, and where official files come from.",
    subcommands = {GeodataCommand.Info.class, FetchCommand.class})
final class GeodataCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "a command is missing: geodata info, geodata fetch");
  }

  /** {@code waystation geodata info}. */
  @Command(
      name = "info",
      mixinStandardHelpOptions = true,
      description =
          "Shows what a scenario loads, from where, how much, and what is missing; without one, the"
              + " embedded data.")
  static final class Info implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private ScenarioOptions scenario;

    @Override
    public Integer call() {
      GeodataInfo.lines(
              Home.geodata(),
              ScenarioReader.read(scenario.scenario(), Home.models(), scenario.overrides())
                  .scenario())
          .forEach(spec.commandLine().getOut()::println);
      return ExitCode.DONE;
    }
  }
}
