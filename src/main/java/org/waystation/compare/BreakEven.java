package org.waystation.compare;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.waystation.cost.CostModel;
import org.waystation.cost.RouteClock;

/**
 * Where own delivery beats the post: by density and by road miles from the station, with the mean
 * linehaul and the mean share of a station that a plan has. Falls with density and rises with
 * distance, as the last mile does.
 */
public final class BreakEven {
  /** People per square mile for which the table is made. */
  public static final List<Double> DENSITIES =
      List.of(4.0, 6.0, 8.0, 12.5, 20.0, 30.0, 50.0, 100.0, 200.0, 500.0);

  /** Road miles between two rows. */
  private static final int STEP_MILES = 10;

  private static final double THOUSANDTHS = 1000;

  private final CostModel model;
  private final Means means;

  /**
   * What a mean parcel of the plan bears besides the last mile.
   *
   * @param linehaulUsd of a parcel
   * @param stationUsd share of its station
   */
  public record Means(double linehaulUsd, double stationUsd) {}

  /**
   * @param means of the plan
   */
  public BreakEven(CostModel model, Means means) {
    this.model = model;
    this.means = means;
  }

  /**
   * A parcel at one density and distance.
   *
   * @param peoplePerSquareMile density
   * @param roadMiles from the station
   * @param lastMileUsd by the cost model; infinite where no route gets there and back
   * @param sortUsd at the station
   * @param means besides
   */
  public record Point(
      double peoplePerSquareMile,
      double roadMiles,
      double lastMileUsd,
      double sortUsd,
      Means means) {
    /** All in. */
    public double privateUsd() {
      return lastMileUsd + sortUsd + means.linehaulUsd() + means.stationUsd();
    }

    /** The postal price at which both ways cost the same. */
    public double priceUsd(double handoverUsd) {
      return privateUsd() - handoverUsd;
    }
  }

  /** One point; its parcels are those of a square mile with so many people. */
  public Point at(double peoplePerSquareMile, double roadMiles) {
    double stops = model.stopsPerSquareMile(model.parcelsPerYear(peoplePerSquareMile), 1);
    return new Point(
        peoplePerSquareMile,
        roadMiles,
        model.routes().usdPerParcel(stops, roadMiles),
        model.parameters().station().sortUsdPerParcel(),
        means);
  }

  /** The table, up to the coverage standard: densities ascending, then miles. */
  public List<Point> table(double standardMiles) {
    return DENSITIES.stream()
        .flatMap(
            density ->
                IntStream.rangeClosed(0, (int) (standardMiles / STEP_MILES))
                    .mapToObj(k -> at(density, k * STEP_MILES)))
        .filter(point -> Double.isFinite(point.lastMileUsd()))
        .toList();
  }

  /**
   * The farthest road miles, down to a thousandth, at which own delivery costs no more than the
   * post; empty where it costs more even next to the station.
   *
   * @param priceUsd of the post, to which the handover comes
   * @param standing whether the station is there anyway, so that only the rest counts
   */
  public OptionalDouble farthestMiles(
      double peoplePerSquareMile, double priceUsd, boolean standing) {
    double limit =
        priceUsd
            + model.parameters().postal().handoverUsdPerParcel()
            + (standing ? means.stationUsd() : 0);
    if (at(peoplePerSquareMile, 0).privateUsd() > limit) {
      return OptionalDouble.empty();
    }
    RouteClock clock = model.parameters().clock();
    double near = 0;
    double far = (clock.shiftHours() - clock.fixedHours()) * clock.stemMilesPerHour() / 2;
    while (far - near > 0.1 / THOUSANDTHS) {
      double middle = (near + far) / 2;
      if (at(peoplePerSquareMile, middle).privateUsd() <= limit) {
        near = middle;
      } else {
        far = middle;
      }
    }
    return OptionalDouble.of(Math.floor(near * THOUSANDTHS) / THOUSANDTHS);
  }
}
