package org.waystation.auction;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Delivery units and the bids for access to them.
 *
 * <pre>
 * max  sum_b s_b sum_u q_bu (p_b - a_u)       contribution a day
 * (capacity)      sum_b q_bu s_b &lt;= k_u       for each unit u
 * (least)         l_b y_b &lt;= s_b &lt;= y_b        for each bid b; of a bundle one share at all units
 * (alternatives)  sum_{b in G} y_b &lt;= 1       for each group of bids that exclude each other
 * (reserve)       y_b = 0 where p_b &lt; r_u at a unit of the bid
 * (window)        y_b = 0 where the tender time is outside the window of a unit of the bid
 * y_b binary
 * </pre>
 */
public final class Auction {
  private final List<DeliveryUnit> units;
  private final List<Bid> bids;
  private final Map<String, Integer> unitIndex = new HashMap<>();

  /**
   * @param units no name twice
   * @param bids no name twice, for units that are there
   */
  public Auction(List<DeliveryUnit> units, List<Bid> bids) {
    this.units = List.copyOf(units);
    this.bids = List.copyOf(bids);
    for (DeliveryUnit unit : units) {
      if (unitIndex.put(unit.id(), unitIndex.size()) != null) {
        throw new IllegalArgumentException("delivery unit [" + unit.id() + "] stands there twice");
      }
    }
    Set<String> ids = new HashSet<>();
    for (Bid bid : bids) {
      if (!ids.add(bid.id())) {
        throw new IllegalArgumentException("bid [" + bid.id() + "] stands there twice");
      }
      for (Lot lot : bid.lots()) {
        if (!unitIndex.containsKey(lot.unit())) {
          throw new IllegalArgumentException(
              "bid [" + bid.id() + "] is for unit [" + lot.unit() + "], which is not there");
        }
      }
    }
  }

  public List<DeliveryUnit> units() {
    return units;
  }

  public List<Bid> bids() {
    return bids;
  }

  /** Number in {@link #units()} of a unit that is there. */
  public int unit(String id) {
    return unitIndex.get(id);
  }

  /** The same of the unit of a lot. */
  public int unit(Lot lot) {
    return unit(lot.unit());
  }

  public DeliveryUnit unitOf(Lot lot) {
    return units.get(unit(lot));
  }

  /** Whether the bid can be accepted at all: reserve, window, and room for its least share. */
  public boolean eligible(Bid bid) {
    return bid.lots().stream()
        .allMatch(
            lot ->
                meetsReserve(bid, lot)
                    && meetsWindow(bid, lot)
                    && (long) Award.leastMillionths(bid) * lot.parcelsPerDay()
                        <= (long) Award.WHOLE * unitOf(lot).parcelsPerDay());
  }

  boolean meetsReserve(Bid bid, Lot lot) {
    return bid.usdPerParcel() >= unitOf(lot).reserve().usdPerParcel();
  }

  boolean meetsWindow(Bid bid, Lot lot) {
    return unitOf(lot).window().holds(bid.tender());
  }

  /** What the seller gains a day by the whole bid: price less attributable cost of its parcels. */
  public double contributionUsdPerDay(Bid bid) {
    double sum = 0;
    for (Lot lot : bid.lots()) {
      sum += lot.parcelsPerDay() * (bid.usdPerParcel() - unitOf(lot).reserve().attributableUsd());
    }
    return sum;
  }
}
