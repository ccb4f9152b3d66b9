package org.waystation.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.waystation.batch.BatchRun;
import org.waystation.batch.BatchStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waystation batch status}: how a batch goes on, asked from another terminal. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Says how far a batch has come; disturbs it in nothing.")
final class BatchStatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "folder of a batch, such as out/vermont-sweep")
  private Path folder;

  @Option(names = "--json", description = "for programs")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    BatchStatus status = BatchRun.status(folder);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(status.json());
    } else {
      BatchText.table(status.state()).forEach(out::println);
      out.println(status.word());
    }
    return ExitCode.DONE;
  }
}
