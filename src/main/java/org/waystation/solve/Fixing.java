package org.waystation.solve;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;

/**
 * What a lower bound settles: a site or an arc whose use would lift the bound above the value of
 * the best plan is in no better plan.
 *
 * <p>For site j outside the relaxed answer the bound rises by its reduced cost, less that of the
 * dearest site it could replace; for a site inside, by what its cheapest replacement costs more;
 * for an arc dearer than its point's multiplier, by the difference.
 *
 * <p>Groups. Let j be closed in the relaxed answer, of a group whose cheapest site is k. A set S
 * with j becomes an allowed set S' by exchanging j for k, and S costs rho_j - rho_k more (fixed
 * costs included). If k is in the relaxed answer, S' costs at least L, so S costs L + rho_j -
 * rho_k: j has to replace k. If k is not, S' holds a site outside the answer that is the cheapest
 * of its group, and over such sites groups do not bind: S' costs at least L + rho_k less the
 * dearest it could replace, and so S costs L + rho_j less that, as without groups. For k inside, a
 * set without it has in its place another of its group, a site of a group with none inside, or,
 * where the number allows it, none.
 */
final class Fixing {
  /**
   * Sites and arcs are only fixed if the bound passes the plan by more than rounding can explain.
   */
  private static final double SLACK = 1e-9;

  private final boolean[] kept;
  private final boolean[] settled;
  private final double[] dearestArc;
  private final double[] reduced;

  private Fixing(boolean[] kept, boolean[] settled, double[] dearestArc, double[] reduced) {
    this.kept = kept;
    this.settled = settled;
    this.dearestArc = dearestArc;
    this.reduced = reduced;
  }

  /**
   * @param problem the whole problem
   * @param multipliers at which the relaxation is evaluated
   * @param best value of the best plan, USD per year
   */
  static Fixing of(SitingProblem problem, double[] multipliers, double best) {
    return of(problem, new Relaxation(problem), multipliers, best);
  }

  /**
   * @param relaxation of the problem; evaluated here
   */
  static Fixing of(
      SitingProblem problem, Relaxation relaxation, double[] multipliers, double best) {
    double bound = relaxation.evaluate(multipliers);
    double room = best - bound + 2 * relaxation.rounding() + SLACK * Math.abs(best);
    double[] reduced = relaxation.reducedCost();
    StationChoice chosen = relaxation.stations();
    int open = chosen.openCount();
    double replaced = chosen.threshold();
    double join = open < problem.stations().max() ? Math.max(0, replaced) : replaced;
    double leave =
        open > problem.stations().min()
            ? Math.min(0, chosen.cheapestClosed())
            : chosen.cheapestClosed();
    boolean[] kept = new boolean[reduced.length];
    boolean[] settled = new boolean[reduced.length];
    for (int j = 0; j < reduced.length; j++) {
      SiteRole role = problem.sites().roles().get(j);
      if (role != SiteRole.GREENFIELD || chosen.isShutOut(j)) {
        kept[j] = role.mustOpen();
        settled[j] = role.mustOpen();
      } else if (chosen.isOpen(j)) {
        kept[j] = true;
        settled[j] = Math.min(leave, chosen.cheapestRival(j)) - reduced[j] > room;
      } else {
        int rival = chosen.rival(j);
        kept[j] = reduced[j] - (rival < 0 ? join : reduced[rival]) <= room;
      }
    }
    double[] dearestArc = new double[multipliers.length];
    Arrays.setAll(dearestArc, i -> relaxation.multiplier(i) + room);
    return new Fixing(kept, settled, dearestArc, reduced);
  }

  /** The sites that the bound takes for likely: so many of the least reduced cost. */
  int[] likeliest(int count) {
    return IntStream.range(0, reduced.length)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> reduced[j]))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  int keptSites() {
    int count = 0;
    for (boolean keep : kept) {
      count += keep ? 1 : 0;
    }
    return count;
  }

  int settledSites() {
    int count = 0;
    for (boolean settle : settled) {
      count += settle ? 1 : 0;
    }
    return count;
  }

  /** How many of the problem's arcs are left. */
  int keptArcs(SitingProblem problem) {
    int count = 0;
    int[] rowStart = problem.arcs().rowStart();
    for (int i = 0; i < dearestArc.length; i++) {
      for (int a = rowStart[i]; a < rowStart[i + 1]; a++) {
        if (problem.arcs().usdPerYear()[a] > dearestArc[i]) {
          break;
        }
        count += kept[problem.arcs().site()[a]] ? 1 : 0;
      }
    }
    return count;
  }

  /** Whether a better plan may use arcs that are missing where rows are cut short. */
  boolean missesArcs(SitingProblem problem) {
    double[] cut = problem.arcs().cutUsdPerYear();
    for (int i = 0; i < cut.length; i++) {
      if (dearestArc[i] > cut[i]) {
        return true;
      }
    }
    return false;
  }

  /** For each site what is known of it, in the words of {@link Remainder}. */
  byte[] states() {
    byte[] states = new byte[kept.length];
    for (int j = 0; j < states.length; j++) {
      states[j] = settled[j] ? Remainder.SETTLED : kept[j] ? Remainder.FREE : Remainder.CLOSED;
    }
    return states;
  }

  /** For each point the cost above which its arcs are in no better plan; not a copy. */
  double[] dearestArc() {
    return dearestArc;
  }

  /** The problem without what is settled; it still holds every plan that beats the best one. */
  Core core(SitingProblem problem) {
    return Core.of(problem, kept, settled, dearestArc);
  }
}
