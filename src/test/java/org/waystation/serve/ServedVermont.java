package org.waystation.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waystation.geodata.EmbeddedGeodata;
import org.waystation.geodata.Outlines;
import org.waystation.run.VermontRun;
import org.waystation.scenario.Overrides;

/** Two plans of Vermont, with five and with seven stations, and a server of them. */
final class ServedVermont {
  private static final Path HOME = Path.of(System.getProperty("waystation.home", ""));

  private static Path seven;

  private ServedVermont() {}

  static synchronized Path seven() throws IOException {
    if (seven == null) {
      seven =
          VermontRun.solve(
              "vermont",
              Overrides.none().set("network.stations", "7"),
              Files.createTempDirectory(
                      Files.createDirectories(HOME.resolve("target").resolve("test-runs")),
                      "seven-")
                  .resolve("seven"));
    }
    return seven;
  }

  static Outlines outlines() {
    return new EmbeddedGeodata(HOME.resolve("geodata")).outlines();
  }

  /** Serves folders on any free port; complaints of the server go to a list. */
  static Running serve(List<Path> folders) {
    List<String> complaints = new ArrayList<>();
    RunServer server = RunServer.start(ServedRuns.open(folders), outlines(), 0, complaints::add);
    return new Running(server, complaints);
  }

  /** A server under way. */
  record Running(RunServer server, List<String> complaints) implements AutoCloseable {
    URI at(String path) {
      return server.address().resolve(path);
    }

    @Override
    public void close() {
      server.close();
    }
  }

  static Path copy(Path run, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(run)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }
}
