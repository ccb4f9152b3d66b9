package org.waystation.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the plan costs, by part, and how its cost per parcel is spread. */
final class CostCharts {
  private static final Map<String, String> PARTS =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        {
          put("lastMile", "Last mile");
          put("station", "Stations");
          put("sort", "Sorting");
          put("linehaul", "Linehaul");
          put("postal", "Left to the post");
          put("carrier", "Left to carriers");
          put("partner", "Left to partners");
        }
      };

  /** Parts that are shown only where they cost something. */
  private static final Set<String> RARE = Set.of("carrier", "partner");

  private static final double BIN_USD = 0.25;

  private CostCharts() {}

  static Figure breakdown(JsonNode summary) {
    JsonNode cost = summary.path("costUsdPerYear");
    double total = cost.path("total").asDouble();
    Map<String, String> parts = new LinkedHashMap<>(PARTS);
    parts.keySet().removeIf(part -> RARE.contains(part) && cost.path(part).asDouble() == 0);
    double most =
        parts.keySet().stream().mapToDouble(part -> cost.path(part).asDouble()).max().orElse(0);
    Svg svg = new Svg(parts.size() * 38 + 6);
    Axis x = new Axis(0, most, 122, 352);
    List<List<String>> rows = new ArrayList<>();
    int y = 6;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      double usd = cost.path(part.getKey()).asDouble();
      svg.text(114, y + 18, "end", "label", part.getValue())
          .bar(122, y, x.at(usd) - 122, 26, style(part.getKey()))
          .text(x.at(usd) + 8, y + 18, "start", "value", Shown.usdPerYear(usd));
      rows.add(
          List.of(
              part.getValue(), Shown.count(usd), total == 0 ? "" : Shown.finePercent(usd / total)));
      y += 38;
    }
    rows.add(List.of("Total", Shown.count(total), "100 %"));
    return new Figure(
        "chart-cost",
        "What the plan costs, by part",
        "Of %s a year, %s go to the last mile from station to door."
            .formatted(
                Shown.usdPerYear(total),
                total == 0 ? "none" : Shown.percent(cost.path("lastMile").asDouble() / total)),
        svg.element(),
        List.of("Part", "USD a year", "Share"),
        rows);
  }

  private static String style(String part) {
    return part.equals("postal") ? "post" : RARE.contains(part) ? part : "plan";
  }

  static Figure spread(ServedZips zips) {
    double postal = zips.meanPostalUsd();
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (ServedZips.Zip zip : zips.byMiles()) {
      first = Math.min(first, bin(zip.privateUsd()));
      last = Math.max(last, bin(zip.privateUsd()));
    }
    // Far out there are single ZIPs: what lies beyond three times the postal price is one bin.
    last = Math.min(last, Math.max(first, bin(3 * postal)));
    double[] cheaper = new double[last - first + 1];
    double[] dearer = new double[last - first + 1];
    double below = 0;
    double all = 0;
    for (ServedZips.Zip zip : zips.byMiles()) {
      boolean saves = zip.privateUsd() <= zip.postalUsd();
      (saves ? cheaper : dearer)[Math.min(bin(zip.privateUsd()), last) - first] += zip.parcels();
      below += saves ? zip.parcels() : 0;
      all += zip.parcels();
    }
    double most = 0;
    for (int k = 0; k < cheaper.length; k++) {
      most = Math.max(most, cheaper[k] + dearer[k]);
    }
    double unit = most >= 1e6 ? 1e6 : 1e3;
    Svg svg = new Svg(300);
    Axis x = new Axis(first * BIN_USD, (last + 1) * BIN_USD, 44, 470);
    Axis y = new Axis(0, most / unit, 250, 62);
    svg.leftAxis(y, 44, 470, 4, (unit == 1e6 ? "million" : "thousand") + " parcels a year");
    List<List<String>> rows = new ArrayList<>();
    double width = x.at(BIN_USD) - x.at(0) - 1;
    for (int k = 0; k < cheaper.length; k++) {
      double left = (first + k) * BIN_USD;
      double top = y.at(cheaper[k] / unit);
      svg.bar(x.at(left) + 0.5, top, width, 250 - top, "plan");
      svg.bar(
          x.at(left) + 0.5,
          y.at((cheaper[k] + dearer[k]) / unit),
          width,
          top - y.at((cheaper[k] + dearer[k]) / unit),
          "post");
      rows.add(
          List.of(
              String.format(
                  Locale.ROOT,
                  k == cheaper.length - 1 ? "%.2f and more" : "%.2f to %.2f",
                  left,
                  left + BIN_USD),
              Shown.count(cheaper[k]),
              Shown.count(dearer[k])));
    }
    svg.bottomAxis(x, 250, 250, 8, "USD a parcel by station, all in");
    svg.line(x.at(postal), 38, x.at(postal), 250, "mark")
        .text(x.at(postal) + 7, 48, "start", "label", "by post: " + Shown.usd(postal));
    return new Figure(
        "chart-spread",
        "What a parcel costs by station",
        "%s of the parcels that stations deliver cost less than by post (%s, handover included), %s more."
            .formatted(
                Shown.percent(below / all), Shown.usd(postal), Shown.percent(1 - below / all)),
        svg.element(),
        List.of("USD a parcel", "parcels a year, cheaper by station", "cheaper by post"),
        rows);
  }

  private static int bin(double usd) {
    return (int) Math.floor(usd / BIN_USD);
  }
}
