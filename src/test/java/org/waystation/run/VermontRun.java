package org.waystation.run;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waystation.cli.OrToolsEngines;
import org.waystation.scenario.Overrides;
import org.waystation.scenario.ScenarioReader;

/** The shipped scenario of Vermont, solved once for all tests of this process. */
public final class VermontRun {
  private static final Path HOME = Path.of(System.getProperty("waystation.home", ""));
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static Path solved;

  private VermontRun() {}

  /**
   * Its output folder, which tests must leave as it is. Not solved while the class is initialized,
   * for the threads of the solve would wait for that.
   */
  public static synchronized Path folder() {
    if (solved == null) {
      solved = solveOnce();
    }
    return solved;
  }

  /** Solves it again, into another folder. */
  static Path solve(Path folder) {
    return solve("vermont", Overrides.none(), folder);
  }

  /** Solves a shipped scenario with something changed. */
  public static Path solve(String scenario, Overrides overrides, Path folder) {
    new PlanningRun(HOME.resolve("geodata"), new OrToolsEngines(), Listener.SILENT)
        .run(
            ScenarioReader.read(scenario, HOME.resolve("models"), overrides),
            folder,
            Optional.empty(),
            () -> false);
    return folder;
  }

  private static Path solveOnce() {
    try {
      return solve(
          Files.createTempDirectory(
                  Files.createDirectories(HOME.resolve("target").resolve("test-runs")), "vermont-")
              .resolve("vermont"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A copy of the output folder to do as one likes with. */
  static Path copyTo(Path parent) throws IOException {
    Path copy = Files.createDirectory(parent.resolve("copy"));
    try (Stream<Path> files = Files.list(folder())) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  static List<NamedCsvRecord> rows(String name) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder().resolve(name))) {
      return csv.stream().toList();
    }
  }

  static JsonNode json(String name) throws IOException {
    return MAPPER.readTree(folder().resolve(name).toFile());
  }
}
