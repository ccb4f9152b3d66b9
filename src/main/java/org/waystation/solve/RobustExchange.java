package org.waystation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Opens, closes and exchanges stations as long as the worst regret falls: first with sites that are
 * open in some set that was seen, then with all others, until a number of tries is spent.
 */
final class RobustExchange {
  private final SharedStations shared;
  private final BiFunction<String, int[], RobustPlan.Candidate> pricing;
  private final StopSignal interrupted;
  private int left;

  /**
   * @param pricing makes a candidate of an origin and open sites
   * @param tries sets of stations priced at most
   * @param interrupted asked before each of them
   */
  RobustExchange(
      SharedStations shared,
      BiFunction<String, int[], RobustPlan.Candidate> pricing,
      int tries,
      StopSignal interrupted) {
    this.shared = shared;
    this.pricing = pricing;
    this.left = tries;
    this.interrupted = interrupted;
  }

  /** The best set found from any that was seen, the best of which comes first. */
  RobustPlan.Candidate best(List<RobustPlan.Candidate> seen) {
    int[] order = order(seen);
    Comparator<RobustPlan.Candidate> byRegret =
        Comparator.comparingDouble(RobustPlan.Candidate::worstRegret);
    return seen.stream()
        .sorted(byRegret)
        .map(start -> improved(start, order))
        .min(byRegret)
        .orElseThrow();
  }

  private RobustPlan.Candidate improved(RobustPlan.Candidate start, int[] order) {
    RobustPlan.Candidate best = start;
    RobustPlan.Candidate better = start;
    while (better != null) {
      best = better;
      better = better(best, order);
    }
    return best;
  }

  private RobustPlan.Candidate better(RobustPlan.Candidate from, int[] order) {
    for (int[] open : neighbours(from.openSites(), order)) {
      if (left == 0 || interrupted.isRaised()) {
        return null;
      }
      if (shared.allows(open)) {
        left--;
        RobustPlan.Candidate found = pricing.apply(RobustPlan.EXCHANGES, open);
        if (found.worstRegret() < from.worstRegret()) {
          return found;
        }
      }
    }
    return null;
  }

  /** Sites of seen sets first, in ascending number, then the rest. */
  private int[] order(List<RobustPlan.Candidate> seen) {
    Set<Integer> order = new LinkedHashSet<>();
    seen.stream()
        .flatMapToInt(candidate -> Arrays.stream(candidate.openSites()))
        .distinct()
        .sorted()
        .forEach(order::add);
    IntStream.range(0, shared.sites().size()).forEach(order::add);
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  /** For each site in order: opened in place of each open one, opened besides; closed. */
  private Iterable<int[]> neighbours(int[] open, int[] order) {
    return () ->
        Arrays.stream(order).boxed().flatMap(site -> around(open, site).stream()).iterator();
  }

  private static List<int[]> around(int[] open, int site) {
    List<int[]> sets = new ArrayList<>();
    if (Arrays.binarySearch(open, site) >= 0) {
      sets.add(Arrays.stream(open).filter(other -> other != site).toArray());
      return sets;
    }
    IntStream with = IntStream.concat(Arrays.stream(open), IntStream.of(site)).sorted();
    int[] besides = with.toArray();
    for (int closed : open) {
      sets.add(Arrays.stream(besides).filter(other -> other != closed).toArray());
    }
    sets.add(besides);
    return sets;
  }
}
