package org.waystation.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.waystation.run.Validation;
import org.waystation.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code waystation validate}: everything short of solving. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description =
        "Checks a scenario with its files and data, and whether counting shows it to be impossible;"
            + " solves nothing.")
final class ValidateCommand implements Callable<Integer>, Messages.Speaker {
  @Spec private CommandSpec spec;
  @Mixin private ScenarioOptions scenarioOptions;
  @Mixin private Messages messages;

  @Override
  public Integer call() {
    List<String> lines;
    try (Console console = Console.on(spec.commandLine().getErr(), messages)) {
      lines =
          Validation.of(
              Home.geodata(),
              ScenarioReader.read(
                  scenarioOptions.scenario(), Home.models(), scenarioOptions.overrides()),
              console);
    }
    lines.forEach(spec.commandLine().getOut()::println);
    return ExitCode.DONE;
  }

  @Override
  public Messages messages() {
    return messages;
  }
}
