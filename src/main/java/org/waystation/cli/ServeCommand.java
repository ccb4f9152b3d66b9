package org.waystation.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.waystation.geodata.EmbeddedGeodata;
import org.waystation.serve.RunServer;
import org.waystation.serve.ServedRun;
import org.waystation.serve.ServedRuns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code waystation serve}: runs in a browser, until Ctrl-C. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Shows runs in a browser on this machine: maps of vector tiles, two runs side by side,"
            + " downloads. Ends with Ctrl-C.")
final class ServeCommand implements Callable<Integer>, Messages.Speaker {
  private static final int MOST_PORT = 65_535;

  /** Of a batch, more would only fill the screen; the page lists all. */
  private static final int NAMED = 10;

  @Spec private CommandSpec spec;
  @Mixin private Messages messages;

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description = "folders of runs, such as out/base; of a batch all its cases are shown")
  private List<Path> folders;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "" + RunServer.PORT,
      description = "port on this machine; 0 for any that is free (default: ${DEFAULT-VALUE})")
  private int port;

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > MOST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port must be from 0 to " + MOST_PORT + ", was [" + port + "]");
    }
    ServedRuns runs = ServedRuns.open(folders);
    CountDownLatch end = new CountDownLatch(1);
    PrintWriter err = spec.commandLine().getErr();
    try (Interruption interruption = Interruption.listen(end::countDown);
        RunServer server =
            RunServer.start(
                runs,
                new EmbeddedGeodata(Home.geodata()).outlines(),
                port,
                complaint -> err.println(messages.formed("fault", complaint)))) {
      say(runs, server);
      while (!interruption.isRaised()) {
        end.await();
      }
    }
    return ExitCode.DONE;
  }

  private void say(ServedRuns runs, RunServer server) {
    PrintWriter out = spec.commandLine().getOut();
    List<ServedRun> all = runs.all();
    out.println("open " + server.address() + " in a browser; Ctrl-C ends it");
    for (ServedRun run : all.subList(0, Math.min(NAMED, all.size()))) {
      out.println("  " + run.key() + "  " + run.folder());
    }
    if (all.size() > NAMED) {
      out.println("  and " + (all.size() - NAMED) + " more");
    }
    out.flush();
  }

  @Override
  public Messages messages() {
    return messages;
  }
}
