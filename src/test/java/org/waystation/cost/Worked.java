package org.waystation.cost;

import java.util.List;
import org.waystation.units.Money;
import org.waystation.units.Ratio;

/** The parameters of the worked example: 1,500 people on 120 square miles, 25 road miles away. */
public final class Worked {
  static final double PEOPLE = 1500;
  static final double SQUARE_MILES = 120;
  static final double ROAD_MILES = 25;

  private Worked() {}

  static CostModel model() {
    return new CostModel(parameters());
  }

  /** The parameters. */
  public static CostParameters parameters() {
    return new CostParameters(
        new DemandParameters(0.389, 48, 1.0, 312),
        new RouteClock(45, 30, 2.4 / 60, 1.25, 10),
        new RouteLoad(1.2, 270, 1.30),
        new RoutePrices(23, 1.42, 0.725, 0.15),
        new StationParameters(
            new Money(12e6, 2025), new Money(1.8e6, 2025), new Ratio(0.08), 20, 0.35),
        new LinehaulParameters(2.26, 2500, 0.85),
        new PostalParameters(4.80, 0.60, 2.10, 0, List.of(3.53, 4.80, 6.00)),
        postalNetwork(),
        OutsideParameters.POST_ONLY);
  }

  /** The postal service's own network. */
  public static PostalNetworkParameters postalNetwork() {
    return new PostalNetworkParameters(
        new PostalRoads(1.05, 1.3, 1.30),
        new PostalBoxDay(1.07, 8.05, -0.27, 55, 0.945, 302),
        new PostalScale(44.8e6, 3.7e6, List.of(0.29, 0.37, 0.44, 0.53, 0.57)));
  }
}
