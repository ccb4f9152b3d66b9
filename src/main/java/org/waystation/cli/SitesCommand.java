package org.waystation.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waystation.run.StandingSites;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waystation sites}: the stations of a run as existing sites of another. */
@Command(
    name = "sites",
    mixinStandardHelpOptions = true,
    description =
        "Prints the stations of a run as a CSV of existing sites, zip and role, for"
            + " geodata.sitesFile of another scenario.")
final class SitesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "folder of a run, such as out/base")
  private Path folder;

  @Override
  public Integer call() {
    StandingSites.lines(folder).forEach(spec.commandLine().getOut()::println);
    return ExitCode.DONE;
  }
}
