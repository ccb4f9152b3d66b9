package org.waystation.geodata;

import java.time.LocalTime;
import java.util.List;
import org.waystation.ledger.Origin;

/**
 * A bid for several delivery units together that the user lists, all or nothing.
 *
 * @param bundle its name
 * @param bidder who bids
 * @param tender when the parcels come, to every unit
 * @param usdPerDay paid for all parcels together
 * @param parts what it asks of each unit, in the order of the file
 * @param origin its first row
 */
public record BundleEntry(
    String bundle,
    String bidder,
    LocalTime tender,
    double usdPerDay,
    List<Part> parts,
    Origin origin) {
  public BundleEntry {
    parts = List.copyOf(parts);
  }

  /**
   * What a bundle asks of one unit.
   *
   * @param unit its name
   * @param parcelsPerDay whole, at least 1
   */
  public record Part(String unit, int parcelsPerDay) {}
}
