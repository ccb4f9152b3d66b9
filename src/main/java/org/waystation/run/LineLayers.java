package org.waystation.run;

import static org.waystation.export.Column.of;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystation.cost.Cents;
import org.waystation.export.Column;
import org.waystation.export.FeatureWriter;
import org.waystation.export.Kind;
import org.waystation.export.Layer;
import org.waystation.export.PlanStyles;
import org.waystation.export.Shape;
import org.waystation.geodata.ZipArea;

/**
 * What goes where, as straight lines in the direction of the parcels: from hubs to stations, from
 * stations to ZIPs. Where both ends are one point there is no line.
 */
final class LineLayers {
  private static final List<Column> ALLOCATION_COLUMNS =
      List.of(
          of("id", Kind.TEXT),
          of("station", Kind.ZIP),
          of("zip", Kind.ZIP),
          of("roadMiles", Kind.MILES),
          of("share", Kind.NUMBER),
          of("parcelsPerYear", Kind.PARCELS),
          of("serviceCostUsdPerYear", Kind.USD));

  private static final List<Column> LINEHAUL_COLUMNS =
      List.of(
          of("station", Kind.ZIP),
          of("hub", Kind.TEXT),
          of("hubPlace", Kind.TEXT),
          of("roadMiles", Kind.MILES),
          of("parcelsPerYear", Kind.PARCELS),
          of("linehaulUsdPerYear", Kind.USD));

  private LineLayers() {}

  /** One line per ZIP and station that serves it from elsewhere. */
  static PlanLayer allocation(Outcome outcome) {
    Layer layer =
        new Layer(
            "allocation_lines",
            "Allocation lines",
            "From each station (FacilityID) to each ZIP it serves (DemandID); parcelsPerYear is"
                + " the weight.",
            Shape.LINE,
            ALLOCATION_COLUMNS);
    return new PlanLayer(
        layer, PlanStyles.allocationLines(), writer -> writeAllocation(writer, outcome));
  }

  /** One line per station, from the sort centre that supplies it. */
  static PlanLayer linehaul(Outcome outcome) {
    Layer layer =
        new Layer(
            "linehaul_lines",
            "Linehaul lines",
            "From the sort centre (hub) that supplies it to each station.",
            Shape.LINE,
            LINEHAUL_COLUMNS);
    return new PlanLayer(
        layer, PlanStyles.linehaulLines(), writer -> writeLinehaul(writer, outcome));
  }

  private static void writeAllocation(FeatureWriter writer, Outcome outcome) throws IOException {
    for (Service service : outcome.services()) {
      ZipArea from = outcome.network().sites().get(service.site()).zip();
      ZipArea to = outcome.network().zips().get(service.zip());
      if (!from.point().equals(to.point())) {
        writer.writeLine(
            from.point(),
            to.point(),
            from.zip() + "-" + to.zip(),
            from.zip(),
            to.zip(),
            service.roadMiles(),
            service.share(),
            service.parcelsPerYear(),
            service.cost().service().totalUsd());
      }
    }
  }

  private static void writeLinehaul(FeatureWriter writer, Outcome outcome) throws IOException {
    Map<Integer, Long> cents = new HashMap<>();
    for (Service service : outcome.services()) {
      cents.merge(service.site(), Cents.of(service.cost().service().linehaulUsd()), Long::sum);
    }
    int[] open = outcome.verified().plan().openSites();
    for (int k = 0; k < open.length; k++) {
      StationOutcome station = outcome.stations().get(k);
      Site site = station.site();
      if (!site.hub().point().equals(site.zip().point())) {
        writer.writeLine(
            site.hub().point(),
            site.zip().point(),
            site.zip().zip(),
            site.hub().id(),
            site.hub().place(),
            site.hubRoadMiles(),
            station.parcelsPerYear(),
            Cents.toUsd(cents.getOrDefault(open[k], 0L)));
      }
    }
  }
}
