package org.waystation.auction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A unit that nothing links to another, by dynamic programming over the parcels that it can take: a
 * knapsack with groups for the bids that are all or nothing, then what room is left to those that
 * can be divided at will, the dearest first. Both turn at whole parcels only, so that is exact.
 */
final class LoneUnit {
  /** Steps of the recursion at most; more than that is left to a solver. */
  private static final long MOST_STEPS = 5_000_000;

  /** Halvings of the price of room: to less than the grid that prices are kept on. */
  private static final int HALVINGS = 50;

  private final Auction part;
  private final int room;
  private final double attributable;

  /** Numbers of the bids that exclude each other, those without alternatives by themselves. */
  private final List<List<Integer>> groups;

  private final List<Integer> divisible = new ArrayList<>();

  private LoneUnit(Auction part) {
    this.part = part;
    this.room = part.units().get(0).parcelsPerDay();
    this.attributable = part.units().get(0).reserve().attributableUsd();
    Map<List<String>, List<Integer>> byName = new LinkedHashMap<>();
    for (int b = 0; b < part.bids().size(); b++) {
      Bid bid = part.bids().get(b);
      List<String> group =
          bid.alternatives().isEmpty()
              ? List.of(bid.id())
              : List.of(bid.bidder(), bid.alternatives());
      if (!bid.allOrNothing() && bid.alternatives().isEmpty()) {
        divisible.add(b);
      } else {
        byName.computeIfAbsent(group, unseen -> new ArrayList<>()).add(b);
      }
    }
    groups = List.copyOf(byName.values());
    divisible.sort(Comparator.comparingDouble(b -> -gain(b)));
  }

  /**
   * The best awards of a part of one unit; empty where bids have a least share between nothing and
   * all, or can be divided and have alternatives, or the unit is too large.
   */
  static Optional<Solution> solve(Auction part) {
    return canDo(part) ? Optional.of(new LoneUnit(part).best()) : Optional.empty();
  }

  /** Whether {@link #solve} has an answer. */
  static boolean canDo(Auction part) {
    boolean plain =
        part.bids().stream()
            .allMatch(
                bid ->
                    bid.allOrNothing()
                        || Award.leastMillionths(bid) == 1 && bid.alternatives().isEmpty());
    long steps = (long) part.units().get(0).parcelsPerDay() * part.bids().size();
    return plain && steps <= MOST_STEPS;
  }

  /** What the bids are worth in any room up to all that there is. */
  static UnitValue value(Auction part) {
    LoneUnit unit = new LoneUnit(part);
    double[] whole = new double[unit.room + 1];
    unit.groups.forEach(group -> unit.add(group, whole));
    double[] filled = unit.filled();
    double[] worth = unit.groups.isEmpty() ? filled : new double[unit.room + 1];
    for (int room = 0; !unit.groups.isEmpty() && room <= unit.room; room++) {
      for (int parcels = 0; parcels <= room; parcels++) {
        worth[room] = Math.max(worth[room], filled[parcels] + whole[room - parcels]);
      }
    }
    return new UnitValue(worth, unit.scarcity());
  }

  private Solution best() {
    double[] worth = new double[room + 1];
    int[][] taken = new int[groups.size()][];
    for (int g = 0; g < taken.length; g++) {
      taken[g] = add(groups.get(g), worth);
    }
    double[] filled = filled();
    int left = 0;
    for (int parcels = 1; parcels <= room; parcels++) {
      if (filled[parcels] + worth[room - parcels] > filled[left] + worth[room - left]) {
        left = parcels;
      }
    }
    int[] millionths = new int[part.bids().size()];
    int used = room - left;
    for (int g = taken.length - 1; g >= 0; g--) {
      int b = taken[g][used];
      if (b >= 0) {
        millionths[b] = Award.WHOLE;
        used -= parcels(b);
      }
    }
    fill(left, millionths);
    return new Solution(millionths, filled[left] + worth[room - left], new double[] {scarcity()});
  }

  /** Lets a group in: which bid of it is taken within each number of parcels, -1 for none. */
  private int[] add(List<Integer> group, double[] worth) {
    int[] taken = new int[room + 1];
    for (int parcels = room; parcels >= 0; parcels--) {
      double best = worth[parcels];
      taken[parcels] = -1;
      for (int b : group) {
        if (parcels(b) <= parcels && worth[parcels - parcels(b)] + parcels(b) * gain(b) > best) {
          best = worth[parcels - parcels(b)] + parcels(b) * gain(b);
          taken[parcels] = b;
        }
      }
      // Fewer parcels are still those of the groups before, for the loop comes down.
      worth[parcels] = best;
    }
    return taken;
  }

  /** What the bids that can be divided bring in so many parcels. */
  private double[] filled() {
    double[] filled = new double[room + 1];
    int at = 0;
    for (int b : divisible) {
      for (int k = 0; k < parcels(b) && at < room; k++) {
        filled[at + 1] = filled[at] + gain(b);
        at++;
      }
    }
    Arrays.fill(filled, at, room + 1, filled[at]);
    return filled;
  }

  private void fill(int parcels, int[] millionths) {
    int left = parcels;
    for (int b : divisible) {
      int sold = Math.min(left, parcels(b));
      millionths[b] = (int) ((long) sold * Award.WHOLE / parcels(b));
      left -= sold;
    }
  }

  /** The least price of room at which no more is asked for than there is. */
  private double scarcity() {
    double low = 0;
    double high = 0;
    for (int b = 0; b < part.bids().size(); b++) {
      high = Math.max(high, gain(b));
    }
    if (demand(0) <= room) {
      return 0;
    }
    for (int k = 0; k < HALVINGS; k++) {
      double middle = (low + high) / 2;
      if (demand(middle) > room) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /** Parcels that the bids would take if room had a price. */
  private long demand(double price) {
    long demand = 0;
    for (int b : divisible) {
      demand += gain(b) > price ? parcels(b) : 0;
    }
    for (List<Integer> group : groups) {
      int best = -1;
      for (int b : group) {
        double left = parcels(b) * (gain(b) - price);
        best = left > (best < 0 ? 0 : parcels(best) * (gain(best) - price)) ? b : best;
      }
      demand += best < 0 ? 0 : parcels(best);
    }
    return demand;
  }

  private int parcels(int b) {
    return part.bids().get(b).lots().get(0).parcelsPerDay();
  }

  private double gain(int b) {
    return part.bids().get(b).usdPerParcel() - attributable;
  }
}
