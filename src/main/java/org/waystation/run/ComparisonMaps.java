package org.waystation.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waystation.export.GeoJsonWriter;
import org.waystation.export.Shape;
import org.waystation.geodata.Outlines;
import org.waystation.report.ComparisonPage;
import org.waystation.report.Features;
import org.waystation.report.RunSource;

/** What of a comparison needs shapes: its page, and the ZIPs that change as areas. */
final class ComparisonMaps {
  /** The ZIPs that change, areas. */
  static final String AREAS = "zips-changed.geojson";

  /** All that is written here. */
  static final List<String> FILES = List.of(ComparisonPage.FILE, AREAS);

  private static final String ZIPS = "zips.geojson";

  /** Files of a run that a batch need not keep of its cases. */
  private static final List<String> NEEDED =
      List.of("certificate.json", "comparison.csv", "stations.geojson", "unserved.geojson", ZIPS);

  private final Path before;
  private final Path after;
  private final PlanChanges changes;

  ComparisonMaps(Path before, Path after, PlanChanges changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  /** Files without which there is nothing to draw. */
  static List<String> missing(Path... folders) {
    List<String> missing = new ArrayList<>();
    for (Path folder : folders) {
      for (String name : NEEDED) {
        if (!Files.isRegularFile(folder.resolve(name))) {
          missing.add(folder.resolve(name).toString());
        }
      }
    }
    return missing;
  }

  void write(FileSink files, Outlines outlines) {
    ComparisonPage page =
        ComparisonPage.of(
            side(before, changes.before()),
            side(after, changes.after()),
            Waterfall.of(changes).stream()
                .map(one -> new ComparisonPage.Step(one.what(), one.count(), one.cents() / 100.0))
                .toList(),
            json(),
            outlines);
    files.write(ComparisonPage.FILE, page::writeTo);
    files.write(
        AREAS,
        out -> {
          try (GeoJsonWriter layer =
              new GeoJsonWriter(out, Shape.AREA, ComparisonFiles.ZIP_COLUMNS)) {
            writeAreas(layer);
          }
        });
  }

  /** Of a ZIP that is in both plans the outline in the second. */
  private void writeAreas(GeoJsonWriter layer) throws IOException {
    Map<String, PlanChanges.ZipChange> left = new HashMap<>();
    changed().forEach(one -> left.put(one.either().zip(), one));
    for (Path folder : List.of(after, before)) {
      try (InputStream in = Files.newInputStream(folder.resolve(ZIPS))) {
        Features.read(
            in,
            (properties, outline) -> {
              PlanChanges.ZipChange change = left.remove(properties.path("zip").asText());
              if (change != null) {
                try {
                  layer.write(outline, ComparisonFiles.row(change));
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }
            });
      }
    }
  }

  /** By its scenario, or by its folder where both have the same. */
  private ComparisonPage.Side side(Path folder, PlanSnapshot plan) {
    boolean told = !changes.before().name().equals(changes.after().name());
    Path last = folder.toAbsolutePath().normalize().getFileName();
    String name = told || last == null ? plan.name() : last.toString();
    return new ComparisonPage.Side(name, RunSource.folder(folder));
  }

  private List<PlanChanges.ZipChange> changed() {
    return changes.zips().stream().filter(one -> one.fate() != PlanChanges.ZipFate.STAYS).toList();
  }

  private ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode stations = json.putArray("stations");
    for (PlanChanges.StationChange one : changes.stations()) {
      stations
          .addObject()
          .put("zip", one.at().zip())
          .put("place", one.at().place())
          .put("change", one.fate().name().toLowerCase(Locale.ROOT))
          .put("stoodAt", one.before() == null ? "" : one.before().zip())
          .put("movesMiles", one.miles())
          .put("stepUsdPerYear", one.stepCents() / 100.0);
    }
    ArrayNode zips = json.putArray("zips");
    for (PlanChanges.ZipChange one : changed()) {
      zips.addArray()
          .add(one.either().zip())
          .add(one.fate().ordinal())
          .add(one.before() == null ? "" : one.before().station())
          .add(one.after() == null ? "" : one.after().station())
          .add(ComparisonFiles.provider(one.before()))
          .add(ComparisonFiles.provider(one.after()))
          .add(one.before() == null ? 0 : one.before().cents() / 100.0)
          .add(one.after() == null ? 0 : one.after().cents() / 100.0);
    }
    ObjectNode words = json.putObject("words");
    for (PlanChanges.ZipFate fate : PlanChanges.ZipFate.values()) {
      words.put(Words.of(fate), words(fate));
    }
    return json;
  }

  private static String words(PlanChanges.ZipFate fate) {
    return switch (fate) {
      case STAYS -> "the same in both plans";
      case FOLLOWS_ITS_STATION -> "same station, which moves";
      case CHANGES_HANDS -> "another station";
      case TO_THE_POST -> "from a station to the post";
      case TO_A_CARRIER -> "from a station to a carrier";
      case TO_A_PARTNER -> "from a station to a local partner";
      case FROM_THE_POST -> "from the post to a station";
      case FROM_A_CARRIER -> "from a carrier to a station";
      case FROM_A_PARTNER -> "from a local partner to a station";
      case CHANGES_PROVIDER -> "no station in either plan, another provider";
      case LEAVES_THE_SCOPE -> "only in the scope of A";
      case JOINS_THE_SCOPE -> "only in the scope of B";
    };
  }
}
