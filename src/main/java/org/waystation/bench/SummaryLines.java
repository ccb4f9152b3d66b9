package org.waystation.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A benchmark in a few lines: one for each kind of problem, then what was left out. */
public final class SummaryLines {
  private SummaryLines() {}

  /**
   * The lines that stand below a table.
   *
   * @param memoryRestarts whether peaks of memory are each instance's own
   */
  public static List<String> of(BenchReport report, boolean memoryRestarts) {
    List<String> lines = new ArrayList<>();
    for (InstanceKind kind : InstanceKind.values()) {
      List<BenchResult> results =
          report.results().stream().filter(result -> result.instance().kind() == kind).toList();
      if (!results.isEmpty()) {
        lines.add(ofKind(kind.label(), results));
      }
    }
    lines.add(ofKind("all", report.results()));
    if (!report.unusable().isEmpty()) {
      lines.add("files that could not be used: " + report.unusable().size());
    }
    boolean doubtful =
        report.results().stream()
            .flatMap(result -> result.known().stream())
            .anyMatch(known -> known.status() != KnownValue.Status.OPTIMAL);
    if (doubtful) {
      lines.add("* the best value known or reported, not proven to be optimal");
    }
    if (!memoryRestarts) {
      lines.add("MiB is the peak of the whole process up to then: it cannot be restarted here");
    }
    if (report.interrupted()) {
      lines.add("interrupted: what comes after was not begun");
    }
    return lines;
  }

  private static String ofKind(String label, List<BenchResult> results) {
    long known = results.stream().filter(result -> result.known().isPresent()).count();
    long faults = results.stream().filter(result -> result.verdict().isFault()).count();
    return String.format(
        Locale.ROOT,
        "%-7s %4d solved, %4d proven optimal, %4d of %4d known values reached, %9.2f s%s",
        label,
        results.size(),
        results.stream().filter(result -> result.verdict() == Verdict.OPTIMAL).count(),
        results.stream().filter(BenchResult::reachesKnown).count(),
        known,
        results.stream().mapToDouble(result -> result.effort().seconds()).sum(),
        faults == 0 ? "" : ", " + faults + " WRONG OR FAILED");
  }
}
