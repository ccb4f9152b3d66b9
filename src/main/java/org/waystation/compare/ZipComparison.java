package org.waystation.compare;

import org.waystation.cost.Cents;
import org.waystation.cost.Channel;

/**
 * One served ZIP by either way.
 *
 * @param zip served by a station
 * @param privateUsdPerYear from its station, with its share of the station, in whole cents
 * @param postalUsdPerYear by post with handover, in whole cents
 */
public record ZipComparison(ZipOutcome zip, double privateUsdPerYear, double postalUsdPerYear) {
  /** Compares a ZIP that a station serves. */
  static ZipComparison of(ZipOutcome zip, StationService service, PostalYardstick yardstick) {
    return new ZipComparison(
        zip, service.cost().totalUsd(), yardstick.usdPerYear(zip.parcelsPerYear()));
  }

  /** The cheaper way; on equal cost the post, for it is there already. */
  public Channel cheaper() {
    return marginCents() > 0 ? Channel.PRIVATE : Channel.POSTAL;
  }

  /**
   * What the private way saves in a year over the post, in whole cents; negative where it costs
   * more.
   */
  public double marginUsdPerYear() {
    return Cents.toUsd(marginCents());
  }

  private long marginCents() {
    return Cents.of(postalUsdPerYear) - Cents.of(privateUsdPerYear);
  }
}
