package org.waystation.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.waystation.cost.Channel;
import org.waystation.cost.DensityQuintiles;
import org.waystation.cost.PostalAccount;
import org.waystation.cost.PostalNetwork;
import org.waystation.cost.PostalZip;

/**
 * One ZIP's parcels in the books of the postal service, before the plan and under it. Those that go
 * by post before it and whose ZIP a station or somebody else serves leave; those of a ZIP left to
 * the post that went another way join.
 *
 * @param zip what the plan does for it
 * @param priceUsdPerParcel what the post charges for a parcel there, in these books
 * @param post what delivering to it costs the postal service: derived from a model of 1989
 * @param account parcels that go by post before the plan and are not bound to it, at the planned
 *     price
 * @param others parcels that go another way before the plan, at the same price
 * @param contract parcels besides that are bound to the post, whoever serves the ZIP
 */
public record ZipLedger(
    ZipOutcome zip,
    double priceUsdPerParcel,
    PostalZip post,
    PostalAccount account,
    PostalAccount others,
    PostalAccount contract) {
  private static final double THOUSANDTHS = 1000;

  /**
   * The ledgers of a scope, whose boxes give the density fifths, in its order.
   *
   * @param priceUsdPerParcel what the post charges, by ZIP
   * @param contractShare share of all parcels that is bound to the post, below 1; those of the
   *     outcomes are the rest
   * @param shareToday share of all parcels of each ZIP that goes by post before the plan; where it
   *     is below the share that is bound it counts as that
   */
  public static List<ZipLedger> of(
      List<ZipOutcome> scope,
      PostalNetwork network,
      double[] priceUsdPerParcel,
      double contractShare,
      double[] shareToday) {
    DensityQuintiles quintiles = quintiles(scope, network);
    List<ZipLedger> ledgers = new ArrayList<>();
    for (int i = 0; i < shareToday.length; i++) {
      ZipOutcome zip = scope.get(i);
      double price = priceUsdPerParcel[i];
      PostalZip post = network.zip(zip.households(), zip.landSquareMiles(), quintiles);
      double all = zip.parcelsPerYear() / (1 - contractShare);
      double today =
          Math.min(
              zip.parcelsPerYear(), thousandths(all * Math.max(0, shareToday[i] - contractShare)));
      ledgers.add(
          new ZipLedger(
              zip,
              price,
              post,
              PostalAccount.of(today, price, post),
              PostalAccount.of(thousandths(zip.parcelsPerYear() - today), price, post),
              PostalAccount.of(thousandths(all * contractShare), price, post)));
    }
    return ledgers;
  }

  /** The same at one price everywhere. */
  public static List<ZipLedger> of(
      List<ZipOutcome> scope,
      PostalNetwork network,
      double priceUsdPerParcel,
      double contractShare,
      double[] shareToday) {
    double[] prices = new double[scope.size()];
    Arrays.fill(prices, priceUsdPerParcel);
    return of(scope, network, prices, contractShare, shareToday);
  }

  private static double thousandths(double parcels) {
    return Math.round(parcels * THOUSANDTHS) / THOUSANDTHS;
  }

  /** The fifths of a scope's boxes by density. */
  public static DensityQuintiles quintiles(List<ZipOutcome> scope, PostalNetwork network) {
    return DensityQuintiles.of(
        IntStream.range(0, scope.size())
            .mapToDouble(
                i ->
                    network.boxesPerMile(scope.get(i).households(), scope.get(i).landSquareMiles()))
            .toArray(),
        scope.stream().mapToDouble(zip -> network.boxes(zip.households())).toArray());
  }

  /** Whether the parcels that may leave the post do so under the plan. */
  public boolean leaves() {
    return zip.channel() != Channel.POSTAL;
  }

  /** What nobody pays of the parcels' fully loaded cost under the plan, in cents. */
  public long unpaidCents() {
    return contract.unpaidIfSentCents()
        + (leaves()
            ? account.unpaidIfGoneCents()
            : account.unpaidIfSentCents() - others.contributionCents());
  }

  /**
   * The way that is cheapest for the shipper, who has no station to choose where none serves the
   * ZIP; on equal cost the other one.
   *
   * @param shipperUsdPerParcel price and handover of a parcel by post
   */
  public Channel cheapest(double shipperUsdPerParcel) {
    return zip.served()
            && zip.service().get().cost().totalCents() < zip.outsideCents(shipperUsdPerParcel)
        ? Channel.PRIVATE
        : zip.outsideChannel();
  }
}
