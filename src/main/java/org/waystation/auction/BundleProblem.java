package org.waystation.auction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which bundles to take, all or nothing each, beside the bids for single units:
 *
 * <pre>
 * max  sum_{b in S} w_b + sum_u f_u(k_u - sum_{b in S} q_bu)
 * </pre>
 *
 * with w_b what a bundle contributes and f_u what the other bids at a unit are worth in the room
 * that is left. Letters are those of {@code models/formulations/access-auction.md}.
 *
 * @param units f_u and k_u of each unit
 * @param unit units of each bundle
 * @param parcels that it takes there, in the same order
 * @param worth of each bundle, USD a day
 */
record BundleProblem(UnitValue[] units, int[][] unit, int[][] parcels, double[] worth) {

  /** All room of each unit. */
  int[] rooms() {
    int[] room = new int[units.length];
    for (int u = 0; u < room.length; u++) {
      room[u] = units[u].room();
    }
    return room;
  }

  List<Integer> bundles() {
    List<Integer> all = new ArrayList<>();
    for (int b = 0; b < worth.length; b++) {
      all.add(b);
    }
    return all;
  }

  /** Takes a bundle's parcels from the room, or with -1 gives them back; whether there is room. */
  boolean take(int bundle, int[] room, int times) {
    boolean fits = true;
    for (int k = 0; k < unit[bundle].length; k++) {
      room[unit[bundle][k]] -= times * parcels[bundle][k];
      fits &= room[unit[bundle][k]] >= 0;
    }
    return fits;
  }

  /** What a bundle contributes less the price of the room it takes. */
  double reduced(int bundle, double[] price) {
    double reduced = worth[bundle];
    for (int k = 0; k < unit[bundle].length; k++) {
      reduced -= parcels[bundle][k] * price[unit[bundle][k]];
    }
    return reduced;
  }

  /** Units of some bundles, ascending. */
  int[] touched(List<Integer> bundles) {
    return bundles.stream().flatMapToInt(b -> Arrays.stream(unit[b])).distinct().sorted().toArray();
  }

  /** The bundles by what they have to do with each other: those of no common unit apart. */
  List<List<Integer>> apart(List<Integer> bundles) {
    int[] root = new int[units.length];
    for (int u = 0; u < root.length; u++) {
      root[u] = u;
    }
    for (int b : bundles) {
      for (int u : unit[b]) {
        root[find(root, u)] = find(root, unit[b][0]);
      }
    }
    Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
    for (int b : bundles) {
      parts.computeIfAbsent(find(root, unit[b][0]), unseen -> new ArrayList<>()).add(b);
    }
    return List.copyOf(parts.values());
  }

  private static int find(int[] root, int unit) {
    int at = unit;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }
}
