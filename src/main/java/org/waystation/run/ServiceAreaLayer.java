package org.waystation.run;

import static org.waystation.export.Column.of;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystation.cost.Cents;
import org.waystation.export.Column;
import org.waystation.export.FeatureWriter;
import org.waystation.export.Kind;
import org.waystation.export.Layer;
import org.waystation.export.PlanStyles;
import org.waystation.export.ServiceAreas;
import org.waystation.export.Shape;
import org.waystation.geodata.Place;
import org.waystation.geodata.ZipOutlines;

/**
 * The land that each station serves, as areas that fit each other. A ZIP that several stations
 * serve counts to the one that serves most of it.
 */
final class ServiceAreaLayer {
  private static final List<Column> COLUMNS =
      List.of(
          of("station", Kind.ZIP),
          of("place", Kind.TEXT),
          of("state", Kind.TEXT),
          of("zips", Kind.INTEGER),
          of("landSquareMiles", Kind.NUMBER),
          of("parcelsPerYear", Kind.PARCELS),
          of("costUsdPerYear", Kind.USD),
          of("costUsdPerParcel", Kind.NUMBER),
          of("contiguous", Kind.FLAG),
          of("parts", Kind.INTEGER),
          of("largestPartShare", Kind.NUMBER),
          of("approximate", Kind.FLAG));

  private final Outcome outcome;
  private final Optional<Phases> phases;
  private final List<Land> lands = new ArrayList<>();
  private final List<ServiceAreas.Area> areas;

  /** What the ZIPs of one station add up to. */
  private static final class Land {
    private int zips;
    private double squareMiles;
    private boolean approximate;
  }

  private ServiceAreaLayer(Outcome outcome, Optional<Phases> phases, ZipOutlines outlines) {
    this.outcome = outcome;
    this.phases = phases;
    Map<String, Integer> number = new HashMap<>();
    for (StationOutcome station : outcome.stations()) {
      number.put(station.site().zip().zip(), lands.size());
      lands.add(new Land());
    }
    List<ZipOutlines.Outline> drawn = new ArrayList<>();
    List<Integer> owner = new ArrayList<>();
    for (int i = 0; i < outcome.zips().size(); i++) {
      Integer station = number.get(outcome.stationOf(i));
      Optional<ZipOutlines.Outline> outline = outlines.of(outcome.zips().get(i).zip());
      if (station != null && outline.isPresent()) {
        Land land = lands.get(station);
        land.zips++;
        land.squareMiles += outcome.zips().get(i).landSquareMiles();
        land.approximate |= outline.get().source().approximate();
        drawn.add(outline.get());
        owner.add(station);
      }
    }
    areas =
        ServiceAreas.of(drawn, owner.stream().mapToInt(Integer::intValue).toArray(), lands.size());
  }

  static PlanLayer layer(Outcome outcome, Optional<Phases> phases, ZipOutlines outlines) {
    Layer layer =
        new Layer(
            "service_areas",
            "Service areas",
            "The land that each station serves, dissolved from the outlines of its ZIPs; parts is"
                + " 1 where it hangs together.",
            Shape.AREA,
            PlanLayer.withPeriod(COLUMNS, phases));
    return new PlanLayer(
        layer, PlanStyles.serviceAreas(), new ServiceAreaLayer(outcome, phases, outlines)::writeTo);
  }

  private void writeTo(FeatureWriter writer) throws IOException {
    for (int k = 0; k < areas.size(); k++) {
      if (!areas.get(k).isEmpty()) {
        writeArea(writer, k, areas.get(k), lands.get(k));
      }
    }
  }

  private void writeArea(FeatureWriter writer, int k, ServiceAreas.Area area, Land land)
      throws IOException {
    StationOutcome station = outcome.stations().get(k);
    Place place = station.site().zip().place();
    double usd = Cents.toUsd(station.costCents());
    writer.write(
        area,
        PlanLayer.withPeriod(
            phases.map(programme -> programme.periodOf(k)),
            station.site().zip().zip(),
            place.name(),
            place.state(),
            land.zips,
            land.squareMiles,
            station.parcelsPerYear(),
            usd,
            PlanTables.perParcel(usd, station.parcelsPerYear()),
            area.parts() == 1,
            area.parts(),
            area.largestPartShare(),
            land.approximate));
  }
}
