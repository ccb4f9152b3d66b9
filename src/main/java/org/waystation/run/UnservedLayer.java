package org.waystation.run;

import static org.waystation.export.Column.of;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.waystation.export.Column;
import org.waystation.export.FeatureWriter;
import org.waystation.export.Kind;
import org.waystation.export.Layer;
import org.waystation.export.PlanStyles;
import org.waystation.export.Shape;
import org.waystation.geodata.ZipArea;

/** The ZIPs that no station serves, as points, each with the reason. */
final class UnservedLayer {
  private static final List<Column> COLUMNS =
      List.of(
          of("zip", Kind.ZIP),
          of("place", Kind.TEXT),
          of("state", Kind.TEXT),
          of("reason", Kind.TEXT),
          of("reasonText", Kind.TEXT),
          of("nearestStationRoadMiles", Kind.MILES),
          of("nearestCandidateRoadMiles", Kind.MILES),
          of("parcelsPerYear", Kind.PARCELS),
          of("postalUsdPerYear", Kind.USD),
          of("channel", Kind.TEXT),
          of("provider", Kind.TEXT),
          of("costUsdPerYear", Kind.USD));

  private UnservedLayer() {}

  static PlanLayer layer(Outcome outcome, double standardMiles) {
    Layer layer =
        new Layer(
            "unserved",
            "Unserved ZIPs",
            "ZIPs in scope that no station serves, each with the reason.",
            Shape.POINT,
            COLUMNS);
    return new PlanLayer(
        layer, PlanStyles.unserved(), writer -> write(writer, outcome, standardMiles));
  }

  private static void write(FeatureWriter writer, Outcome outcome, double standardMiles)
      throws IOException {
    List<Unserved> byZip =
        outcome.unserved().stream().sorted(Comparator.comparingInt(Unserved::zip)).toList();
    for (Unserved one : byZip) {
      ZipArea area = outcome.network().zips().get(one.zip());
      writer.write(
          area.point(),
          area.zip(),
          area.place().name(),
          area.place().state(),
          one.why().word(),
          one.sentence(standardMiles),
          one.nearestStationRoadMiles(),
          one.nearestCandidateRoadMiles(),
          outcome.network().parcelsPerYear(one.zip()),
          outcome.network().postalUsdPerYear(one.zip()),
          one.way().channel().word(),
          one.way().provider(),
          one.way().usdPerYear());
    }
  }
}
