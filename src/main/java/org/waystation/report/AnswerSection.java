package org.waystation.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.waystation.units.Count;

/** The answer at a glance: how many stations, what they cost, how good that is, what post costs. */
final class AnswerSection {
  private final JsonNode summary;
  private final RunFiles run;
  private final ServedZips served;

  AnswerSection(RunFiles run, ServedZips served) {
    this.run = run;
    this.summary = run.summary();
    this.served = served;
  }

  /** The plan in one line. */
  String headline() {
    long opened = summary.path("stations").path("opened").asLong();
    return "%s for %s"
        .formatted(
            Count.of(opened, "delivery station"),
            Count.of(summary.path("zips").path("served").asLong(), "rural ZIP"));
  }

  String tiles() {
    List<String> tiles = new ArrayList<>();
    tiles.add(stations());
    tiles.add(cost());
    tiles.add(quality());
    if (!served.byMiles().isEmpty()) {
      tiles.add(post());
    }
    return String.join("\n", tiles);
  }

  private String stations() {
    JsonNode zips = summary.path("zips");
    long left = zips.path("unserved").asLong();
    return tile(
        "How many stations",
        Shown.count(summary.path("stations").path("opened").asDouble()),
        "%s %s of the %s in scope. %s"
            .formatted(
                summary.path("stations").path("opened").asLong() == 1 ? "It serves" : "They serve",
                Shown.count(zips.path("served").asDouble()),
                Count.of(zips.path("inScope").asLong(), "ZIP"),
                left == 0
                    ? "None is left to others."
                    : onlyPost()
                        ? "The postal service delivers to the other " + Shown.count(left) + "."
                        : "To the others deliver " + others() + "."));
  }

  /** Those besides stations who deliver in this plan, with their ZIPs: the post (60), ... */
  private String others() {
    List<String> others = new ArrayList<>();
    for (JsonNode use : summary.path("channels")) {
      String channel = use.path("channel").asText();
      double zips = use.path("zips").asDouble();
      if (zips > 0 && !channel.equals("station")) {
        String who =
            switch (channel) {
              case "post" -> "the postal service";
              case "carrier" -> "carrier " + use.path("provider").asText();
              default -> "local partners";
            };
        others.add(who + " (" + Shown.count(zips) + ")");
      }
    }
    return String.join(", ", others);
  }

  private boolean onlyPost() {
    JsonNode cost = summary.path("costUsdPerYear");
    return cost.path("carrier").asDouble() == 0 && cost.path("partner").asDouble() == 0;
  }

  private String cost() {
    return tile(
        "What it costs",
        Shown.usdPerYear(summary.path("objectiveUsdPerYear").asDouble()) + " a year",
        "%s a parcel for %s million parcels a year, stations and all. ZIPs left to %s."
            .formatted(
                Shown.usd(summary.path("costUsdPerParcel").asDouble()),
                Shown.number(summary.path("parcelsPerYear").asDouble() / 1e6, 1),
                onlyPost()
                    ? "the post are counted at its price"
                    : "others are counted at what these take"));
  }

  private String quality() {
    String word = summary.path("solverWord").asText();
    String belief = word.isEmpty() ? "" : " Taken on a solver's word: " + word + ".";
    double gap = summary.path("relativeGap").asDouble();
    JsonNode objective = summary.path("objective");
    if (!leastCost()) {
      return tile(
          "How good it is",
          gap < Shown.NO_GAP
              ? "the best there is"
              : "within " + Shown.finePercent(gap) + " of the best",
          "Asked for was another aim than the least cost: %s. The plan comes to %s %s; proven bound: %s.%s"
              .formatted(
                  aim(),
                  Shown.number(objective.path("value").asDouble(), 0),
                  objective.path("unit").asText(),
                  Shown.number(objective.path("bound").asDouble(), 0),
                  belief));
    }
    double bound = summary.path("lowerBoundUsdPerYear").asDouble();
    double spare = summary.path("objectiveUsdPerYear").asDouble() - bound;
    String proof =
        "No plan with the same figures can cost less than %s a year; that is proven, and anybody can check it.";
    return gap < Shown.NO_GAP
        ? tile(
            "How good it is",
            "the cheapest there is",
            proof.formatted(Shown.usdPerYear(bound)) + belief)
        : tile(
            "How good it is",
            "within " + Shown.finePercent(gap) + " of the cheapest",
            "%s A perfect plan would save %s a year at most.%s"
                .formatted(proof.formatted(exact(bound)), Shown.usdPerYear(spare), belief));
  }

  private static String exact(double usd) {
    return Shown.number(usd / 1e6, 1) + " M USD";
  }

  private String post() {
    double price = meanPrice();
    double postal = served.meanPostalUsd();
    double handover = postal - price;
    String side = "";
    for (JsonNode one : summary.path("postalComparison")) {
      if (one.path("basis").asText().equals("price")
          && Math.abs(one.path("postalUsdPerParcel").asDouble() - price) < 5e-5) {
        double saving = one.path("privateSavingUsdPerYear").asDouble();
        side =
            " All that stations deliver would cost %s a year by post; by station it costs %s %s."
                .formatted(
                    Shown.usdPerYear(one.path("postalUsdPerYear").asDouble()),
                    Shown.usdPerYear(Math.abs(saving)),
                    saving < 0 ? "more" : "less");
      }
    }
    return tile(
        "What the post would charge",
        Shown.usd(postal) + " a parcel",
        "%s price, an assumption, and %s to bring the parcel to the post office.%s"
            .formatted(Shown.usd(postal - handover), Shown.usd(handover), side));
  }

  private double meanPrice() {
    double parcels = 0;
    double usd = 0;
    for (int row = 0; row < run.zips().size(); row++) {
      if (!Double.isNaN(run.zips().number(row, "privateUsdPerParcel"))) {
        parcels += run.zips().number(row, "parcelsPerYear");
        usd +=
            run.zips().number(row, "parcelsPerYear") * run.zips().number(row, "priceUsdPerParcel");
      }
    }
    return usd / parcels;
  }

  private boolean leastCost() {
    return summary.path("problem").asText().equals("least-cost");
  }

  private String aim() {
    return switch (summary.path("problem").asText()) {
      case "fewest-stations" -> "as few stations as possible";
      case "most-covered" -> "as much within reach as possible";
      case "smallest-standard" -> "the farthest ZIP as near as possible";
      default -> summary.path("problem").asText();
    };
  }

  private static String tile(String question, String answer, String words) {
    return """
        <div class="tile"><h2>%s</h2><p class="figure">%s</p><p>%s</p></div>\
        """
        .formatted(Html.text(question), Html.text(answer), Html.text(words));
  }
}
