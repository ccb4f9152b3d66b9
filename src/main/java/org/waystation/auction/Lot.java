package org.waystation.auction;

/**
 * What a bid asks of one delivery unit.
 *
 * @param unit its name
 * @param parcelsPerDay at most, at least 1
 */
public record Lot(String unit, int parcelsPerDay) {
  public Lot {
    Checks.named("the unit of a lot", unit);
    Checks.parcels("a lot at " + unit, parcelsPerDay, 1);
  }
}
