package org.waystation.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What each decision costs more, in each way the world may turn out, than the best decision there.
 *
 * @param worlds in the order of the plan
 * @param rows one for each decision, in the order of the plan
 */
record Regret(List<String> worlds, List<Row> rows) {
  /** Decisions times worlds from which on nearly none was tried in another's world. */
  private static final long MOST_CELLS = 1_000_000;

  /**
   * @param decision in words
   * @param usdPerYear regret in each world; absent where the batch has no plan
   */
  record Row(String decision, List<OptionalDouble> usdPerYear) {
    /** The greatest; absent if one is. */
    OptionalDouble worst() {
      return usdPerYear.stream().allMatch(OptionalDouble::isPresent)
          ? usdPerYear.stream().mapToDouble(OptionalDouble::getAsDouble).max()
          : OptionalDouble.empty();
    }

    /** The mean; absent if one is. */
    OptionalDouble mean() {
      return worst().isPresent()
          ? usdPerYear.stream().mapToDouble(OptionalDouble::getAsDouble).average()
          : OptionalDouble.empty();
    }
  }

  /**
   * @param planned cases that have a plan
   * @return no rows where decisions and worlds are too many to be held against each other
   */
  static Regret of(List<DoneCase> planned) {
    Map<String, Map<String, Double>> costs = new LinkedHashMap<>();
    Map<String, Double> least = new LinkedHashMap<>();
    for (DoneCase one : planned) {
      costs
          .computeIfAbsent(one.decision(), unseen -> new LinkedHashMap<>())
          .merge(one.world(), one.cost(), Math::min);
      least.merge(one.world(), one.cost(), Math::min);
    }
    if ((long) costs.size() * least.size() > MOST_CELLS) {
      return new Regret(List.of(), List.of());
    }
    List<String> worlds = List.copyOf(least.keySet());
    List<Row> rows = new ArrayList<>();
    costs.forEach(
        (decision, byWorld) ->
            rows.add(
                new Row(
                    decision,
                    worlds.stream()
                        .map(
                            world ->
                                byWorld.containsKey(world)
                                    ? OptionalDouble.of(byWorld.get(world) - least.get(world))
                                    : OptionalDouble.empty())
                        .toList())));
    return new Regret(worlds, List.copyOf(rows));
  }

  /** Number of the row whose worst regret is least; -1 if no decision was tried in every world. */
  int leastWorst() {
    int best = -1;
    for (int k = 0; k < rows.size(); k++) {
      OptionalDouble worst = rows.get(k).worst();
      boolean better =
          worst.isPresent()
              && (best < 0 || worst.getAsDouble() < rows.get(best).worst().orElseThrow());
      best = better ? k : best;
    }
    return best;
  }
}
