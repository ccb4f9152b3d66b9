package org.waystation.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.waystation.geo.Antimeridian;
import org.waystation.report.RunData;

/**
 * Where to look for what: the extent of each ZIP and the point of each station, degrees. Of a run
 * on both sides of the 180th meridian all lies to the west of it, down to -360, so that what is
 * near is near in numbers.
 */
final class Places {
  private static final double DECIMALS = 1e4;

  private Places() {}

  /**
   * JSON in UTF-8: {@code zips} with west, south, east and north of each ZIP by its row, null for
   * one without an outline; {@code stations} with longitude and latitude of each.
   */
  static byte[] of(RunData data) {
    Envelope whole = new Envelope();
    data.zips().forEach(zip -> whole.expandToInclude(zip.degrees().getEnvelopeInternal()));
    data.stations().forEach(one -> whole.expandToInclude(one.degrees().getCoordinate()));
    boolean bothSides = whole.getWidth() > 180;
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode zips = json.putArray("zips");
    for (RunData.Feature zip : data.zips()) {
      while (zips.size() < zip.row()) {
        zips.addNull();
      }
      Envelope extent = extent(zip.degrees(), bothSides);
      zips.addArray()
          .add(rounded(extent.getMinX()))
          .add(rounded(extent.getMinY()))
          .add(rounded(extent.getMaxX()))
          .add(rounded(extent.getMaxY()));
    }
    ArrayNode stations = json.putArray("stations");
    for (RunData.Feature station : data.stations()) {
      Envelope point = extent(station.degrees(), bothSides);
      stations.addArray().add(rounded(point.getMinX())).add(rounded(point.getMinY()));
    }
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  static Envelope extent(Geometry degrees, boolean bothSides) {
    return (bothSides ? Antimeridian.joined(degrees) : degrees).getEnvelopeInternal();
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * DECIMALS) / DECIMALS;
  }
}
