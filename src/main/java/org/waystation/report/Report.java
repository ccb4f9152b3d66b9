package org.waystation.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waystation.geodata.Outlines;

/**
 * The page for readers of a run: one file that asks nothing of any network. Its policy lets a
 * browser run the scripts and styles that stand in it and nothing else.
 */
public final class Report {
  /** Name of the page in the folder of a run. */
  public static final String FILE = "report.html";

  /** The farthest that any scenario may go, where a manifest says nothing of it. */
  private static final double MOST_MILES = 120;

  private static final String MANIFEST_HASH = "manifestSha256";

  /** How the page says from which run it was made. */
  private static final String MADE_FROM = "<meta name=\"waystation-manifest\" content=\"%s\">";

  private static final List<String> SCRIPTS =
      List.of(
          "data.js",
          "colors.js",
          "map.js",
          "story.js",
          "search.js",
          "tables.js",
          "run-tables.js",
          "page.js");

  private final String page;

  private Report(String page) {
    this.page = page;
  }

  /**
   * Makes the page.
   *
   * @param source the files of a run; {@code manifest.json} among them
   * @param outlines of the states
   * @throws ReportException if files are missing or cannot be read
   */
  public static Report of(RunSource source, Outlines outlines) {
    return of(source, outlines, new PageMemory());
  }

  /**
   * The same for one of several runs.
   *
   * @param memory of the page of the run before; takes what this one leaves
   */
  public static Report of(RunSource source, Outlines outlines, PageMemory memory) {
    RunFiles run = RunFiles.read(source, memory);
    ServedZips served = new ServedZips(run.zips());
    AnswerSection answer = new AnswerSection(run, served);
    PlanMap map = new PlanMap(run, outlines, memory);
    Map<String, String> slots = new LinkedHashMap<>();
    PageParts.fill(slots, SCRIPTS);
    slots.put("scenario", Html.text(run.summary().path("scenario").asText()));
    slots.put(
        "description", Html.text(run.manifest().path("scenario").path("description").asText()));
    slots.put("headline", Html.text(answer.headline()));
    slots.put("tiles", answer.tiles());
    slots.put("mapnote", Html.text(mapNote(run)));
    slots.put("charts", charts(run, served));
    OfferSection offers = new OfferSection(run);
    slots.put("offers", offers.html());
    slots.put("offersLink", offers.link());
    slots.put("quotes", QuoteSection.html(run.summary()));
    slots.put("method", new MethodSection(run).html());
    slots.put("attribution", Html.text(run.manifest().path("attribution").asText()));
    slots.put(
        "manifest", MADE_FROM.formatted(Html.text(run.manifest().path(MANIFEST_HASH).asText())));
    slots.put("data", new PageData(run, map, outlines).json());
    return new Report(Html.filled(Resource.own("page.html"), slots));
  }

  /** Writes the page, UTF-8. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(page.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Whether a page was made from a run.
   *
   * @param page the text of the page
   * @param manifest the run's {@code manifest.json}
   */
  public static boolean isOf(String page, JsonNode manifest) {
    return page.contains(MADE_FROM.formatted(Html.text(manifest.path(MANIFEST_HASH).asText())));
  }

  private static String mapNote(RunFiles run) {
    long approximate =
        run.areas().properties().values().stream()
            .filter(zip -> zip.path("polygonApproximate").asBoolean())
            .count();
    int drawn = run.areas().properties().size();
    int missing = run.zips().size() - drawn;
    return (approximate == 0
            ? ""
            : "ZIP areas are approximate%s: cells around the ZIPs' points, cut at state lines. "
                .formatted(
                    approximate == drawn
                        ? ""
                        : " (%s of %s)".formatted(Shown.count(approximate), Shown.count(drawn))))
        + (missing == 0
            ? ""
            : Shown.count(missing) + " ZIPs in scope have no area here; the tables hold them. ")
        + (run.manifest().path("scenario").path("network").path("sourcing").asText().equals("split")
            ? "Of a ZIP that several stations share, the one with the largest part is named. "
            : "")
        + "Equal-area projection (EPSG:5070), north up in the middle.";
  }

  private static String charts(RunFiles run, ServedZips served) {
    List<Figure> figures = new ArrayList<>();
    figures.add(CostCharts.breakdown(run.summary()));
    if (!served.byMiles().isEmpty()) {
      figures.add(CostCharts.spread(served));
      figures.add(ServiceCharts.coverage(served));
      if (run.zips().has("densityFifth")) {
        figures.add(ServiceCharts.density(served));
      }
    }
    Table reach = run.table(RunFiles.BREAK_EVEN);
    if (reach.size() > 1) {
      figures.add(
          BreakEvenChart.of(
              reach, run.manifest().at("/scenario/travel/maxRoadMiles").asDouble(MOST_MILES)));
    }
    Table programme = run.table(RunFiles.PROGRAMME);
    if (programme.size() > 0) {
      figures.add(ProgrammeChart.of(programme));
    }
    Table trace = run.table(RunFiles.TRACE);
    if (trace.size() > 1) {
      figures.add(SearchChart.of(trace, run.summary().path("objective").path("unit").asText()));
    }
    Table sensitivity = run.table(RunFiles.SENSITIVITY);
    if (sensitivity.size() > 0) {
      figures.add(
          TornadoChart.of(
              sensitivity,
              run.summary()
                  .path("sensitivity")
                  .path("asPlanned")
                  .path("savingUsdPerYear")
                  .asDouble()));
    }
    return figures.stream().map(Figure::html).collect(Collectors.joining("\n"));
  }
}
