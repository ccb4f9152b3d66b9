package org.waystation.auction;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses bundles: prices bound what is possible and settle every bundle that is far from the
 * margin; what is left falls apart into bundles that have nothing to do with each other, each of
 * which is searched by itself, taking one bundle in or leaving it out at a time. A budget of work,
 * which asks no clock, may end the search early; then choice and bound stay apart.
 */
final class BundleSearch {
  /** Steps of prices for the first bound of a problem, and for those below it. */
  private static final int FIRST_STEPS = 600;

  private static final int STEPS = 60;

  /** Relative error of sums: no choice that differs by less is looked for. */
  private static final double ROUNDING = 1e-11;

  /** Decisions below each other at most, for each is a level of the stack. */
  private static final int DEEPEST = 300;

  private final BundleProblem problem;
  private long work;
  private int depth;

  /**
   * @param work that may be spent: open bundles, summed over all problems that are looked at
   */
  BundleSearch(BundleProblem problem, long work) {
    this.problem = problem;
    this.work = work;
  }

  /**
   * A choice of bundles.
   *
   * @param taken numbers of the bundles
   * @param value of them and the bids at all units that open bundles touch
   * @param bound no choice is worth more
   */
  record Choice(List<Integer> taken, double value, double bound) {}

  /** A choice, and prices of room that bound it. */
  record Outcome(Choice choice, double[] prices) {}

  /** Chooses among all bundles of the problem, each unit being one of some bundle. */
  Outcome all() {
    double[] clearing = new double[problem.units().length];
    for (int u = 0; u < clearing.length; u++) {
      clearing[u] = problem.units()[u].clearingUsdPerParcel();
    }
    int[] room = problem.rooms();
    BundlePrices dual = new BundlePrices(problem, problem.bundles(), room, clearing);
    dual.improve(FIRST_STEPS, chosen(problem.bundles(), room, clearing).value());
    return new Outcome(choose(problem.bundles(), room, dual.prices()), dual.prices());
  }

  private Choice choose(List<Integer> bundles, int[] room, double[] price) {
    work -= bundles.size();
    BundlePrices dual = new BundlePrices(problem, bundles, room, price);
    Choice best = chosen(bundles, room, price);
    dual.improve(STEPS, best.value());
    Choice other = chosen(bundles, room, dual.prices());
    best = other.value() > best.value() ? other : best;
    double least = best.value() + ROUNDING * Math.abs(best.value());
    if (dual.bound() <= least || work <= 0 || depth >= DEEPEST) {
      return new Choice(best.taken(), best.value(), Math.max(best.value(), dual.bound()));
    }
    depth++;
    Choice rest = settled(bundles, room, dual, least);
    depth--;
    Choice better = rest.value() > best.value() ? rest : best;
    double bound = Math.min(dual.bound(), Math.max(least, rest.bound()));
    return new Choice(better.taken(), better.value(), Math.max(better.value(), bound));
  }

  /** The best of what can be worth more than is known, which the bound leaves few bundles for. */
  private Choice settled(List<Integer> bundles, int[] room, BundlePrices dual, double least) {
    List<Integer> in = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    int next = -1;
    double nearest = Double.POSITIVE_INFINITY;
    for (int b : bundles) {
      double reduced = problem.reduced(b, dual.prices());
      boolean settled = dual.bound() - Math.abs(reduced) <= least;
      if (settled && reduced > 0) {
        in.add(b);
      } else if (!settled) {
        open.add(b);
        if (Math.abs(reduced) < nearest) {
          nearest = Math.abs(reduced);
          next = b;
        }
      }
    }
    if (open.size() < bundles.size()) {
      return with(bundles, in, open, room, dual.prices());
    }
    int branch = next;
    List<Integer> others = bundles.stream().filter(b -> b != branch).toList();
    Choice taken = with(bundles, List.of(branch), others, room, dual.prices());
    Choice left = with(bundles, List.of(), others, room, dual.prices());
    Choice better = taken.value() > left.value() ? taken : left;
    return new Choice(better.taken(), better.value(), Math.max(taken.bound(), left.bound()));
  }

  /** Some bundles are taken, some stay open, the others of all are left. */
  private Choice with(
      List<Integer> all, List<Integer> in, List<Integer> open, int[] room, double[] price) {
    int[] left = room.clone();
    double value = 0;
    for (int b : in) {
      if (!problem.take(b, left, 1)) {
        return new Choice(List.of(), Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
      }
      value += problem.worth()[b];
    }
    List<Integer> taken = new ArrayList<>(in);
    boolean[] touched = new boolean[left.length];
    for (int u : problem.touched(open)) {
      touched[u] = true;
    }
    for (int u : problem.touched(all)) {
      value += touched[u] ? 0 : problem.units()[u].in(left[u]);
    }
    double bound = value;
    for (List<Integer> part : problem.apart(open)) {
      Choice choice = choose(part, left, price);
      taken.addAll(choice.taken());
      value += choice.value();
      bound += choice.bound();
    }
    return new Choice(taken, value, bound);
  }

  private Choice chosen(List<Integer> bundles, int[] room, double[] price) {
    List<Integer> taken = new BundleMoves(problem, bundles, room).choose(price);
    int[] left = room.clone();
    double value = 0;
    for (int b : taken) {
      problem.take(b, left, 1);
      value += problem.worth()[b];
    }
    for (int u : problem.touched(bundles)) {
      value += problem.units()[u].in(left[u]);
    }
    return new Choice(taken, value, Double.POSITIVE_INFINITY);
  }
}
