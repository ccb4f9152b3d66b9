package org.waystation.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.waystation.report.Html;
import org.waystation.report.Shown;
import org.waystation.run.RunFolder;

/** The pages as they come from the server: all that is known before a map is drawn. */
final class Pages {
  private static final double KILO = 1000;
  private static final String PICTURE = "map.png";

  private final ServedRuns runs;

  Pages(ServedRuns runs) {
    this.runs = runs;
  }

  /** The list of all runs. */
  Body index() {
    Map<String, String> slots = new LinkedHashMap<>();
    slots.put("count", runs.all().size() == 1 ? "One plan" : runs.all().size() + " plans");
    slots.put("rows", runs.all().stream().map(Pages::row).collect(Collectors.joining("\n")));
    slots.put("choice", choiceBeside(runs.all().get(0)));
    return page("index.html", slots);
  }

  /** The page of one run. */
  Body run(ServedRun run) {
    Map<String, String> slots = new LinkedHashMap<>();
    slots.put("key", Html.text(run.key()));
    slots.put("scenario", Html.text(run.scenario()));
    slots.put("headline", Html.text(headline(run)));
    slots.put("description", Html.text(description(run)));
    slots.put("report", run.hasReport() ? "<a href=\"files/report.html\">Report</a>" : "");
    slots.put("cost", Html.text(cost(run)));
    slots.put("perParcel", Html.text(perParcel(run)));
    slots.put("gap", Html.text(gap(run)));
    slots.put("note", Html.text(note(run)));
    slots.put("picture", picture(run));
    slots.put("files", files(run));
    slots.put("choice", choiceBeside(run));
    slots.put("attribution", Html.text(run.manifest().path("attribution").asText()));
    return page("run.html", slots);
  }

  /** The page of two runs side by side. */
  Body beside(ServedRun a, ServedRun b) {
    Map<String, String> slots = new LinkedHashMap<>();
    slots.put("keyA", Html.text(a.key()));
    slots.put("keyB", Html.text(b.key()));
    slots.put("descriptionA", Html.text(description(a)));
    slots.put("descriptionB", Html.text(description(b)));
    slots.put("stationsA", Html.text(stations(a)));
    slots.put("stationsB", Html.text(stations(b)));
    slots.put("zipsA", Html.text(served(a)));
    slots.put("zipsB", Html.text(served(b)));
    slots.put("costA", Html.text(cost(a)));
    slots.put("costB", Html.text(cost(b)));
    slots.put("costStep", Html.text(costStep(a, b)));
    slots.put("perParcelA", Html.text(perParcel(a)));
    slots.put("perParcelB", Html.text(perParcel(b)));
    slots.put("gapA", Html.text(gap(a)));
    slots.put("gapB", Html.text(gap(b)));
    slots.put("pictureA", picture(a));
    slots.put("pictureB", picture(b));
    slots.put("choice", choice(a.key(), b.key()));
    slots.put("attribution", Html.text(a.manifest().path("attribution").asText()));
    return page("beside.html", slots);
  }

  /** What stands in place of a map until the run is read; nothing if the run has no picture. */
  private static String picture(ServedRun run) {
    return run.path(PICTURE).isEmpty()
        ? ""
        : "<img class=\"until-read\" src=\"/runs/%s/files/%s\" alt=\"Picture of the plan until its map is there\">"
            .formatted(Html.text(run.key()), PICTURE);
  }

  private static Body page(String template, Map<String, String> slots) {
    return Body.of(
        MediaType.HTML,
        Html.filled(Assets.template(template), slots)
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String row(ServedRun run) {
    String key = Html.text(run.key());
    return """
        <tr><th scope="row"><a href="/runs/%s/">%s</a></th><td class="words">%s</td><td>%s</td><td>%s</td>\
        <td>%s</td><td>%s</td><td>%s</td><td class="words">%s</td></tr>"""
        .formatted(
            key,
            key,
            Html.text(run.scenario()),
            Html.text(stations(run)),
            Html.text(served(run)),
            Html.text(cost(run)),
            Html.text(perParcel(run)),
            Html.text(gap(run)),
            run.hasReport() ? "<a href=\"/runs/" + key + "/files/report.html\">Report</a>" : "");
  }

  /** Two lists to choose from; without scripts the form brings one to the page of the two. */
  private String choice(String left, String right) {
    return """
        <form action="/beside" method="get" class="choice-of-two">
        <p><label for="a">Left</label> <select id="a" name="a">%s</select></p>
        <p><label for="b">Right</label> <select id="b" name="b">%s</select></p>
        <p><button>Side by side</button></p>
        </form>"""
        .formatted(options(left), options(right));
  }

  private String options(String chosen) {
    return runs.all().stream()
        .map(ServedRun::key)
        .map(
            key ->
                "<option%s>%s</option>"
                    .formatted(key.equals(chosen) ? " selected" : "", Html.text(key)))
        .collect(Collectors.joining());
  }

  /** A form to choose another run than this one; nothing if there is none. */
  private String choiceBeside(ServedRun run) {
    return runs.all().stream()
        .map(ServedRun::key)
        .filter(key -> !key.equals(run.key()))
        .findFirst()
        .map(other -> choice(run.key(), other))
        .orElse("");
  }

  private static String files(ServedRun run) {
    return run.files().stream()
        .map(
            file ->
                """
                <tr><th scope="row"><a href="files/%s" download>%s</a></th><td>%s</td></tr>"""
                    .formatted(Html.text(file.name()), Html.text(file.name()), size(file)))
        .collect(Collectors.joining("\n"));
  }

  private static String size(RunFolder.File file) {
    double kilo = file.bytes() / KILO;
    return kilo < 1
        ? file.bytes() + " B"
        : kilo < KILO
            ? String.format(Locale.ROOT, "%.0f kB", kilo)
            : String.format(Locale.ROOT, "%.1f MB", kilo / KILO);
  }

  private static String headline(ServedRun run) {
    return "%s %s %s of %s ZIPs"
        .formatted(
            stations(run),
            number(run, "/stations/opened") == 1 ? "station serves" : "stations serve",
            served(run),
            Shown.count(number(run, "/zips/inScope")));
  }

  private static String description(ServedRun run) {
    String text = run.manifest().at("/scenario/description").asText();
    return text.isEmpty() || text.endsWith(".") ? text : text + ".";
  }

  private static String stations(ServedRun run) {
    return Shown.count(number(run, "/stations/opened"));
  }

  private static String served(ServedRun run) {
    return Shown.count(number(run, "/zips/served"));
  }

  private static String cost(ServedRun run) {
    return Shown.usdPerYear(number(run, "/costUsdPerYear/total"));
  }

  private static String costStep(ServedRun a, ServedRun b) {
    double step = number(b, "/costUsdPerYear/total") - number(a, "/costUsdPerYear/total");
    return step == 0
        ? "the same"
        : Shown.usdPerYear(Math.abs(step)) + (step < 0 ? " less" : " more");
  }

  private static String perParcel(ServedRun run) {
    return Shown.usd(number(run, "/costUsdPerParcel"));
  }

  private static String gap(ServedRun run) {
    return Shown.gap(number(run, "/relativeGap"));
  }

  private static String note(ServedRun run) {
    JsonNode geometry = run.manifest().path("zipGeometry");
    return geometry.toString().contains("thiessen")
        ? "ZIP areas are approximate where no official outline was given: cells around the ZIPs' points, cut at state lines. Web Mercator: areas in the north look too large."
        : "Web Mercator: areas in the north look too large.";
  }

  private static double number(ServedRun run, String place) {
    return run.summary().at(place).asDouble();
  }
}
