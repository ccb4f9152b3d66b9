package org.waystation.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.waystation.siting.SiteRole;
import org.waystation.siting.StationCount;
import org.waystation.solve.StationWorth;
import org.waystation.units.Count;

/** What a plan's stations are worth, in sentences. */
final class WorthSentences {
  private final Explanations explanations;
  private final List<StationWorth.Station> stations;

  WorthSentences(Explanations explanations) {
    this.explanations = explanations;
    this.stations = explanations.worth().stations();
  }

  /** The few that a planner hears first. */
  List<String> headlines() {
    List<String> lines = new ArrayList<>();
    closable()
        .max(byClosing())
        .ifPresent(station -> lines.add("the station worth most is " + described(station)));
    exchanges().ifPresent(lines::add);
    return lines;
  }

  /** All: the headlines, the station missed least, what closing would save, what it would break. */
  List<String> all() {
    List<String> lines = new ArrayList<>(headlines());
    closable()
        .min(byClosing())
        .ifPresent(station -> lines.add("the station missed least is " + described(station)));
    long dear = closable().filter(station -> station.closing().usdPerYear() < 0).count();
    if (dear > 0) {
      lines.add(
          text(
              "closing any one of %,d of %s would save: what keeps them open is the number of"
                  + " stations, or that they must be open",
              dear, Count.of(stations.size(), "station")));
    }
    long needed = stations.size() - closable().count();
    if (needed > 0) {
      lines.add(
          text(
              "none of %,d of %s can be closed: too few ZIPs would be left in reach of a"
                  + " station",
              needed, Count.of(stations.size(), "station")));
    }
    return lines;
  }

  /** How the figures are to be read. */
  List<String> notes() {
    StationCount allowed = explanations.stationsAllowed();
    int open = explanations.stationsOpen();
    List<String> notes = new ArrayList<>();
    notes.add(
        text(
            "closing leaves %s and opening makes it %,d; allowed are %,d to %,d."
                + " Exchanges keep the number",
            Count.of(open - 1, "station"), open + 1, allowed.min(), allowed.max()));
    notes.add(
        explanations.exact()
            ? "every figure is exact: the cost of the changed stations with every ZIP assigned anew,"
                + " less the plan's; the best replacement is the best of all candidate sites"
            : "figures are upper estimates, from a plan found by assigning greedily within the"
                + " limits; the true ones are no dearer");
    notes.add(
        "ZIPs that are stranded by closing a station would break the coverage floor; its cost counts"
            + " them at the price of the cheapest other way");
    return notes;
  }

  private Stream<StationWorth.Station> closable() {
    return stations.stream().filter(station -> station.closing().hasPlan());
  }

  private static Comparator<StationWorth.Station> byClosing() {
    return Comparator.comparingDouble(station -> station.closing().usdPerYear());
  }

  private String described(StationWorth.Station station) {
    String closing =
        text(
            "%s: closing it would %s",
            name(station.site()),
            difference(station.closing().usdPerYear(), station.closing().exact()));
    if (station.replacement() == StationWorth.NO_SITE) {
      return closing + "; no other site can stand in for it";
    }
    return closing
        + text(
            "; the best site in its place, %s, would %s",
            name(station.replacement()),
            difference(station.replacing().usdPerYear(), station.replacing().exact()));
  }

  /** The best exchange of a station that may close; empty where there is none. */
  private Optional<String> exchanges() {
    return stations.stream()
        .filter(station -> station.replacement() != StationWorth.NO_SITE)
        .filter(station -> !role(station.site()).mustOpen())
        .min(Comparator.comparingDouble(station -> station.replacing().usdPerYear()))
        .map(
            station ->
                station.replacing().usdPerYear() < 0
                    ? text(
                        "exchanging %s for %s would %s",
                        name(station.site()),
                        name(station.replacement()),
                        difference(station.replacing().usdPerYear(), station.replacing().exact()))
                    : text(
                        "no exchange of one station for another site %s",
                        station.replacing().exact() ? "saves anything" : "was found that saves"));
  }

  private SiteRole role(int site) {
    return explanations.network().sites().get(site).role();
  }

  private String name(int site) {
    String place = explanations.place(site);
    String zip = explanations.zip(site);
    return place.isEmpty() ? zip : place + " (" + zip + ")";
  }

  private static String difference(double usd, boolean exact) {
    return (usd < 0 ? "save " : "cost ")
        + (exact ? "" : usd < 0 ? "at least " : "at most ")
        + amount(Math.abs(usd))
        + " USD a year";
  }

  private static String amount(double usd) {
    return usd >= 1e6 ? text("%,.2f M", usd / 1e6) : text("%,.0f", usd);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
