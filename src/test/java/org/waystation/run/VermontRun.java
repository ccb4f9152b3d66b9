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
import org.waystation.geodata.EmbeddedGeodata;
import org.waystation.geodata.Outlines;
import org.waystation.scenario.Overrides;
import org.waystation.scenario.ScenarioReader;

/** The shipped scenario of Vermont, solved once for all tests of this process. */
public final class VermontRun {
  private static final Path HOME = Path.of(System.getProperty("waystation.home", ""));
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static Path solved;
  private static Path seven;
  private static Path channels;

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

  /** The same with seven stations in place of five, as untouchable. */
  public static synchronized Path sevenStations() throws IOException {
    if (seven == null) {
      seven = solve("vermont", Overrides.none().set("network.stations", "7"), place("seven"));
    }
    return seven;
  }

  /** Stations beside post, two carriers and local partners; as untouchable. */
  public static synchronized Path channels() throws IOException {
    if (channels == null) {
      channels = solve("vermont-channels", Overrides.none(), place("channels"));
    }
    return channels;
  }

  /** Outlines of the states, for pages. */
  public static Outlines outlines() {
    return new EmbeddedGeodata(HOME.resolve("geodata")).outlines();
  }

  /** Solves it again, into another folder. */
  static Path solve(Path folder) {
    return solve("vermont", Overrides.none(), folder);
  }

  /** Solves a shipped scenario with something changed. */
  static Path solve(String scenario, Overrides overrides, Path folder) {
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
      return solve(place("vermont"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path place(String name) throws IOException {
    return Files.createTempDirectory(
            Files.createDirectories(HOME.resolve("target").resolve("test-runs")), name + "-")
        .resolve(name);
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
