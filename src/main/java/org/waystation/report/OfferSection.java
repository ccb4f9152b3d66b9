package org.waystation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Who would deliver besides stations, at what price, and what the plan takes of it. */
final class OfferSection {
  private static final int ROW_HEIGHT = 40;
  private static final int LONGEST = 14;

  private final List<OfferUse> uses;
  private final boolean hasOffers;
  private final int inScope;

  OfferSection(RunFiles run) {
    Table offers = run.table(RunFiles.OFFERS);
    hasOffers = offers.size() > 0;
    uses = hasOffers ? OfferUse.of(offers, run.zips()) : List.of();
    inScope = run.zips().size();
  }

  /** The section; nothing if nobody but the post could be asked. */
  String html() {
    if (!hasOffers) {
      return "";
    }
    return """
        <section id="offers" aria-labelledby="offers-title">
        <h2 id="offers-title">Who else would deliver</h2>
        <p class="lead">%s</p>
        <div class="charts">
        %s
        <div>
        <h3 id="offers-taken">What the plan takes</h3>
        %s
        <p class="note">A price is all that the shipper pays for a parcel: with the post the handover, with a carrier its surcharge for remote areas, with stations their share of the station. <b>offers.csv</b> has every offer.</p>
        </div>
        </div>
        </section>
        """
        .formatted(Html.text(words()), chart().html(), table());
  }

  /** The line of the contents of the page that leads to it. */
  String link() {
    return hasOffers ? "<a href=\"#offers\">Who else would deliver</a>" : "";
  }

  private String words() {
    String who =
        uses.stream()
            .filter(use -> use.zips() > 0)
            .map(use -> Shown.count(use.zips()) + " to " + use.inSentence())
            .collect(Collectors.joining(", "));
    return "A ZIP that no station serves goes to whoever asks least. Of %s ZIPs in scope the plan gives %s."
        .formatted(Shown.count(inScope), who);
  }

  private Figure chart() {
    int bottom = 24 + uses.size() * ROW_HEIGHT;
    double most = uses.stream().mapToDouble(use -> use.price(1)).max().orElse(0);
    Svg svg = new Svg(bottom + 42);
    Axis x = new Axis(0, most * 1.05, 132, 466);
    svg.bottomAxis(x, 8, bottom, 6, "USD a parcel, all in");
    List<List<String>> rows = new ArrayList<>();
    for (int k = 0; k < uses.size(); k++) {
      OfferUse use = uses.get(k);
      double y = 28 + k * ROW_HEIGHT;
      svg.text(124, y + 5, "end", "label", shortened(use.label()))
          .line(x.at(use.price(0)), y, x.at(use.price(1)), y, "span")
          .line(x.at(use.price(0.5)), y - 9, x.at(use.price(0.5)), y + 9, "span");
      if (use.zips() > 0) {
        svg.dot(x.at(use.meanUsd()), y, 6.5, use.isStation() ? "plan" : use.channel());
      }
      rows.add(
          List.of(
              use.name(),
              Shown.number(use.price(0), 2),
              Shown.number(use.price(0.5), 2),
              Shown.number(use.price(1), 2),
              usd(use)));
    }
    return new Figure(
        "chart-offers",
        "What a parcel would cost by each",
        "The line goes from the lowest to the highest price among the ZIPs, across it stands the"
            + " middle one; the dot is the mean of the parcels that the plan gives to each. Of"
            + " stations these are the ZIPs that they serve.",
        svg.element(),
        List.of("Who", "Lowest", "Middle", "Highest", "Mean of what it delivers"),
        rows);
  }

  private String table() {
    String rows =
        uses.stream()
            .map(
                use ->
                    row(
                        use.name(),
                        Shown.count(use.zips()),
                        usd(use),
                        Shown.count(use.parcels()),
                        Shown.count(use.usd()),
                        use.isStation() ? "" : Shown.count(use.offers()),
                        use.isStation() ? "" : Shown.count(use.cheapest()),
                        use.isStation() ? "" : Shown.count(use.remote())))
            .collect(Collectors.joining("\n"));
    return """
        <div class="scroll" tabindex="0" role="region" aria-labelledby="offers-taken"><table>
        <thead><tr><th scope="col">Who</th><th scope="col">Delivers, ZIPs</th><th scope="col">USD a parcel</th>\
        <th scope="col">Parcels a year</th><th scope="col">USD a year</th><th scope="col">Offers, ZIPs</th>\
        <th scope="col">Cheapest offer, ZIPs</th><th scope="col">Surcharge, ZIPs</th></tr></thead>
        <tbody>
        %s
        </tbody></table></div>"""
        .formatted(rows);
  }

  private static String row(String who, String... cells) {
    StringBuilder row = new StringBuilder("<tr><th scope=\"row\">" + Html.text(who) + "</th>");
    for (String cell : cells) {
      row.append("<td>").append(Html.text(cell)).append("</td>");
    }
    return row.append("</tr>").toString();
  }

  private static String usd(OfferUse use) {
    return use.zips() == 0 ? "" : Shown.number(use.meanUsd(), 2);
  }

  /** The names of carriers are the user's own, and the margin is narrow. */
  private static String shortened(String name) {
    return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
  }
}
