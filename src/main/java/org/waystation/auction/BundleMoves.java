package org.waystation.auction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A good choice of bundles: from the one that is worth most at some prices down, as long as there
 * is room; then bundles are taken and given up, one that is taken pushing out those that are in its
 * way, as long as that is worth anything.
 */
final class BundleMoves {
  private static final int PASSES = 50;

  /** Below this share of what is at stake a gain is a rounding. */
  private static final double ROUNDING = 1e-12;

  private final BundleProblem problem;
  private final List<Integer> bundles;
  private final int[] room;
  private final boolean[] taken;
  private final List<List<Integer>> atUnit = new ArrayList<>();

  /**
   * @param bundles that are open
   * @param room left at every unit
   */
  BundleMoves(BundleProblem problem, List<Integer> bundles, int[] room) {
    this.problem = problem;
    this.bundles = bundles;
    this.room = room.clone();
    this.taken = new boolean[problem.worth().length];
    for (int u = 0; u < room.length; u++) {
      atUnit.add(List.of());
    }
    for (int b : bundles) {
      for (int u : problem.unit()[b]) {
        if (atUnit.get(u).isEmpty()) {
          atUnit.set(u, new ArrayList<>());
        }
        atUnit.get(u).add(b);
      }
    }
  }

  /** The bundles that are taken. */
  List<Integer> choose(double[] price) {
    List<Integer> order =
        bundles.stream()
            .sorted(Comparator.comparingDouble(b -> -problem.reduced(b, price)))
            .toList();
    boolean moved = true;
    for (int pass = 0; moved && pass < PASSES; pass++) {
      moved = false;
      for (int b : order) {
        moved |= taken[b] ? giveUp(b) : takeIn(b);
      }
    }
    return bundles.stream().filter(b -> taken[b]).toList();
  }

  private boolean giveUp(int bundle) {
    return move(List.of(), List.of(bundle));
  }

  private boolean takeIn(int bundle) {
    List<Integer> out = new ArrayList<>();
    for (int k = 0; k < problem.unit()[bundle].length; k++) {
      int u = problem.unit()[bundle][k];
      int left = room[u] - problem.parcels()[bundle][k];
      if (left + room(out, u) < 0) {
        List<Integer> others =
            atUnit.get(u).stream()
                .filter(b -> taken[b] && !out.contains(b))
                .sorted(Comparator.comparingDouble(b -> problem.worth()[b]))
                .toList();
        for (int other : others) {
          if (left + room(out, u) < 0) {
            out.add(other);
          }
        }
        if (left + room(out, u) < 0) {
          return false;
        }
      }
    }
    return move(List.of(bundle), out);
  }

  /** Room that some bundles take at a unit. */
  private int room(List<Integer> some, int unit) {
    int sum = 0;
    for (int b : some) {
      for (int k = 0; k < problem.unit()[b].length; k++) {
        sum += problem.unit()[b][k] == unit ? problem.parcels()[b][k] : 0;
      }
    }
    return sum;
  }

  /** Takes some in and gives others up if that is worth anything. */
  private boolean move(List<Integer> in, List<Integer> out) {
    List<Integer> both = new ArrayList<>(in);
    both.addAll(out);
    int[] units = problem.touched(both);
    double before = value(units, out);
    in.forEach(b -> problem.take(b, room, 1));
    out.forEach(b -> problem.take(b, room, -1));
    double after = value(units, in);
    if (after > before + ROUNDING * (Math.abs(before) + Math.abs(after))) {
      in.forEach(b -> taken[b] = true);
      out.forEach(b -> taken[b] = false);
      return true;
    }
    in.forEach(b -> problem.take(b, room, -1));
    out.forEach(b -> problem.take(b, room, 1));
    return false;
  }

  private double value(int[] units, List<Integer> bundles) {
    double value = 0;
    for (int u : units) {
      value += problem.units()[u].in(room[u]);
    }
    for (int b : bundles) {
      value += problem.worth()[b];
    }
    return value;
  }
}
