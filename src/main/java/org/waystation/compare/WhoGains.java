package org.waystation.compare;

import java.util.List;
import java.util.function.ToLongFunction;
import org.waystation.cost.Cents;
import org.waystation.cost.PostalParameters;

/**
 * Who is better off by the stations, over the ZIPs that they serve. For the shipper the post costs
 * price and handover; for society, to which prices are only passed from hand to hand, it costs what
 * one more parcel causes, and handover.
 *
 * @param shipperGains where stations are cheaper than the price
 * @param shipperLoses where they are dearer
 * @param societyGains where stations are cheaper than what the post would have spent
 * @param societyLoses where they are dearer
 * @param skimmed where the shipper gains and society loses; the amount is what society loses there
 */
public record WhoGains(
    Group shipperGains, Group shipperLoses, Group societyGains, Group societyLoses, Group skimmed) {
  /**
   * Some of the ZIPs.
   *
   * @param zips how many
   * @param people who live there
   * @param parcels a year
   * @param cents a year, gained or lost, at least 0
   */
  public record Group(long zips, double people, double parcels, long cents) {}

  /** Weighs up every ZIP that a station serves. */
  public static WhoGains of(List<ZipLedger> scope, PostalParameters postal) {
    ToLongFunction<ZipLedger> shipper =
        zip ->
            postCents(zip, zip.priceUsdPerParcel() + postal.handoverUsdPerParcel())
                - privateCents(zip);
    ToLongFunction<ZipLedger> society =
        zip ->
            postCents(zip, zip.post().incrementalUsdPerParcel() + postal.handoverUsdPerParcel())
                - privateCents(zip);
    List<ZipLedger> served = scope.stream().filter(one -> one.zip().served()).toList();
    return new WhoGains(
        group(served, shipper),
        group(served, zip -> -shipper.applyAsLong(zip)),
        group(served, society),
        group(served, zip -> -society.applyAsLong(zip)),
        group(
            served.stream().filter(zip -> shipper.applyAsLong(zip) > 0).toList(),
            zip -> -society.applyAsLong(zip)));
  }

  private static long privateCents(ZipLedger zip) {
    return zip.zip().service().orElseThrow().cost().totalCents();
  }

  private static long postCents(ZipLedger zip, double usdPerParcel) {
    return Cents.of(Cents.round(zip.zip().parcelsPerYear() * usdPerParcel));
  }

  private static Group group(List<ZipLedger> zips, ToLongFunction<ZipLedger> cents) {
    List<ZipLedger> those = zips.stream().filter(zip -> cents.applyAsLong(zip) > 0).toList();
    return new Group(
        those.size(),
        those.stream().mapToDouble(zip -> zip.zip().population()).sum(),
        those.stream().mapToDouble(zip -> zip.zip().parcelsPerYear()).sum(),
        those.stream().mapToLong(cents).sum());
  }
}
