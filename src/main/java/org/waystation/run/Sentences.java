package org.waystation.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waystation.compare.ChannelUse;
import org.waystation.compare.PostalLedger;
import org.waystation.compare.TimeCoverage;
import org.waystation.compare.WhoGains;
import org.waystation.compare.WorstState;
import org.waystation.compare.ZipGroup;
import org.waystation.cost.Channel;
import org.waystation.cost.PostalAccount;
import org.waystation.units.Count;

/** What can be quoted of a plan, each sentence with the caveat that belongs to it. */
final class Sentences {
  private static final String AS_IF_ALL =
      "As if all of the shipper's parcels in scope had gone by post, which is the most that can"
          + " leave; ";
  private static final String ASSUMED_COST =
      "incremental cost and its spread by density are assumptions.";
  private static final String NOBODY_SENDS_LESS = "If nobody sends less for that. ";

  private final Comparison comparison;
  private final List<Sentence> sentences = new ArrayList<>();

  private Sentences(Comparison comparison) {
    this.comparison = comparison;
  }

  /**
   * One sentence.
   *
   * @param text to quote
   * @param caveat never to be left out
   */
  record Sentence(String text, String caveat) {}

  static List<Sentence> of(Comparison comparison) {
    Sentences all = new Sentences(comparison);
    all.ledger();
    all.others();
    all.contract();
    all.priceRises();
    all.gains();
    all.equity();
    return all.sentences;
  }

  static void write(ArrayNode json, List<Sentence> sentences) {
    sentences.forEach(one -> json.addObject().put("text", one.text()).put("caveat", one.caveat()));
  }

  /** The one sentence for the terminal. */
  static String headline(Comparison comparison) {
    return of(comparison).get(0).text();
  }

  /** How many of the parcels are taken to go by post before the plan. */
  private String today() {
    double share = comparison.books().scope().shareToday().orElse(1);
    return share == 1
        ? AS_IF_ALL
        : String.format(
            Locale.ROOT,
            "As if %.0f %% of the shipper's parcels in scope went by post before, as the scenario"
                + " says; ",
            100 * share);
  }

  private void ledger() {
    PostalLedger scope = comparison.books().scope();
    add(
        today() + ASSUMED_COST,
        "%s, %,.1f M parcels a year leave the post under this plan; with them go %s of revenue and %s"
            + " of cost, a contribution of %s a year.",
        atPrice(scope.leaving()),
        scope.leaving().parcels() / 1e6,
        usd(scope.leaving().revenueCents()),
        usd(scope.leaving().incrementalCents()),
        usd(scope.leaving().contributionCents()));
    if (scope.joining().parcels() > 0) {
      add(
          today() + ASSUMED_COST,
          "%,.1f M parcels a year that went another way join the post in ZIPs left to it, and bring %s"
              + " beyond the cost that they cause; with both it loses %s a year.",
          scope.joining().parcels() / 1e6,
          usd(scope.joining().contributionCents()),
          usd(scope.contributionLostCents()));
    }
    add(
        today() + ASSUMED_COST + " The share of cost that does not vary with volume is of 1989.",
        "%s a year of cost in which these parcels shared is there without them, and they no longer"
            + " pay for it.",
        usd(scope.leaving().fixedCents()));
  }

  /** What the parcels that leave were charged; their mean, where ZIPs have prices of their own. */
  private String atPrice(PostalAccount leaving) {
    boolean own = comparison.zipsWithOwnPrice() > 0 && leaving.parcels() > 0;
    double usd =
        own
            ? leaving.revenueCents() / 100.0 / leaving.parcels()
            : comparison.postal().priceUsdPerParcel();
    return String.format(
        Locale.ROOT,
        own ? "At prices by ZIP, %.2f USD a parcel on average" : "At %.2f USD a parcel",
        usd);
  }

  /** What neither stations nor the post deliver. */
  private void others() {
    for (ChannelUse use : comparison.channels()) {
      boolean other = use.channel() == Channel.CARRIER || use.channel() == Channel.PARTNER;
      if (other && use.zips() > 0) {
        add(
            "Prices of carriers and local partners, and where they deliver, are assumptions or of"
                + " few sources; see models/costs/other-carriers.yaml.",
            "By %s go %,.2f M parcels a year to %s with %,.0f people, for %s a year.",
            Channels.name(use),
            use.parcels() / 1e6,
            Count.of(use.zips(), "ZIP"),
            use.people(),
            usd(use.cents()));
      }
    }
  }

  /** Parcels that no plan can move. */
  private void contract() {
    PostalAccount bound = comparison.books().scope().contract();
    if (bound.parcels() > 0) {
      add(
          "As if the share were the same in every ZIP; the postal price is not public.",
          "By contract %,.1f M parcels a year, %.0f %% of those in scope, stay with the post"
              + " whatever the plan; they cost the shipper %s a year besides it.",
          bound.parcels() / 1e6,
          100 * comparison.postal().contractShare(),
          usd(LedgerJson.shipperCents(comparison.postal(), bound)));
    }
  }

  private void priceRises() {
    for (PostalBooks.AtPrice one : comparison.books().atPrices()) {
      if (one.onPackages().ratio().isPresent() && one.onAllMail().ratio().isPresent()) {
        add(
            NOBODY_SENDS_LESS + today() + ASSUMED_COST,
            "At a price of %.2f USD a parcel, filling the hole takes %.2f cents more on every"
                + " remaining package (%.2f %%), or %.2f cents more on every piece of mail"
                + " (%.2f %%).",
            one.usdPerParcel(),
            100 * one.onPackages().usdPerPiece().getAsDouble(),
            100 * one.onPackages().ratio().getAsDouble(),
            100 * one.onAllMail().usdPerPiece().getAsDouble(),
            100 * one.onAllMail().ratio().getAsDouble());
      }
    }
  }

  private void gains() {
    WhoGains gains = comparison.equity().gains();
    add(
        "At the planned postal price, which is not public, and handover.",
        "For the shipper a station is cheaper than the post in %s with %,.1f M people, by %s a"
            + " year, and dearer in %,d, by %s.",
        Count.of(gains.shipperGains().zips(), "ZIP"),
        gains.shipperGains().people() / 1e6,
        usd(gains.shipperGains().cents()),
        gains.shipperLoses().zips(),
        usd(gains.shipperLoses().cents()));
    add(
        "Against the postal service's incremental cost by density, which is assumed. Speed, jobs"
            + " and choice are not counted.",
        "In %s with %,.1f M people a second network costs society more than one more parcel"
            + " by post would, together %s a year; it costs less in %,d.",
        Count.of(gains.societyLoses().zips(), "ZIP"),
        gains.societyLoses().people() / 1e6,
        usd(gains.societyLoses().cents()),
        gains.societyGains().zips());
  }

  private void equity() {
    ZipGroup scope = comparison.equity().scope();
    for (int k = 0; k < scope.coverage().size(); k++) {
      TimeCoverage one = scope.coverage().get(k);
      WorstState worst = comparison.equity().worst().get(k);
      String inWorst =
          comparison.equity().states().size() == 1
              ? ""
              : String.format(
                  Locale.ROOT,
                  "; in %s, the state served worst, of %,.0f people in %s in scope %.0f %%",
                  worst.state().name(),
                  worst.state().people(),
                  Count.of(worst.state().zips().size(), "ZIP"),
                  worst.people().percent());
      add(
          "Of the people in scope; a ZIP left to the post does not count as near. Minutes are road"
              + " miles at the speed of the way from the station.",
          "%.0f %% of the people live within %s minutes of their station%s.",
          one.coverage().people().percent(),
          Words.of(one.within().minutes()),
          inWorst);
    }
    add(
        "Every parcel of a ZIP is taken to cost the same, so the true spread is wider.",
        "Half of the parcels cost the shipper %.2f USD or less to deliver, one in ten more than"
            + " %.2f and one in a hundred more than %.2f.",
        scope.spread().p50Usd(),
        scope.spread().p90Usd(),
        scope.spread().p99Usd());
  }

  /** In millions, with a decimal where the amount is small. */
  private static String usd(long cents) {
    double millions = cents / 1e8;
    return String.format(
        Locale.ROOT, Math.abs(millions) < 100 ? "%,.1f M USD" : "%,.0f M USD", millions);
  }

  private void add(String caveat, String format, Object... values) {
    sentences.add(new Sentence(String.format(Locale.ROOT, format, values), caveat));
  }
}
