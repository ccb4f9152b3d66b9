package org.waystation.auction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of an auction that have nothing to do with each other: units are together where a
 * bundle or a group of alternatives links them. Ineligible bids link nothing, and are in no part.
 */
final class Parts {
  private final int[] parent;

  private Parts(int units) {
    parent = new int[units];
    for (int u = 0; u < units; u++) {
      parent[u] = u;
    }
  }

  /**
   * The parts that have eligible bids, each as an auction of its own, in the order of the units.
   */
  static List<Auction> of(Auction auction) {
    List<Bid> eligible = auction.bids().stream().filter(auction::eligible).toList();
    Parts parts = new Parts(auction.units().size());
    Map<List<String>, Integer> unitOfGroup = new HashMap<>();
    for (Bid bid : eligible) {
      int first = auction.unit(bid.lots().get(0));
      bid.lots().forEach(lot -> parts.join(first, auction.unit(lot)));
      if (!bid.alternatives().isEmpty()) {
        parts.join(
            first,
            unitOfGroup.computeIfAbsent(
                List.of(bid.bidder(), bid.alternatives()), unseen -> first));
      }
    }
    Map<Integer, List<Bid>> bids = new LinkedHashMap<>();
    Map<Integer, List<DeliveryUnit>> units = new LinkedHashMap<>();
    for (Bid bid : eligible) {
      int root = parts.root(auction.unit(bid.lots().get(0)));
      bids.computeIfAbsent(root, unseen -> new ArrayList<>()).add(bid);
    }
    for (int u = 0; u < auction.units().size(); u++) {
      int root = parts.root(u);
      if (bids.containsKey(root)) {
        units.computeIfAbsent(root, unseen -> new ArrayList<>()).add(auction.units().get(u));
      }
    }
    return units.entrySet().stream()
        .map(part -> new Auction(part.getValue(), bids.get(part.getKey())))
        .toList();
  }

  /**
   * The same parts, small ones put together in their order until they have so many units.
   *
   * @param least units of an auction, but for the last; above it where a part is larger
   */
  static List<Auction> together(List<Auction> parts, int least) {
    List<Auction> together = new ArrayList<>();
    List<DeliveryUnit> units = new ArrayList<>();
    List<Bid> bids = new ArrayList<>();
    for (Auction part : parts) {
      units.addAll(part.units());
      bids.addAll(part.bids());
      if (units.size() >= least) {
        together.add(new Auction(units, bids));
        units.clear();
        bids.clear();
      }
    }
    if (!units.isEmpty()) {
      together.add(new Auction(units, bids));
    }
    return together;
  }

  private int root(int unit) {
    int root = unit;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  private void join(int one, int other) {
    parent[root(one)] = root(other);
  }
}
