package org.waystation.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.waystation.cost.Channel;
import org.waystation.cost.DensityQuintiles;
import org.waystation.cost.PostalAccount;
import org.waystation.cost.PostalNetwork;
import org.waystation.cost.PostalZip;

/**
 * One ZIP's parcels in the books of the postal service, as if all of them had gone by post until
 * the plan. Those of a ZIP that a station or somebody else serves leave, the others stay.
 *
 * @param zip what the plan does for it
 * @param post what delivering to it costs the postal service: derived from a model of 1989
 * @param account its parcels at the planned price
 * @param contract parcels besides that are bound to the post, whoever serves the ZIP
 */
public record ZipLedger(
    ZipOutcome zip, PostalZip post, PostalAccount account, PostalAccount contract) {
  private static final double THOUSANDTHS = 1000;

  /**
   * The ledgers of a scope, whose boxes give the density fifths, in its order.
   *
   * @param contractShare share of all parcels that is bound to the post, below 1; those of the
   *     outcomes are the rest
   */
  public static List<ZipLedger> of(
      List<ZipOutcome> scope,
      PostalNetwork network,
      double priceUsdPerParcel,
      double contractShare) {
    DensityQuintiles quintiles = quintiles(scope, network);
    List<ZipLedger> ledgers = new ArrayList<>();
    for (ZipOutcome zip : scope) {
      PostalZip post = network.zip(zip.households(), zip.landSquareMiles(), quintiles);
      double bound = zip.parcelsPerYear() * contractShare / (1 - contractShare);
      ledgers.add(
          new ZipLedger(
              zip,
              post,
              PostalAccount.of(zip.parcelsPerYear(), priceUsdPerParcel, post),
              PostalAccount.of(
                  Math.round(bound * THOUSANDTHS) / THOUSANDTHS, priceUsdPerParcel, post)));
    }
    return ledgers;
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
        + (leaves() ? account.unpaidIfGoneCents() : account.unpaidIfSentCents());
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
