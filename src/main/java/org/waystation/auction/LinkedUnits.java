package org.waystation.auction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A part of which only bundles link the units: which bundles are taken is searched, and what room
 * they leave at a unit goes to its other bids by dynamic programming.
 */
final class LinkedUnits {
  /** Open bundles of all problems looked at in a part at most: a limit that asks no clock. */
  private static final long WORK = 60_000;

  private final Auction part;
  private final List<List<Integer>> single = new ArrayList<>();
  private final List<Integer> bundles = new ArrayList<>();

  private LinkedUnits(Auction part) {
    this.part = part;
    part.units().forEach(unit -> single.add(new ArrayList<>()));
    for (int b = 0; b < part.bids().size(); b++) {
      Bid bid = part.bids().get(b);
      if (bid.bundle()) {
        bundles.add(b);
      } else {
        single.get(part.unit(bid.lots().get(0))).add(b);
      }
    }
  }

  /**
   * The best awards found of a part, with a bound; empty where there is no bundle, one can be
   * divided or has alternatives, or {@link LoneUnit} could not do with the other bids of a unit.
   */
  static Optional<Solution> solve(Auction part) {
    boolean whole =
        part.bids().stream()
            .allMatch(bid -> bid.alternatives().isEmpty() && (!bid.bundle() || bid.allOrNothing()));
    if (!whole) {
      return Optional.empty();
    }
    LinkedUnits linked = new LinkedUnits(part);
    if (linked.bundles.isEmpty()) {
      return Optional.empty();
    }
    for (int u = 0; u < part.units().size(); u++) {
      if (!LoneUnit.canDo(linked.alone(u, part.units().get(u).parcelsPerDay()))) {
        return Optional.empty();
      }
    }
    return Optional.of(linked.best());
  }

  private Solution best() {
    int units = part.units().size();
    UnitValue[] value = new UnitValue[units];
    for (int u = 0; u < units; u++) {
      int room = part.units().get(u).parcelsPerDay();
      value[u] = single.get(u).isEmpty() ? UnitValue.nothing(room) : LoneUnit.value(alone(u, room));
    }
    BundleSearch.Outcome outcome = new BundleSearch(problem(value), WORK).all();
    int[] millionths = new int[part.bids().size()];
    int[] room = part.units().stream().mapToInt(DeliveryUnit::parcelsPerDay).toArray();
    for (int number : outcome.choice().taken()) {
      int b = bundles.get(number);
      millionths[b] = Award.WHOLE;
      for (Lot lot : part.bids().get(b).lots()) {
        room[part.unit(lot)] -= lot.parcelsPerDay();
      }
    }
    for (int u = 0; u < units; u++) {
      if (!single.get(u).isEmpty()) {
        int[] own = LoneUnit.solve(alone(u, room[u])).orElseThrow().millionths();
        for (int k = 0; k < own.length; k++) {
          millionths[single.get(u).get(k)] = own[k];
        }
      }
    }
    return new Solution(millionths, outcome.choice().bound(), outcome.prices());
  }

  private BundleProblem problem(UnitValue[] value) {
    int[][] unit = new int[bundles.size()][];
    int[][] parcels = new int[bundles.size()][];
    double[] worth = new double[bundles.size()];
    for (int k = 0; k < worth.length; k++) {
      Bid bid = part.bids().get(bundles.get(k));
      unit[k] = bid.lots().stream().mapToInt(part::unit).toArray();
      parcels[k] = bid.lots().stream().mapToInt(Lot::parcelsPerDay).toArray();
      worth[k] = part.contributionUsdPerDay(bid);
    }
    return new BundleProblem(value, unit, parcels, worth);
  }

  /** One unit with its own bids and so much room. */
  private Auction alone(int u, int room) {
    DeliveryUnit unit = part.units().get(u);
    return new Auction(
        List.of(new DeliveryUnit(unit.id(), unit.zips(), room, unit.window(), unit.reserve())),
        single.get(u).stream().map(part.bids()::get).toList());
  }
}
