package org.waystation.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waystation.batch.Frontier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waystation frontier}: what the cases of a batch say together. */
@Command(
    name = "frontier",
    mixinStandardHelpOptions = true,
    description =
        "Finds the plans of a batch that no other beats in cost, coverage and number of stations,"
            + " marks the knee, and says which sites open whatever happens and what each decision"
            + " risks.")
final class FrontierCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "folder of a batch, such as out/vermont-sweep")
  private Path folder;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where tables, layer and chart go (default: frontier in the batch's folder)")
  private Path out;

  @Override
  public Integer call() {
    Frontier frontier = Frontier.of(folder);
    frontier.lines().forEach(spec.commandLine().getOut()::println);
    Path target = out == null ? folder.resolve("frontier") : out;
    frontier.write(target);
    spec.commandLine().getOut().println("files are in " + target);
    spec.commandLine().getOut().println("the page is " + frontier.writePage(Home.geodata()));
    return ExitCode.DONE;
  }
}
