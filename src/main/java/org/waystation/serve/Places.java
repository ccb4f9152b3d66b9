package org.waystation.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.locationtech.jts.geom.Envelope;
import org.waystation.report.RunData;

/** Where to look for what: the extent of each ZIP and the point of each station, degrees. */
final class Places {
  private static final double DECIMALS = 1e4;

  private Places() {}

  /**
   * JSON in UTF-8: {@code zips} with west, south, east and north of each ZIP by its row, null for
   * one without an outline; {@code stations} with longitude and latitude of each.
   */
  static byte[] of(RunData data) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode zips = json.putArray("zips");
    for (RunData.Feature zip : data.zips()) {
      while (zips.size() < zip.row()) {
        zips.addNull();
      }
      Envelope extent = zip.degrees().getEnvelopeInternal();
      zips.addArray()
          .add(rounded(extent.getMinX()))
          .add(rounded(extent.getMinY()))
          .add(rounded(extent.getMaxX()))
          .add(rounded(extent.getMaxY()));
    }
    ArrayNode stations = json.putArray("stations");
    for (RunData.Feature station : data.stations()) {
      stations
          .addArray()
          .add(rounded(station.degrees().getCoordinate().x))
          .add(rounded(station.degrees().getCoordinate().y));
    }
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * DECIMALS) / DECIMALS;
  }
}
