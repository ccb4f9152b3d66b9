package org.waystation.auction;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Parts of an auction that need no solver: where all bids fit, and single units at which the best
 * bids fill the room just so, or with one that can be divided as it takes. What sorting finds is
 * the optimum of the linear relaxation, and so of the part.
 */
final class SortedBids {
  private final Auction part;
  private final List<Bid> bids;

  private SortedBids(Auction part) {
    this.part = part;
    this.bids = part.bids();
  }

  /** The best awards of a part; empty if sorting can not tell. */
  static Optional<Solution> solve(Auction part) {
    SortedBids sorted = new SortedBids(part);
    if (sorted.haveAlternatives()) {
      return Optional.empty();
    }
    if (sorted.allFit()) {
      return Optional.of(sorted.all());
    }
    return part.units().size() == 1 ? sorted.fill() : Optional.empty();
  }

  private boolean haveAlternatives() {
    Set<List<String>> groups = new HashSet<>();
    return bids.stream()
        .filter(bid -> !bid.alternatives().isEmpty())
        .anyMatch(bid -> !groups.add(List.of(bid.bidder(), bid.alternatives())));
  }

  private boolean allFit() {
    long[] parcels = new long[part.units().size()];
    bids.forEach(bid -> bid.lots().forEach(lot -> parcels[part.unit(lot)] += lot.parcelsPerDay()));
    return IntStream.range(0, parcels.length)
        .allMatch(u -> parcels[u] <= part.units().get(u).parcelsPerDay());
  }

  private Solution all() {
    int[] millionths = new int[bids.size()];
    Arrays.fill(millionths, Award.WHOLE);
    return new Solution(
        millionths,
        bids.stream().mapToDouble(part::contributionUsdPerDay).sum(),
        new double[part.units().size()]);
  }

  /** Fills one unit from the dearest bid down; bids of the same price in their order. */
  private Optional<Solution> fill() {
    DeliveryUnit unit = part.units().get(0);
    int[] order =
        IntStream.range(0, bids.size())
            .boxed()
            .sorted(Comparator.comparingDouble(b -> -bids.get(b).usdPerParcel()))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] millionths = new int[bids.size()];
    long room = unit.parcelsPerDay();
    double bound = 0;
    double scarcity = 0;
    for (int b : order) {
      Bid bid = bids.get(b);
      int parcels = bid.lots().get(0).parcelsPerDay();
      double gain = bid.usdPerParcel() - unit.reserve().attributableUsd();
      bound += Math.min(room, parcels) * gain;
      if (parcels <= room) {
        millionths[b] = Award.WHOLE;
        room -= parcels;
        continue;
      }
      scarcity = gain;
      millionths[b] = (int) (room * Award.WHOLE / parcels);
      if (room > 0 && millionths[b] < Award.leastMillionths(bid)) {
        return Optional.empty();
      }
      break;
    }
    return Optional.of(new Solution(millionths, bound, new double[] {scarcity}));
  }
}
