package org.waystation.geodata;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.waystation.ledger.Origin;

/**
 * A postal delivery unit that the user lists.
 *
 * @param unit its name
 * @param zips those it delivers to, in the order of the file
 * @param parcelsPerDay capacity for sale; empty where the file does not say
 * @param tenderFrom earliest tender time; empty where the file does not say
 * @param tenderUntil latest tender time; empty where the file does not say
 * @param origin its first row
 */
public record UnitEntry(
    String unit,
    List<String> zips,
    OptionalInt parcelsPerDay,
    Optional<LocalTime> tenderFrom,
    Optional<LocalTime> tenderUntil,
    Origin origin) {
  public UnitEntry {
    zips = List.copyOf(zips);
  }
}
