package org.waystation.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waystation.run.VermontRun;

/** Servers of runs of Vermont. */
final class ServedVermont {
  private ServedVermont() {}

  /** Serves folders on any free port; complaints of the server go to a list. */
  static Running serve(List<Path> folders) {
    List<String> complaints = new ArrayList<>();
    RunServer server =
        RunServer.start(ServedRuns.open(folders), VermontRun.outlines(), 0, complaints::add);
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
