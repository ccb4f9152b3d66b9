package org.waystation.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waystation.geodata.EmbeddedGeodata;
import org.waystation.geodata.Outlines;

/** The page for readers of a batch: one file that asks nothing of any network, as that of a run. */
public final class BatchPage {
  /** Name of the page in the folder of a batch. */
  public static final String FILE = Report.FILE;

  private static final List<String> SCRIPTS =
      List.of("data.js", "colors.js", "tables.js", "grid.js", "batch.js");

  private final String page;

  private BatchPage(String page) {
    this.page = page;
  }

  /**
   * Makes the page.
   *
   * @param story at least one of its cases has a plan
   * @param geodataFolder the folder of the embedded data, which has the outlines of the states
   */
  public static BatchPage of(BatchStory story, Path geodataFolder) {
    Outlines outlines = new EmbeddedGeodata(geodataFolder).outlines();
    BatchAnswer answer = new BatchAnswer(story);
    FrontCharts charts = new FrontCharts(story);
    Map<String, String> slots = new LinkedHashMap<>();
    PageParts.fill(
        slots,
        Resource.own("page.css") + Resource.own("batch.css"),
        SCRIPTS.stream().map(Resource::own).toList());
    slots.put("name", Html.text(story.name()));
    slots.put("headline", Html.text(answer.headline()));
    slots.put("keys", Html.text(String.join(", ", story.keys())));
    slots.put("tiles", answer.tiles());
    slots.put("charts", charts.cost().html() + "\n" + charts.coverage().html());
    slots.put("mapsnote", Html.text(mapsNote(story)));
    slots.put("program", Html.text(story.program()));
    slots.put("attribution", Html.text(EmbeddedGeodata.ATTRIBUTION));
    slots.put("data", new BatchData(story, new BatchMaps(story, outlines)).json());
    return new BatchPage(Html.filled(Resource.own("batch.html"), slots));
  }

  private static String mapsNote(BatchStory story) {
    long planned = story.cases().stream().filter(BatchStory.Case::isPlanned).count();
    return (story.plans().size() < planned
            ? "%s of %s plans: those that none beats first. "
                .formatted(Shown.count(story.plans().size()), Shown.count(planned))
            : "")
        + "Every map has the same scale. A ZIP is a point at its place, a station a dark dot."
        + " Equal-area projection (EPSG:5070), north up in the middle.";
  }

  /** Writes the page, UTF-8. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(page.getBytes(StandardCharsets.UTF_8));
  }
}
