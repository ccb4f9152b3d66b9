package org.waystation.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waystation.scenario.Overrides;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Which scenario, and what is said over it. An option beats {@code --set}, that beats the
 * environment, that beats the file. All values are taken as text and checked with those of the
 * file, so that every mistake is told at once.
 */
final class ScenarioOptions {
  private static final String SET = "--set";
  private static final String SEED = "--seed";
  private static final String TIME_LIMIT = "--time-limit";
  private static final String THREADS = "--threads";
  private static final String ENGINE = "--engine";
  private static final String FORMATS = "--formats";
  private static final String FORMATS_KEY = "output.formats";

  @Parameters(
      arity = "0..1",
      paramLabel = "SCENARIO",
      defaultValue = "base",
      description =
          "name of a scenario in models/scenarios, or path of a YAML file (default: ${DEFAULT-VALUE})")
  private String scenario;

  @Option(
      names = SEED,
      paramLabel = "N",
      description = "seed of every random choice (or " + Environment.SEED + ")")
  private String seed;

  @Option(
      names = TIME_LIMIT,
      paramLabel = "SECONDS",
      description = "wall-clock limit of the solve (or " + Environment.TIME_LIMIT + ")")
  private String timeLimit;

  @Option(
      names = THREADS,
      paramLabel = "N",
      description = "worker threads of the solve (or " + Environment.THREADS + ")")
  private String threads;

  @Option(
      names = ENGINE,
      paramLabel = "ENGINE",
      description = "solver: staged, highs, scip or cp-sat")
  private String engine;

  @Option(
      names = FORMATS,
      paramLabel = "FORMAT,...",
      description =
          "formats of the layers for GIS: gpkg, geojson, fgb, parquet, kml (default: gpkg; or "
              + Environment.FORMATS
              + "); stations, zips, unserved and bids are written as GeoJSON in any case")
  private String formats;

  @Option(
      names = SET,
      paramLabel = "KEY=VALUE",
      description = "any value of the scenario, such as network.stations=150; repeatable")
  private Map<String, String> values = new LinkedHashMap<>();

  String scenario() {
    return scenario;
  }

  Overrides overrides() {
    Overrides overrides = Overrides.none();
    overrides = fromEnvironment(overrides, "solve.seed", Environment.SEED);
    overrides = fromEnvironment(overrides, "solve.timeLimitSeconds", Environment.TIME_LIMIT);
    overrides = fromEnvironment(overrides, "solve.threads", Environment.THREADS);
    Optional<String> asked = Environment.value(Environment.FORMATS);
    if (asked.isPresent()) {
      overrides = overrides.set(FORMATS_KEY, listed(asked.get()), Environment.FORMATS);
    }
    overrides = overrides.said(SET, values);
    overrides = fromOption(overrides, "solve.seed", seed, SEED);
    overrides = fromOption(overrides, "solve.timeLimitSeconds", timeLimit, TIME_LIMIT);
    overrides = fromOption(overrides, "solve.engine", engine, ENGINE);
    overrides = fromOption(overrides, "solve.threads", threads, THREADS);
    return formats == null ? overrides : overrides.set(FORMATS_KEY, listed(formats), FORMATS);
  }

  /** Words with commas between as a list of texts, whatever the words are. */
  private static String listed(String words) {
    return Arrays.stream(words.split(","))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .map(word -> "'" + word.replace("'", "''") + "'")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static Overrides fromEnvironment(Overrides overrides, String path, String variable) {
    Optional<String> text = Environment.value(variable);
    return text.isPresent() ? overrides.set(path, text.get(), variable) : overrides;
  }

  private static Overrides fromOption(
      Overrides overrides, String path, String text, String option) {
    return text == null ? overrides : overrides.set(path, text, option);
  }
}
