package org.waystation.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Who besides a station would deliver to a place, each with its price step by step or with what
 * keeps it from delivering, and which way is the cheapest; in the order of the scenario.
 */
public final class OfferSteps {
  private static final String USD = "USD/parcel";
  private static final String OWN_PRICE = "the ZIP's own price, from geodata.outsidePricesFile";

  private final CostModel model;
  private final OfferPlace place;
  private final double parcelsPerYear;
  private final List<CostStep> steps = new ArrayList<>();
  private String part = "";

  private OfferSteps(CostModel model, OfferPlace place, double parcelsPerYear) {
    this.model = model;
    this.place = place;
    this.parcelsPerYear = parcelsPerYear;
  }

  /**
   * The steps.
   *
   * @param parcelsPerYear that stations may deliver there
   * @param allInUsd what a parcel costs from the station
   */
  public static List<CostStep> of(
      CostModel model, OfferPlace place, double parcelsPerYear, double allInUsd) {
    OfferSteps explained = new OfferSteps(model, place, parcelsPerYear);
    OutsideParameters outside = model.parameters().outside();
    if (!outside.postOffered()) {
      explained.part = "Offer: post";
      explained.refused("the scenario has no post");
    }
    outside.carriers().forEach(explained::carrier);
    outside.partners().ifPresent(explained::partners);
    explained.cheapest(allInUsd);
    return List.copyOf(explained.steps);
  }

  private void carrier(Carrier carrier) {
    part = "Offer: " + carrier.name();
    if (!carrier.states().isEmpty() && !carrier.states().contains(place.state())) {
      refused("delivers in other states than " + place.state());
      return;
    }
    if (carrier.admitted().isPresent() && !place.lists().contains(carrier.admitted().get())) {
      refused("its zipsFile lacks the ZIP");
      return;
    }
    OptionalDouble own = place.ownUsdPerParcel(carrier.name());
    if (own.isPresent()) {
      add("by " + carrier.name(), OWN_PRICE + ", surcharges in it", own.getAsDouble());
      return;
    }
    boolean remote = carrier.remote().holds(place);
    add("price", "given", carrier.usdPerParcel());
    add("surcharge", surcharge(carrier, remote), remote ? carrier.remote().usdPerParcel() : 0);
    add(
        "by " + carrier.name(),
        "price + surcharge; the shipper's hub is where it takes parcels over",
        carrier.usdPerParcel() + (remote ? carrier.remote().usdPerParcel() : 0));
  }

  private String surcharge(Carrier carrier, boolean remote) {
    Carrier.Remote rule = carrier.remote();
    String density = text("%.1f people per square mile", place.peoplePerSquareMile());
    if (!remote) {
      return "not remote: in no list of remote ZIPs, " + density;
    }
    return rule.list().filter(place.lists()::contains).isPresent()
        ? "remote: its remoteZipsFile holds the ZIP"
        : text(
            "remote: %s, below %s", density, plain(rule.belowPeoplePerSquareMile().orElseThrow()));
  }

  private void partners(LocalPartners partners) {
    part = "Offer: local partners";
    LocalPartners.Reach reach = partners.reach();
    double density = place.peoplePerSquareMile();
    double most = reach.parcelsPerDay() * reach.shopsPerZip();
    double daily = model.parcelsPerDay(parcelsPerYear);
    if (!partners.states().isEmpty() && !partners.states().contains(place.state())) {
      refused("there are none in " + place.state());
    } else if (density < partners.minPeoplePerSquareMile()
        || density >= partners.belowPeoplePerSquareMile()) {
      refused(text("there are none at %.1f people per square mile", density));
    } else if (!reach.covers(place.landSquareMiles())) {
      refused(
          text(
              "%.1f square miles are more than a disc of %s miles around a shop",
              place.landSquareMiles(), plain(reach.miles())));
    } else if (daily > most) {
      refused(
          text(
              "%.1f parcels a day are more than %d shop(s) of %s take",
              daily, reach.shopsPerZip(), plain(reach.parcelsPerDay())));
    } else {
      add(
          "by local partners",
          text(
              "%s to the shop + %s handover; %.1f of %s parcels a day",
              plain(partners.payUsdPerParcel(place)),
              plain(partners.handoverUsdPerParcel()),
              daily,
              plain(most)),
          partners.payUsdPerParcel(place) + partners.handoverUsdPerParcel());
    }
  }

  /** The model's own choice, with the station beside it. */
  private void cheapest(double allInUsd) {
    part = "The cheapest way";
    List<Offer> offers = model.offers(place, parcelsPerYear);
    if (offers.isEmpty() || parcelsPerYear == 0) {
      add("station", "nobody else delivers there", allInUsd);
      return;
    }
    Offer best = offers.get(0);
    double outside = best.usdPerYear() / parcelsPerYear;
    boolean byStation = allInUsd < outside;
    add(
        byStation ? "station" : best.provider(),
        text(
            "%.4f from the station, its fixed cost shared, against %.4f by %s",
            allInUsd, outside, best.provider()),
        Math.min(allInUsd, outside));
    add(
        "saved against the other",
        "a plan weighs whole stations: one that stands is worth more to a ZIP than its share of it",
        Math.abs(allInUsd - outside));
  }

  private void refused(String why) {
    steps.add(new CostStep(part, "does not deliver", why, 0, ""));
  }

  private void add(String name, String formula, double usd) {
    steps.add(new CostStep(part, name, formula, usd, USD));
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? text("%,.0f", number) : Double.toString(number);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
