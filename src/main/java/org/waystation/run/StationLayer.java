package org.waystation.run;

import static org.waystation.export.Column.of;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.waystation.cost.Cents;
import org.waystation.export.Column;
import org.waystation.export.FeatureWriter;
import org.waystation.export.Kind;
import org.waystation.export.Layer;
import org.waystation.export.PlanStyles;
import org.waystation.export.Shape;
import org.waystation.geodata.ZipArea;
import org.waystation.solve.StationWorth;

/** The open stations, as points. */
final class StationLayer {
  static final String NAME = "stations";
  static final String FILE = NAME + ".geojson";

  /** What stands for a capacity where there is none: the first feature may hold no null. */
  private static final double NO_CAPACITY = 0;

  private static final List<Column> COLUMNS =
      List.of(
          of("id", Kind.ZIP),
          of("place", Kind.TEXT),
          of("state", Kind.TEXT),
          of("role", Kind.TEXT),
          of("zipsServed", Kind.INTEGER),
          of("parcelsPerYear", Kind.PARCELS),
          of("parcelsPerDay", Kind.PARCELS),
          of("maxParcelsPerDay", Kind.NUMBER),
          of("capacityUsed", Kind.NUMBER),
          of("maxRoadMiles", Kind.MILES),
          of("meanRoadMiles", Kind.MILES),
          of("costUsdPerYear", Kind.USD),
          of("costUsdPerParcel", Kind.NUMBER),
          of("hub", Kind.TEXT),
          of("hubRoadMiles", Kind.MILES),
          of("closingUsdPerYear", Kind.USD),
          of("closingStrandsZips", Kind.INTEGER),
          of("bestReplacement", Kind.TEXT),
          of("replacementUsdPerYear", Kind.USD),
          of(ProblemFiles.SIZE, Kind.TEXT));

  private final Outcome outcome;
  private final Explanations explanations;
  private final Optional<Phases> phases;

  private StationLayer(Outcome outcome, Explanations explanations, Optional<Phases> phases) {
    this.outcome = outcome;
    this.explanations = explanations;
    this.phases = phases;
  }

  static PlanLayer layer(Outcome outcome, Explanations explanations, Optional<Phases> phases) {
    Layer layer =
        new Layer(
            NAME,
            "Stations (facilities)",
            "Open stations; zipsServed is DemandCount, parcelsPerYear is DemandWeight.",
            Shape.POINT,
            PlanLayer.withPeriod(COLUMNS, phases));
    return new PlanLayer(
        layer, PlanStyles.stations(), new StationLayer(outcome, explanations, phases)::writeTo);
  }

  private void writeTo(FeatureWriter writer) throws IOException {
    for (int k = 0; k < outcome.stations().size(); k++) {
      int number = k;
      writeStation(
          writer,
          outcome.stations().get(k),
          explanations.worth().stations().get(k),
          phases.map(programme -> programme.periodOf(number)));
    }
  }

  private void writeStation(
      FeatureWriter writer,
      StationOutcome station,
      StationWorth.Station worth,
      Optional<String> period)
      throws IOException {
    ZipArea at = station.site().zip();
    double usd = Cents.toUsd(station.costCents());
    double parcels = station.parcelsPerYear();
    double perDay = outcome.network().costs().parcelsPerDay(parcels);
    double most = station.maxParcelsPerDay().orElse(NO_CAPACITY);
    writer.write(
        at.point(),
        PlanLayer.withPeriod(
            period,
            at.zip(),
            at.place().name(),
            at.place().state(),
            Words.of(station.site().role()),
            station.zips().size(),
            parcels,
            perDay,
            most,
            most == NO_CAPACITY ? 0 : perDay / most,
            station.maxRoadMiles(),
            station.meanRoadMiles(),
            usd,
            PlanTables.perParcel(usd, parcels),
            station.site().hub().id(),
            station.site().hubRoadMiles(),
            worth.closing().usdPerYear(),
            worth.closing().stranded(),
            explanations.zip(worth.replacement()),
            worth.replacing().hasPlan() ? worth.replacing().usdPerYear() : 0,
            station.site().size()));
  }
}
