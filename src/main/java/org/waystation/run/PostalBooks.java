package org.waystation.run;

import java.util.List;
import java.util.stream.IntStream;
import org.waystation.compare.Calibration;
import org.waystation.compare.NationalPost;
import org.waystation.compare.PostalLedger;
import org.waystation.compare.PriceRise;
import org.waystation.compare.ZipLedger;
import org.waystation.cost.DensityQuintiles;
import org.waystation.cost.PostalNetwork;
import org.waystation.cost.PostalParameters;
import org.waystation.geodata.ZipArea;

/**
 * The books of the postal service for the shipper's parcels under a plan.
 *
 * @param fifths of the scope's boxes by density, on which the elasticities depend
 * @param zips by ZIP at the planned price or the ZIP's own, in the order of the scope
 * @param scope the same added up
 * @param states the same by state, in alphabetical order
 * @param atPrices the scope at each price compared
 * @param nation what is published of the postal service as a whole
 * @param calibration the model beside what is published
 */
record PostalBooks(
    DensityQuintiles fifths,
    List<ZipLedger> zips,
    PostalLedger scope,
    List<PostalLedger> states,
    List<AtPrice> atPrices,
    NationalPost nation,
    List<Calibration.Row> calibration) {
  /** The name of the whole scope among the states. */
  static final String WHOLE = "US";

  /** The books of the scope at one price everywhere, and what would fill the hole in them. */
  record AtPrice(
      double usdPerParcel, PostalLedger scope, PriceRise onPackages, PriceRise onAllMail) {}

  static PostalBooks of(Outcome outcome, PostalParameters postal, PostalFigures figures) {
    PostalNetwork network = outcome.network().costs().postalNetwork();
    NationalPost nation = figures.nation();
    Network places = outcome.network();
    double[] today = shareToday(places, postal);
    List<ZipLedger> zips =
        ZipLedger.of(
            outcome.zips(),
            network,
            IntStream.range(0, today.length).mapToDouble(places::postalPriceUsdPerParcel).toArray(),
            postal.contractShare(),
            today);
    PostalLedger scope = PostalLedger.of(WHOLE, zips);
    return new PostalBooks(
        ZipLedger.quintiles(outcome.zips(), network),
        zips,
        scope,
        PostalLedger.byState(zips),
        postal.comparedPricesUsdPerParcel().stream()
            .map(
                price ->
                    atPrice(
                        ZipLedger.of(outcome.zips(), network, price, postal.contractShare(), today),
                        nation,
                        price))
            .toList(),
        nation,
        Calibration.rows(postal, network, nation, figures.rural(), figures.account(), scope));
  }

  private static double[] shareToday(Network network, PostalParameters postal) {
    return network.zips().stream()
        .mapToDouble(ZipArea::postalShareToday)
        .map(share -> Double.isNaN(share) ? postal.shareToday() : share)
        .toArray();
  }

  private static AtPrice atPrice(List<ZipLedger> zips, NationalPost nation, double price) {
    PostalLedger scope = PostalLedger.of(WHOLE, zips);
    return new AtPrice(
        price, scope, PriceRise.onPackages(nation, scope), PriceRise.onAllMail(nation, scope));
  }
}
