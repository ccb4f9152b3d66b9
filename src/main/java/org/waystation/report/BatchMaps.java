package org.waystation.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.waystation.geo.LonLat;
import org.waystation.geodata.Outlines;

/**
 * Many small maps on one grid: ZIPs and sites as points, once for all plans, and for each plan a
 * letter for every ZIP.
 */
final class BatchMaps {
  /** Classes of road miles, as in the pictures of a run; from the last one on is a class too. */
  static final double[] MILES = {30, 45, 60, 90};

  private static final char NOT_SERVED = '-';

  /** A ZIP that a plan does not have in scope. */
  private static final char ABSENT = '.';

  /** Detail of the state lines: half a pixel of the largest map. */
  private static final double DETAIL = 1 / 2000.0;

  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final BatchStory story;
  private final List<Geometry> land;
  private final MapPlane plane;

  BatchMaps(BatchStory story, Outlines outlines) {
    this.story = story;
    this.land =
        story.zips().stream()
            .map(BatchStory.Zip::state)
            .distinct()
            .sorted()
            .map(outlines::state)
            .flatMap(Optional::stream)
            .toList();
    List<Geometry> all = new ArrayList<>(land);
    story.zips().forEach(zip -> all.add(point(zip.point())));
    story.sites().forEach(site -> all.add(point(site.point())));
    this.plane = new MapPlane(all);
  }

  private static Geometry point(LonLat at) {
    return FACTORY.createPoint(new Coordinate(at.longitude(), at.latitude()));
  }

  private GridPoint cell(LonLat at) {
    return plane.cell(plane.inMetres(point(at)).getCoordinate());
  }

  void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("map");
    json.writeNumberField("width", plane.width());
    json.writeNumberField("height", plane.height());
    DeltaText zips = new DeltaText();
    story.zips().forEach(zip -> zips.point(cell(zip.point())));
    json.writeStringField("zips", zips.toString());
    DeltaText sites = new DeltaText();
    story.sites().forEach(site -> sites.point(cell(site.point())));
    json.writeStringField("sites", sites.toString());
    json.writeStringField("states", states());
    json.writeEndObject();
    json.writeArrayFieldStart("plans");
    for (BatchStory.Plan plan : story.plans()) {
      json.writeStartObject();
      json.writeNumberField("case", plan.number());
      json.writeStringField("zips", letters(plan.roadMiles()));
      json.writeArrayFieldStart("stations");
      for (int site : plan.stations()) {
        json.writeNumber(site);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private String states() {
    double detail = Math.max(plane.width(), plane.height()) * plane.metresPerCell() * DETAIL;
    DeltaText text = new DeltaText();
    text.number(land.size());
    for (Geometry state : land) {
      text.paths(
          GridPaths.rings(DouglasPeuckerSimplifier.simplify(plane.inMetres(state), detail), plane));
    }
    return text.toString();
  }

  /** For each ZIP the number of its class of miles. */
  private static String letters(float[] roadMiles) {
    StringBuilder letters = new StringBuilder(roadMiles.length);
    for (float miles : roadMiles) {
      letters.append(letter(miles));
    }
    return letters.toString();
  }

  private static char letter(float miles) {
    if (Float.isNaN(miles)) {
      return NOT_SERVED;
    }
    if (miles == BatchStory.OUT_OF_SCOPE) {
      return ABSENT;
    }
    int k = 0;
    while (k < MILES.length && miles >= MILES[k]) {
      k++;
    }
    return (char) ('0' + k);
  }
}
