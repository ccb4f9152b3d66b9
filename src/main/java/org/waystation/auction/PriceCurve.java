package org.waystation.auction;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * What a bidder pays for the first parcels of a day, and for those beyond: steps of falling price.
 *
 * @param steps in the order of the parcels, at least one; no price above that of the step before,
 *     or a later step could be sold without an earlier one
 */
public record PriceCurve(List<Step> steps) {
  /**
   * Parcels at one price.
   *
   * @param parcelsPerDay of this step alone, at least 1
   * @param usdPerParcel at least 0
   */
  public record Step(int parcelsPerDay, double usdPerParcel) {
    public Step {
      Checks.parcels("a step of a price curve", parcelsPerDay, 1);
      Checks.amount("the price of a step", usdPerParcel);
    }
  }

  public PriceCurve {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a price curve needs a step");
    }
    for (int k = 1; k < steps.size(); k++) {
      if (steps.get(k).usdPerParcel() > steps.get(k - 1).usdPerParcel()) {
        throw new IllegalArgumentException(
            "prices of a curve must not rise, were " + steps.get(k - 1) + ", " + steps.get(k));
      }
    }
  }

  /**
   * The curve as bids at one unit, one for each step; their volumes add.
   *
   * @param leastShare of each step that must be sold if any is
   */
  public List<Bid> at(String unit, String bidder, double leastShare, LocalTime tender) {
    List<Bid> bids = new ArrayList<>();
    for (Step step : steps) {
      bids.add(
          new Bid(
              bidder + "/" + unit + "/" + (bids.size() + 1),
              bidder,
              List.of(new Lot(unit, step.parcelsPerDay())),
              leastShare,
              step.usdPerParcel(),
              tender,
              ""));
    }
    return bids;
  }
}
