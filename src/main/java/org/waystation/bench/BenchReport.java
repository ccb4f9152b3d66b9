package org.waystation.bench;

import java.util.List;

/**
 * A benchmark at its end.
 *
 * @param results of all instances solved, in order
 * @param unusable files that look like instances and are none
 * @param skipped sentences on files without instances
 * @param interrupted whether somebody asked for an end, so that instances may be missing
 */
public record BenchReport(
    List<BenchResult> results,
    List<UnusableFile> unusable,
    List<String> skipped,
    boolean interrupted) {
  public BenchReport {
    results = List.copyOf(results);
    unusable = List.copyOf(unusable);
    skipped = List.copyOf(skipped);
  }

  /** Whether a file could not be used, or an instance failed or is wrong. */
  public boolean hasFaults() {
    return !unusable.isEmpty() || results.stream().anyMatch(result -> result.verdict().isFault());
  }

  /** Whether some instance ended so. */
  public boolean has(Verdict verdict) {
    return results.stream().anyMatch(result -> result.verdict() == verdict);
  }
}
