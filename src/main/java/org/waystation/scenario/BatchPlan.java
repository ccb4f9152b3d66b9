package org.waystation.scenario;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Many scenarios as one plan: a base with something swept over, and scenarios as they are.
 *
 * @param name short name, also that of the output folder
 * @param base name or path of the scenario that the sweep varies
 * @param set values that stand above those of the base and of every scenario
 * @param sweep what varies; empty if nothing does
 * @param scenarios names or paths of further scenarios
 * @param warmStartAlong key along which a case begins from the one before it; empty if none does
 * @param limits of the work
 * @param file the plan itself
 */
public record BatchPlan(
    String name,
    String base,
    Overrides set,
    Optional<Sweep> sweep,
    List<String> scenarios,
    Optional<String> warmStartAlong,
    Limits limits,
    SourceFile file) {
  public BatchPlan {
    scenarios = List.copyOf(scenarios);
  }

  /**
   * How the work is done; none of it changes a result.
   *
   * @param workers processes at once; empty to let the machine decide
   * @param memoryMiB most memory of one worker process
   * @param timeLimitSeconds most time of one case
   * @param retries how often a case is tried again whose worker died
   * @param files which files a case keeps
   */
  public record Limits(
      OptionalInt workers, int memoryMiB, double timeLimitSeconds, int retries, FilesKept files) {}
}
