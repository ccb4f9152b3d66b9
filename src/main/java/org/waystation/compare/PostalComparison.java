package org.waystation.compare;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.waystation.cost.Cents;
import org.waystation.cost.Channel;
import org.waystation.cost.PostalParameters;
import org.waystation.units.Ratio;

/**
 * The private network beside the postal service at one price, or at the postal service's own
 * incremental cost. Totals are over the ZIPs that stations serve.
 *
 * <p>Everything here is derived; it is as sure as the price, which is the least sure of all.
 *
 * @param yardstick what a parcel by post is taken to cost
 * @param zips the served ZIPs, in the order given
 */
public record PostalComparison(PostalYardstick yardstick, List<ZipComparison> zips) {
  public PostalComparison {
    zips = List.copyOf(zips);
  }

  /** Compares the ZIPs that stations serve; the others are left out. */
  public static PostalComparison of(List<ZipOutcome> scope, PostalYardstick yardstick) {
    return new PostalComparison(
        yardstick,
        scope.stream()
            .flatMap(
                zip ->
                    zip.service().stream()
                        .map(service -> ZipComparison.of(zip, service, yardstick)))
            .toList());
  }

  /** The shipper's ledger: one comparison for each price, in the order given. */
  public static List<PostalComparison> atPrices(List<ZipOutcome> scope, PostalParameters postal) {
    return PostalYardstick.prices(postal).stream().map(price -> of(scope, price)).toList();
  }

  /**
   * The social ledger: against what one more parcel costs the postal service in each ZIP. The
   * yardstick is the mean of the served parcels, the nation's where there are none.
   */
  public static PostalComparison atIncrementalCost(List<ZipLedger> scope, PostalParameters postal) {
    List<ZipLedger> served = scope.stream().filter(one -> one.zip().served()).toList();
    double parcels = served.stream().mapToDouble(zip -> zip.zip().parcelsPerYear()).sum();
    double usd =
        served.stream()
            .mapToDouble(zip -> zip.zip().parcelsPerYear() * zip.post().incrementalUsdPerParcel())
            .sum();
    double mean = parcels == 0 ? postal.incrementalUsdPerParcel() : usd / parcels;
    return new PostalComparison(
        PostalYardstick.incrementalCost(mean, postal),
        served.stream()
            .map(
                zip ->
                    ZipComparison.of(
                        zip.zip(),
                        zip.zip().service().get(),
                        PostalYardstick.incrementalCost(
                            zip.post().incrementalUsdPerParcel(), postal)))
            .toList());
  }

  /** Served ZIPs where the private way is cheaper. */
  public long privateCheaperZips() {
    return zips.stream().filter(PostalComparison::privateCheaper).count();
  }

  /** Their share of the served ZIPs; 0 if none is served. */
  public Ratio privateCheaperShareOfZips() {
    return share(zip -> 1);
  }

  /** Their share of the served ZIPs' parcels; 0 if there are none. */
  public Ratio privateCheaperShareOfParcels() {
    return share(zip -> zip.zip().parcelsPerYear());
  }

  /** What all served parcels cost from their stations, stations included, in whole cents. */
  public double privateUsdPerYear() {
    return Cents.toUsd(cents(ZipComparison::privateUsdPerYear));
  }

  /** What the same parcels would cost by post with handover, in whole cents. */
  public double postalUsdPerYear() {
    return Cents.toUsd(cents(ZipComparison::postalUsdPerYear));
  }

  /** What the network saves in a year over the post; negative where it costs more. */
  public double marginUsdPerYear() {
    return Cents.toUsd(
        cents(ZipComparison::postalUsdPerYear) - cents(ZipComparison::privateUsdPerYear));
  }

  private long cents(ToDoubleFunction<ZipComparison> usdPerYear) {
    return zips.stream().mapToLong(zip -> Cents.of(usdPerYear.applyAsDouble(zip))).sum();
  }

  private Ratio share(ToDoubleFunction<ZipComparison> weight) {
    return Shares.of(zips, PostalComparison::privateCheaper, weight);
  }

  private static boolean privateCheaper(ZipComparison zip) {
    return zip.cheaper() == Channel.PRIVATE;
  }
}
