package org.waystation.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a batch has to say at its end.
 *
 * @param folder where its files are
 * @param counts of cases by how they ended
 * @param interrupted whether cases are left
 * @param lines the same in words, with a line for each case without a plan
 */
public record BatchReport(
    Path folder, Map<Result, Integer> counts, boolean interrupted, List<String> lines) {
  /** Cases without a plan that are named one by one at most. */
  private static final int NAMED = 20;

  public BatchReport {
    counts = Map.copyOf(counts);
    lines = List.copyOf(lines);
  }

  static BatchReport of(
      Cases cases, CaseBoard board, TimeSpent spent, Path folder, boolean interrupted) {
    Map<Result, Integer> counts = new EnumMap<>(Result.class);
    List<String> without = new ArrayList<>();
    for (BatchCase one : cases.list()) {
      CaseOutcome outcome = board.outcomes()[one.number()];
      if (outcome != null) {
        counts.merge(outcome.result(), 1, Integer::sum);
        if (outcome.result() != Result.PLANNED) {
          String why = outcome.message().lines().findFirst().orElse("");
          without.add(one.id() + ": " + outcome.result().word() + ": " + why);
        }
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "%,d of %,d cases have a plan, %,d have none%s",
            board.planned(),
            cases.size(),
            board.without(),
            interrupted ? "; the others wait: the same command goes on" : ""));
    lines.addAll(without.subList(0, Math.min(NAMED, without.size())));
    if (without.size() > NAMED) {
      lines.add("and " + (without.size() - NAMED) + " more, see " + BatchFolder.RESULTS_CSV);
    }
    if (spent.cases() > 0) {
      lines.add(spent.line());
    }
    return new BatchReport(folder, counts, interrupted, lines);
  }

  /** Whether every case that ended says something about its scenario. */
  public boolean allAnswered() {
    return counts.keySet().stream().allMatch(Result::isAnswer);
  }
}
