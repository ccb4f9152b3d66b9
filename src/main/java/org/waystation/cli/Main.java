package org.waystation.cli;

import org.waystation.run.BuildInfo;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code waystation}. */
@Command(
    name = "waystation",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description =
        "Chooses where to open rural delivery stations, proves how good the choice is, and compares"
            + " it, ZIP by ZIP, with postal universal service.",
    subcommands = {
      RunCommand.class,
      RobustCommand.class,
      BatchCommand.class,
      CompareCommand.class,
      ServeCommand.class,
      FrontierCommand.class,
      WorkerCommand.class,
      ValidateCommand.class,
      VerifyCommand.class,
      SitesCommand.class,
      LocateCommand.class,
      ReportCommand.class,
      CostsCommand.class,
      GeodataCommand.class,
      BenchCommand.class,
      HelpCommand.class
    },
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0    done; a plan's gap stands in its summary",
      "  1    internal error",
      "  2    wrong usage, input or scenario; a run that does not verify; a benchmark that is wrong;",
      "       plans that differ under compare --strict",
      "  3    proven infeasible",
      "  4    a limit came before a plan was found",
      "  5    a batch in which cases failed",
      "  130  interrupted"
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec;

  /** Runs the command line and ends the program. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    Ansi colours = Terminal.onError() ? Ansi.AUTO : Ansi.OFF;
    return new CommandLine(new Main())
        .setColorScheme(CommandLine.Help.defaultColorScheme(colours))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler(new UsageFailures())
        .setExecutionExceptionHandler(new Failures());
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  /** Version and commit of the build. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      BuildInfo build = BuildInfo.load();
      return new String[] {"waystation " + build.version() + " (" + build.commit() + ")"};
    }
  }
}
