package org.waystation.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.waystation.batch.WorkerLoop;
import org.waystation.batch.WorkerStarter;
import picocli.CommandLine.Command;

/**
 * {@code waystation worker}: the inside of a worker process of a batch; nothing that a person
 * starts. Ctrl-C reaches it with the batch, which decides what is to be done.
 */
@Command(name = WorkerCommand.NAME, hidden = true, description = "Runs cases of a batch.")
final class WorkerCommand implements Callable<Integer> {
  static final String NAME = "worker";

  /** Where it differs from the class path of the batch itself. */
  private static final String CLASS_PATH = "waystation.worker.classpath";

  @Override
  public Integer call() throws InterruptedException {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    // What a library prints must not get between the lines of the protocol.
    System.setOut(System.err);
    try (Interruption ignored = Interruption.listen(() -> {})) {
      if (ignored.isRaised()) {
        return ExitCode.INTERRUPTED;
      }
      new WorkerLoop(
              Home.geodata(),
              new OrToolsEngines(),
              () -> Runtime.getRuntime().halt(ExitCode.INTERRUPTED))
          .run(System.in, out);
    }
    return ExitCode.DONE;
  }

  /** Starts this command in a process like this one. */
  static WorkerStarter starter() {
    String home = System.getProperty("java.home");
    return heapMiB ->
        List.of(
            Path.of(home, "bin", "java").toString(),
            "-Xmx" + heapMiB + "m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Dwaystation.home=" + System.getProperty("waystation.home", "."),
            "-cp",
            System.getProperty(CLASS_PATH, System.getProperty("java.class.path")),
            Main.class.getName(),
            NAME);
  }
}
