package org.waystation.cli;

import java.util.concurrent.Callable;
import org.waystation.run.GeodataInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code waystation geodata}: the embedded data. */
@Command(
    name = "geodata",
    mixinStandardHelpOptions = true,
    description = "The embedded national data.",
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
      description = "Shows what is loaded, from where, how many, and what is missing.")
  static final class Info implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      GeodataInfo.lines(Home.geodata()).forEach(spec.commandLine().getOut()::println);
      return ExitCode.DONE;
    }
  }
}
