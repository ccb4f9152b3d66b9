package org.waystation.siting;

/**
 * The rule that open stations together have to carry all parcels that must be served. It follows
 * from the limits of single stations, but not where a relaxation counts shares of what a point
 * needs: there it says more.
 */
public final class CapacityCover {
  private static final double ROUNDING = 1e-12;

  private final double[] capacity;
  private final double parcels;
  private final boolean applies;

  private CapacityCover(double[] capacity, double parcels, boolean applies) {
    this.capacity = capacity;
    this.parcels = parcels;
    this.applies = applies;
  }

  /** The rule for a problem. */
  public static CapacityCover of(SitingProblem problem) {
    int sites = problem.sites().size();
    double[] capacity = new double[sites];
    double sum = 0;
    int mayOpen = 0;
    for (int j = 0; j < sites; j++) {
      if (problem.sites().roles().get(j) != SiteRole.EXCLUDED) {
        mayOpen++;
        capacity[j] = problem.limits().mostParcelsPerYear()[j] * (1 + PlanVerifier.ROUNDING);
        sum += capacity[j];
      }
    }
    double parcels = 0;
    for (int i = 0; i < problem.points().size(); i++) {
      if (problem.points().outsideUsdPerYear()[i] == Double.POSITIVE_INFINITY) {
        parcels += problem.points().parcelsPerYear()[i];
      }
    }
    boolean anyNumber =
        problem.stations().min() <= 1
            && problem.stations().max() >= mayOpen
            && problem.sites().groups() == 0;
    // Any station that opens at all satisfies a least number of one.
    boolean applies = anyNumber && parcels > 0 && sum != Double.POSITIVE_INFINITY;
    return new CapacityCover(capacity, parcels * (1 - ROUNDING), applies);
  }

  /** Whether a plan's stations are bound by this rule and by no number or group. */
  public boolean applies() {
    return applies;
  }

  /** Parcels a year that a site can carry, 0 if it may not open. */
  public double capacity(int site) {
    return capacity[site];
  }

  /** Parcels a year that must be carried. */
  public double parcels() {
    return parcels;
  }

  /** Whether these sites carry what must be served. */
  public boolean isMetBy(boolean[] open) {
    double sum = 0;
    for (int j = 0; j < open.length; j++) {
      sum += open[j] ? capacity[j] : 0;
    }
    return sum >= parcels;
  }
}
