package org.waystation.run;

import java.util.List;
import java.util.Locale;
import org.waystation.auction.Auction;
import org.waystation.auction.AwardSearch;
import org.waystation.auction.Cleared;
import org.waystation.auction.Clearing;
import org.waystation.units.Count;

/**
 * Holds what a solver said of an auction against a search that knows no solver: what it finds must
 * not be worth more than the solver's bound, and no more is possible than it proves.
 */
final class AuctionCheck {
  /** Relative error of a solver's sums. */
  private static final double ROUNDING = 1e-9;

  private AuctionCheck() {}

  /**
   * What was confirmed, as a sentence.
   *
   * @param faults takes a bound that can not be
   */
  static String finding(AccessAuction access, List<String> faults) {
    Cleared said = access.cleared();
    Auction auction = said.awards().auction();
    Cleared own =
        Clearing.clear(
            auction,
            new AwardSearch(unit -> said.scarcityUsdPerParcel()[auction.unit(unit.id())]),
            access.rules().pricing());
    double worth = Math.max(said.awards().worthUsdPerDay(), own.awards().worthUsdPerDay());
    if (said.boundUsdPerDay() < worth - ROUNDING * Math.abs(worth)) {
      faults.add(
          text(
              "%s: %s.%s: awards are there that are worth %.2f USD a year, found [%.2f]",
              Summary.FILE,
              AuctionSummary.KEY,
              AuctionSummary.BOUND,
              worth * access.daysPerYear(),
              said.boundUsdPerDay() * access.daysPerYear()));
    }
    double bound = Math.min(own.boundUsdPerDay(), said.provenBoundUsdPerDay());
    return text(
        "auction: %s, %,d bids; winners keep capacity, window and reserve, prices and revenue"
            + " are due; no awards are worth more by over %.6f %%, as %s proves again, and %.4f %% by"
            + " scarcity prices alone; on the word of %s %.6f %%%s",
        Count.of(access.units().size(), "unit"),
        auction.bids().size(),
        100 * said.gap(bound),
        own.basis(),
        100 * said.provenGap(),
        said.basis(),
        100 * said.gap(),
        access.samples().isEmpty() ? "" : " and " + AuctionSummary.SOLVER_WORD);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
