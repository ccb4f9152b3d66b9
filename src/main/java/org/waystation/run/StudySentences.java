package org.waystation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waystation.auction.Account;
import org.waystation.run.Sentences.Sentence;

/** What can be quoted of the studies beside a plan, each sentence with its caveat. */
final class StudySentences {
  private StudySentences() {}

  static List<Sentence> of(Outcome outcome, Studies studies) {
    List<Sentence> sentences = new ArrayList<>();
    studies
        .phases()
        .ifPresent(
            phases ->
                sentences.add(
                    new Sentence(
                        asSentence(PhaseSummary.sentence(phases)),
                        "For the plan as it is, which is not chosen for its phases; growth of"
                            + " volume, budgets and the discount rate are assumptions.")));
    studies
        .auction()
        .ifPresent(auction -> sentences.add(new Sentence(sale(auction), caveat(auction))));
    studies
        .uncertainty()
        .ifPresent(
            uncertainty -> {
              List<String> lines = new UncertaintySummary(outcome, uncertainty).headlines();
              String caveat = asSentence(lines.get(2));
              sentences.add(new Sentence(asSentence(lines.get(0)), caveat));
              sentences.add(new Sentence(asSentence(lines.get(1)), caveat));
            });
    return sentences;
  }

  /** What an auction comes to, beside the contract that it replaces. */
  static String sale(AccessAuction auction) {
    Account total = auction.cleared().awards().total();
    Account shipper =
        auction.cleared().awards().byBidder().getOrDefault(AccessAuction.SHIPPER, Account.NOTHING);
    return String.format(
        Locale.ROOT,
        "Access to %,d delivery units brings %,.1f M USD a year for %,.0f parcels a day, %.2f USD a"
            + " parcel, where the contract with the shipper that it replaces brings %,.1f M; %.1f %%"
            + " of the parcels sold are the shipper's.",
        auction.units().size(),
        total.revenueUsd() * auction.daysPerYear() / 1e6,
        total.parcels(),
        total.usdPerParcel(),
        auction.contract().revenueUsdPerYear() / 1e6,
        total.parcels() == 0 ? 0 : 100 * shipper.parcels() / total.parcels());
  }

  private static String caveat(AccessAuction auction) {
    return "If the shipper bids all that a parcel's delivery is worth to it, which is the most that"
        + " can be asked and no forecast. "
        + (auction.rules().bidders().isEmpty()
            ? ""
            : "Who bids against it, at what price, is the scenario's, not observed. ")
        + (auction.rules().units().isEmpty()
            ? "Each ZIP stands for a delivery unit, with room for the shipper's parcels."
            : "Units and their room are those of the scenario's file.");
  }

  private static String asSentence(String line) {
    return Character.toUpperCase(line.charAt(0)) + line.substring(1) + ".";
  }
}
