package org.waystation.auction;

import java.util.List;

/**
 * A postal delivery unit, to which bidders bring parcels.
 *
 * @param id unique in an auction
 * @param zips those whose addresses it delivers to
 * @param parcelsPerDay capacity for sale, at least 0
 * @param window when it takes parcels in
 * @param reserve below which nothing is sold
 */
public record DeliveryUnit(
    String id, List<String> zips, int parcelsPerDay, TenderWindow window, Reserve reserve) {
  public DeliveryUnit {
    Checks.named("the name of a delivery unit", id);
    zips = List.copyOf(zips);
    Checks.parcels("the capacity of " + id, parcelsPerDay, 0);
  }
}
