package org.waystation.run;

import static org.waystation.export.Column.of;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.waystation.compare.ZipOutcome;
import org.waystation.cost.Cents;
import org.waystation.export.Column;
import org.waystation.export.GeoJsonWriter;
import org.waystation.export.Kind;
import org.waystation.export.Shape;
import org.waystation.geodata.ZipArea;
import org.waystation.geodata.ZipOutlines;
import org.waystation.solve.StationWorth;

/** The plan as layers of GeoJSON: stations, ZIPs in scope, and the ZIPs that no station serves. */
final class PlanMaps {
  static final String STATIONS = "stations.geojson";
  static final String ZIPS = "zips.geojson";
  static final String UNSERVED = "unserved.geojson";

  /** In which period a station opens, a ZIP is first served. */
  static final String PERIOD = "period";

  /** What stands for a capacity where there is none: the first feature may hold no null. */
  private static final double NO_CAPACITY = 0;

  private static final List<Column> STATION_COLUMNS =
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

  private static List<Column> zipColumns(Aim aim) {
    return List.of(
        of("zip", Kind.ZIP),
        of("place", Kind.TEXT),
        of("state", Kind.TEXT),
        of("channel", Kind.TEXT),
        of("station", Kind.TEXT),
        of("roadMiles", Kind.MILES),
        of("population", Kind.NUMBER),
        of("peoplePerSquareMile", Kind.NUMBER),
        of("landSquareMiles", Kind.NUMBER),
        of("parcelsPerYear", Kind.PARCELS),
        of("costUsdPerYear", Kind.USD),
        of("costUsdPerParcel", Kind.NUMBER),
        ProblemFiles.multipliers("marginal", aim),
        of("polygonSource", Kind.TEXT),
        of("polygonApproximate", Kind.FLAG));
  }

  private static final List<Column> UNSERVED_COLUMNS =
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

  private PlanMaps() {}

  /** The same and, where there is a programme, the period of each feature. */
  private static List<Column> withPeriod(List<Column> columns, Optional<Phases> phases) {
    return phases.isEmpty()
        ? columns
        : Stream.concat(columns.stream(), Stream.of(of(PERIOD, Kind.TEXT))).toList();
  }

  private static Object[] withPeriod(Optional<String> period, Object... values) {
    return Stream.concat(Arrays.stream(values), period.stream()).toArray();
  }

  static void stations(
      FileSink files, Outcome outcome, Explanations explanations, Optional<Phases> phases) {
    files.write(
        STATIONS,
        out -> {
          try (GeoJsonWriter layer =
              new GeoJsonWriter(out, Shape.POINT, withPeriod(STATION_COLUMNS, phases))) {
            for (int k = 0; k < outcome.stations().size(); k++) {
              StationOutcome station = outcome.stations().get(k);
              StationWorth.Station worth = explanations.worth().stations().get(k);
              ZipArea at = station.site().zip();
              double usd = Cents.toUsd(station.costCents());
              double parcels = station.parcelsPerYear();
              double perDay = outcome.network().costs().parcelsPerDay(parcels);
              double most = station.maxParcelsPerDay().orElse(NO_CAPACITY);
              int number = k;
              layer.write(
                  at.point(),
                  withPeriod(
                      phases.map(programme -> programme.periodOf(number)),
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
                      parcels == 0 ? 0 : usd / parcels,
                      station.site().hub().id(),
                      station.site().hubRoadMiles(),
                      worth.closing().usdPerYear(),
                      worth.closing().stranded(),
                      explanations.zip(worth.replacement()),
                      worth.replacing().hasPlan() ? worth.replacing().usdPerYear() : 0,
                      station.site().size()));
            }
          }
        });
  }

  /**
   * One area per ZIP in scope that has an outline. The miles of a ZIP without a station are those
   * to the nearest one, its cost that of the way it goes.
   *
   * @return how many ZIPs have no outline and are left out
   */
  static int zips(
      FileSink files,
      Outcome outcome,
      Certificate certificate,
      Optional<Phases> phases,
      ZipOutlines outlines) {
    Optional<List<String>> periods = phases.map(Phases::periodOfZip);
    double[] multipliers = certificate.proof().multipliers();
    Map<Integer, Unserved> unserved = new HashMap<>();
    outcome.unserved().forEach(one -> unserved.put(one.zip(), one));
    int[] missing = {0};
    files.write(
        ZIPS,
        out -> {
          try (GeoJsonWriter layer =
              new GeoJsonWriter(
                  out, Shape.AREA, withPeriod(zipColumns(certificate.aim()), phases))) {
            for (int i = 0; i < outcome.zips().size(); i++) {
              Optional<ZipOutlines.Outline> outline = outlines.of(outcome.zips().get(i).zip());
              if (outline.isEmpty()) {
                missing[0]++;
              } else {
                int zip = i;
                writeZip(
                    layer,
                    outcome,
                    i,
                    unserved.get(i),
                    multipliers[i],
                    periods.map(all -> all.get(zip)),
                    outline.get());
              }
            }
          }
        });
    return missing[0];
  }

  private static void writeZip(
      GeoJsonWriter layer,
      Outcome outcome,
      int i,
      Unserved unserved,
      double multiplier,
      Optional<String> period,
      ZipOutlines.Outline outline)
      throws java.io.IOException {
    ZipArea area = outcome.network().zips().get(i);
    ZipOutcome zip = outcome.zips().get(i);
    double usd =
        zip.service()
            .map(service -> service.cost().totalUsd())
            .orElseGet(() -> unserved.way().usdPerYear());
    layer.write(
        outline,
        withPeriod(
            period,
            zip.zip(),
            area.place().name(),
            area.place().state(),
            zip.channel().word(),
            outcome.stationOf(i),
            zip.roadMiles().orElseGet(() -> unserved.nearestStationRoadMiles()),
            zip.population(),
            area.peoplePerSquareMile(),
            zip.landSquareMiles(),
            zip.parcelsPerYear(),
            usd,
            zip.parcelsPerYear() == 0 ? 0 : usd / zip.parcelsPerYear(),
            multiplier,
            outline.source().word(),
            outline.source().approximate()));
  }

  static void unserved(FileSink files, Outcome outcome, double standardMiles) {
    List<Unserved> byNeed =
        outcome.unserved().stream().sorted(Comparator.comparingInt(Unserved::zip)).toList();
    files.write(
        UNSERVED,
        out -> {
          try (GeoJsonWriter layer = new GeoJsonWriter(out, Shape.POINT, UNSERVED_COLUMNS)) {
            for (Unserved one : byNeed) {
              ZipArea area = outcome.network().zips().get(one.zip());
              layer.write(
                  area.point(),
                  area.zip(),
                  area.place().name(),
                  area.place().state(),
                  one.why().word(),
                  one.sentence(standardMiles),
                  one.nearestStationRoadMiles(),
                  one.nearestCandidateRoadMiles(),
                  outcome.network().parcelsPerYear(one.zip()),
                  outcome
                      .network()
                      .costs()
                      .postalUsdPerYear(outcome.network().parcelsPerYear(one.zip())),
                  one.way().channel().word(),
                  one.way().provider(),
                  one.way().usdPerYear());
            }
          }
        });
  }
}
