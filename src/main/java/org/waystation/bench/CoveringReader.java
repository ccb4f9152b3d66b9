package org.waystation.bench;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.waystation.siting.ServiceArcs;

/**
 * Maximal covering in a file of TSPLIB's manner: {@code TYPE : MCLP}, latitude and longitude of
 * each point in NODE_COORD_SECTION, its weight in DEMAND_SECTION. Every point is a site and covers
 * what lies within the radius (key RADIUS, in metres, or as chosen). The number of stations is not
 * in the file.
 */
final class CoveringReader {
  /** The Earth's equatorial radius, on whose sphere the published values are. */
  private static final double EARTH_METRES = 6_378_100;

  private CoveringReader() {}

  static List<BenchInstance> read(SectionedText sectioned, ReadingChoices choices) {
    if (!sectioned.value("EDGE_WEIGHT_TYPE").equals("COORD")) {
      throw sectioned.refusal("EDGE_WEIGHT_TYPE", "COORD, latitude and longitude");
    }
    int n = sectioned.count("DIMENSION", PlaneReader.MOST_POINTS);
    double radius = sectioned.positive("RADIUS").orElse(choices.radiusMetres());
    InstanceText text = sectioned.at("NODE_COORD_SECTION");
    double[] latitude = new double[n];
    double[] longitude = new double[n];
    for (int i = 0; i < n; i++) {
      String point = " of point " + (i + 1) + " of " + n;
      latitude[i] = text.number("the latitude" + point);
      if (Math.abs(latitude[i]) > 90) {
        throw text.refusal("the latitude" + point, "a number from -90 to 90");
      }
      longitude[i] = text.number("the longitude" + point);
    }
    sectioned.at("DEMAND_SECTION");
    double[] weight = new double[n];
    for (int i = 0; i < n; i++) {
      weight[i] = text.amount("the weight of point " + (i + 1) + " of " + n);
    }
    if (!text.atEnd() && !text.next("EOF").equals("EOF")) {
      throw text.refusal("the word after the last weight", "EOF");
    }
    boolean whole = Arrays.stream(weight).allMatch(w -> w == Math.rint(w));
    Score score = Score.covered(Arrays.stream(weight).sum(), whole);
    return choices.stations().stream()
        .filter(p -> p <= n)
        .map(
            p ->
                new BenchInstance(
                    text.name(),
                    text.file(),
                    InstanceKind.MCLP,
                    DistanceRule.GREAT_CIRCLE,
                    n,
                    n,
                    OptionalInt.of(p),
                    score,
                    () -> Posed.covering(covering(latitude, longitude, radius), weight, p)))
        .toList();
  }

  /** Arcs of cost 0 to every site within the radius. */
  private static ServiceArcs covering(double[] latitude, double[] longitude, double radius) {
    int n = latitude.length;
    double band = Math.toDegrees(radius / EARTH_METRES) * (1 + 1e-9);
    return ArcRows.of(
        n,
        n,
        (i, cost) -> {
          for (int j = 0; j < n; j++) {
            // Most pairs are too far apart already from south to north.
            boolean within =
                Math.abs(latitude[i] - latitude[j]) <= band
                    && metres(latitude[i], longitude[i], latitude[j], longitude[j]) <= radius;
            cost[j] = within ? 0 : Double.POSITIVE_INFINITY;
          }
        });
  }

  /** Great-circle distance by the haversine formula, which is exact for small distances too. */
  static double metres(double latitude1, double longitude1, double latitude2, double longitude2) {
    double north = Math.sin(Math.toRadians(latitude2 - latitude1) / 2);
    double east = Math.sin(Math.toRadians(longitude2 - longitude1) / 2);
    double h =
        north * north
            + Math.cos(Math.toRadians(latitude1))
                * Math.cos(Math.toRadians(latitude2))
                * east
                * east;
    return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
