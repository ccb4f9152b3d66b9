package org.waystation.scenario;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shipped models, and scenarios written for one test on top of them. */
final class Models {
  static final Path DIR = Path.of(System.getProperty("waystation.home", ""), "models");

  private Models() {}

  static ResolvedScenario read(String nameOrPath) {
    return ScenarioReader.read(nameOrPath, DIR, Overrides.none());
  }

  /** The shipped scenarios, as messages list them. */
  static String scenarioNames() {
    try (Stream<Path> files = Files.list(DIR.resolve("scenarios"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.replace(".yaml", ""))
          .sorted()
          .collect(Collectors.joining(", "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file and returns its path as text. */
  static String write(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The mistakes of a scenario file with this text. */
  static List<ScenarioFault> faults(Path folder, String text) {
    return faultsOf(write(folder, "mine.yaml", text));
  }

  static List<ScenarioFault> faultsOf(String nameOrPath) {
    return assertThrows(ScenarioException.class, () -> read(nameOrPath)).faults();
  }

  /** The one mistake of a scenario file with this text, as a user reads it, without the folder. */
  static String onlyFault(Path folder, String text) {
    return only(folder, faults(folder, text));
  }

  static String only(Path folder, List<ScenarioFault> faults) {
    if (faults.size() != 1) {
      throw new AssertionError("expected one fault, got " + faults);
    }
    return faults.get(0).toString().replace(folder + "/", "").replace(DIR + "/", "");
  }
}
