package org.waystation.cost;

/**
 * What the postal service's rural delivery costs the postal service itself: a box for all its mail,
 * one more parcel, and one parcel with its part of what is there whatever the volume. Formulas,
 * sources and what is assumed: {@code models/formulations/universal-service.md}.
 *
 * <p>Everything follows from one measure of density, boxes per route mile; the denser, the cheaper.
 */
public final class PostalNetwork {
  private static final double MINUTES_PER_HOUR = 60;

  private final PostalNetworkParameters parameters;
  private final double meanIncrementalUsdPerParcel;

  /**
   * @param meanIncrementalUsdPerParcel what one more parcel costs at the nation's mean density
   */
  public PostalNetwork(PostalNetworkParameters parameters, double meanIncrementalUsdPerParcel) {
    this.parameters = parameters;
    this.meanIncrementalUsdPerParcel = meanIncrementalUsdPerParcel;
  }

  /** Delivery points of so many households. */
  public double boxes(double households) {
    return households * parameters.roads().boxesPerHousehold();
  }

  /**
   * Miles of a tour past all boxes of a place: the tour length of {@link RouteModel}, but never
   * more than every road of the place there and back. 0 where there are no boxes.
   */
  public double routeMiles(double boxes, double landSquareMiles) {
    PostalRoads roads = parameters.roads();
    if (boxes == 0) {
      return 0;
    }
    double tour =
        roads.circuity()
            * (RouteModel.TOUR_CONSTANT * Math.sqrt(boxes * landSquareMiles)
                + RouteModel.BOUNDARY_CONSTANT * Math.sqrt(landSquareMiles));
    return Math.min(tour, 2 * roads.roadMilesPerSquareMile() * landSquareMiles);
  }

  /**
   * Minutes of a carrier per box and day.
   *
   * @param boxesPerMile boxes per route mile, above 0
   */
  public double minutesPerBoxDay(double boxesPerMile) {
    PostalBoxDay day = parameters.boxDay();
    return day.minutes() * Math.pow(boxesPerMile / day.boxesPerMile(), day.densityElasticity());
  }

  /** USD per box and day at so many minutes: the carrier's time and the vehicle's miles. */
  public double usdPerBoxDay(double minutes, double boxesPerMile) {
    PostalBoxDay day = parameters.boxDay();
    return day.wageUsdPerHour() * minutes / MINUTES_PER_HOUR
        + day.vehicleUsdPerMile() / boxesPerMile;
  }

  /** USD per box and year, for all its mail. */
  public double usdPerBoxYear(double boxesPerMile) {
    return usdPerBoxDay(minutesPerBoxDay(boxesPerMile), boxesPerMile)
        * parameters.boxDay().daysPerYear();
  }

  /** USD a year for all mail to so many boxes, in whole cents. */
  public double usdPerYear(double boxes, double boxesPerMile) {
    return boxes == 0 ? 0 : Cents.round(boxes * usdPerBoxYear(boxesPerMile));
  }

  /**
   * What one more parcel costs: the nation's mean, spread by density as the carrier's time is.
   *
   * @param boxesPerMile boxes per route mile, above 0
   */
  public double incrementalUsdPerParcel(double boxesPerMile) {
    return meanIncrementalUsdPerParcel
        * Math.pow(
            boxesPerMile / parameters.scale().meanBoxesPerMile(),
            parameters.boxDay().densityElasticity());
  }

  /**
   * Elasticity of delivery cost to volume, which is marginal over average cost.
   *
   * @param quintile from 0, the sparsest, to 4
   */
  public double volumeElasticity(int quintile) {
    return parameters.scale().volumeElasticities().get(quintile);
  }

  /** What one parcel costs with its part of the fixed cost: incremental cost over elasticity. */
  public double fullyLoadedUsdPerParcel(double boxesPerMile, int quintile) {
    return incrementalUsdPerParcel(boxesPerMile) / volumeElasticity(quintile);
  }

  /** Everything about one ZIP, as one of the fifths of a scope. */
  public PostalZip zip(double households, double landSquareMiles, DensityQuintiles quintiles) {
    double boxes = boxes(households);
    double miles = routeMiles(boxes, landSquareMiles);
    if (boxes == 0) {
      return PostalZip.WITHOUT_BOXES;
    }
    double density = boxes / miles;
    int quintile = quintiles.of(density);
    return new PostalZip(
        boxes,
        miles,
        quintile,
        usdPerYear(boxes, density),
        incrementalUsdPerParcel(density),
        fullyLoadedUsdPerParcel(density, quintile));
  }

  /** Boxes per route mile of a ZIP; 0 without boxes. */
  public double boxesPerMile(double households, double landSquareMiles) {
    double boxes = boxes(households);
    return boxes == 0 ? 0 : boxes / routeMiles(boxes, landSquareMiles);
  }
}
