package org.waystation.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.waystation.geodata.Outlines;

/**
 * Two plans on one page that asks nothing of any network: both maps under one camera, what becomes
 * of stations and ZIPs, and the cost step by step.
 */
public final class ComparisonPage {
  /** Name of the page among the files of a comparison. */
  public static final String FILE = "comparison.html";

  private static final List<String> SCRIPTS =
      List.of("data.js", "colors.js", "map.js", "story.js", "search.js", "tables.js", "pair.js");

  private final String page;

  private ComparisonPage(String page) {
    this.page = page;
  }

  /**
   * One of the two.
   *
   * @param name how readers tell it from the other
   * @param source the files of its run
   */
  public record Side(String name, RunSource source) {}

  /**
   * A step from the cost of the one plan to that of the other.
   *
   * @param what happens, in words
   * @param count of stations or ZIPs to which it does; 0 where that says nothing
   * @param usd a year by which the cost rises
   */
  public record Step(String what, int count, double usd) {}

  /**
   * Makes the page.
   *
   * @param steps that add up to the difference of the costs
   * @param changes {@code stations}: objects with {@code zip}, {@code place}, {@code change},
   *     {@code stoodAt}, {@code movesMiles} and {@code stepUsdPerYear}; {@code words}: what can
   *     become of a ZIP, with the words for it; {@code zips}: of those that change an array each of
   *     ZIP, place among the words, then before and after each of station (empty for none),
   *     provider (empty outside the scope), and USD a year
   * @throws ReportException if files of a run are missing or cannot be read
   */
  public static ComparisonPage of(
      Side a, Side b, List<Step> steps, JsonNode changes, Outlines outlines) {
    RunFiles before = RunFiles.read(a.source());
    RunFiles after = RunFiles.read(b.source());
    TreeSet<String> states = new TreeSet<>(before.states());
    states.addAll(after.states());
    List<String> land = List.copyOf(states);
    List<Geometry> shapes = new ArrayList<>(PlanMap.shapes(before, outlines, land));
    shapes.addAll(PlanMap.shapes(after, outlines, land));
    MapPlane plane = new MapPlane(shapes);

    Map<String, String> slots = new LinkedHashMap<>();
    PageParts.fill(slots, SCRIPTS);
    slots.put("nameA", Html.text(a.name()));
    slots.put("nameB", Html.text(b.name()));
    slots.put("headline", Html.text(headline(before, after)));
    slots.put("figures", figures(before.summary(), after.summary()));
    slots.put("waterfall", WaterfallChart.of(steps).html());
    slots.put("attribution", Html.text(after.manifest().path("attribution").asText()));
    slots.put("dataA", data(before, new PlanMap(before, outlines, land, plane), outlines));
    slots.put("dataB", data(after, new PlanMap(after, outlines, land, plane), outlines));
    slots.put("changes", Html.inScript(changes.toString()));
    return new ComparisonPage(Html.filled(Resource.own("comparison.html"), slots));
  }

  /** Writes the page, UTF-8. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(page.getBytes(StandardCharsets.UTF_8));
  }

  private static String data(RunFiles run, PlanMap map, Outlines outlines) {
    return new PageData(run, map, outlines).json();
  }

  private static String headline(RunFiles before, RunFiles after) {
    double step = total(after.summary()) - total(before.summary());
    return step == 0
        ? "B costs the same as A"
        : "B costs %s a year %s than A"
            .formatted(Shown.usdPerYear(Math.abs(step)), step < 0 ? "less" : "more");
  }

  private static double total(JsonNode summary) {
    return summary.at("/costUsdPerYear/total").asDouble();
  }

  private static String figures(JsonNode a, JsonNode b) {
    return row("Stations", count(a, "/stations/opened"), count(b, "/stations/opened"))
        + row("ZIPs in scope", count(a, "/zips/inScope"), count(b, "/zips/inScope"))
        + row("ZIPs served", count(a, "/zips/served"), count(b, "/zips/served"))
        + row("Cost a year", Shown.usdPerYear(total(a)), Shown.usdPerYear(total(b)))
        + row(
            "Cost of a parcel",
            Shown.usd(a.path("costUsdPerParcel").asDouble()),
            Shown.usd(b.path("costUsdPerParcel").asDouble()))
        + row("Gap at most", gap(a), gap(b));
  }

  private static String count(JsonNode summary, String place) {
    return Shown.count(summary.at(place).asDouble());
  }

  private static String gap(JsonNode summary) {
    return Shown.gap(summary.path("relativeGap").asDouble());
  }

  private static String row(String what, String a, String b) {
    return "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td></tr>\n"
        .formatted(Html.text(what), Html.text(a), Html.text(b));
  }
}
