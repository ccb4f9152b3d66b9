package org.waystation.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.waystation.scenario.Overrides;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Which scenario, and what is said over it. An option beats the environment, that beats the file.
 */
final class ScenarioOptions {
  @Parameters(
      arity = "0..1",
      paramLabel = "SCENARIO",
      defaultValue = "base",
      description =
          "name of a scenario in models/scenarios, or path of a YAML file (default: ${DEFAULT-VALUE})")
  private String scenario;

  @Option(
      names = "--seed",
      defaultValue = "${env:WAYSTATION_SEED}",
      paramLabel = "N",
      description = "seed of every random choice")
  private Long seed;

  @Option(
      names = "--time-limit",
      defaultValue = "${env:WAYSTATION_TIME_LIMIT}",
      paramLabel = "SECONDS",
      description = "wall-clock limit of the solve")
  private String timeLimit;

  @Option(
      names = "--threads",
      defaultValue = "${env:WAYSTATION_THREADS}",
      paramLabel = "N",
      description = "worker threads of the solve")
  private Integer threads;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "any value of the scenario, such as network.stations=150; repeatable")
  private Map<String, String> values = new LinkedHashMap<>();

  String scenario() {
    return scenario;
  }

  Overrides overrides() {
    Overrides overrides = Overrides.none();
    for (Map.Entry<String, String> value : values.entrySet()) {
      overrides = overrides.set(value.getKey(), value.getValue());
    }
    overrides = set(overrides, "solve.seed", seed);
    overrides = set(overrides, "solve.timeLimitSeconds", timeLimit);
    return set(overrides, "solve.threads", threads);
  }

  private static Overrides set(Overrides overrides, String path, Object value) {
    return value == null ? overrides : overrides.set(path, value.toString());
  }
}
