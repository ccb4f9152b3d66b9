package org.waystation.solve;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.waystation.siting.Problems;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;

/**
 * Random points and sites on a square of 100 by 100 miles; service costs are demand times distance,
 * demand is skewed. By default a plain p-median; the fields that differ are set before {@link
 * #draw}.
 */
final class GeometricProblems {
  private final int points;
  private final int sites;
  private final long seed;
  private StationCount stations;
  private double standardMiles = Problems.NONE;
  private double perParcelUsd;
  private double fixedUsd;
  private double outsideUsdPerParcel = Problems.NONE;
  private double mustServe = 1;

  GeometricProblems(int points, int sites, long seed) {
    this.points = points;
    this.sites = sites;
    this.seed = seed;
    this.stations = StationCount.exactly(Math.max(1, points / 20));
  }

  GeometricProblems stations(int min, int max) {
    stations = new StationCount(min, max);
    return this;
  }

  /** Coverage standard in miles. */
  GeometricProblems within(double miles) {
    standardMiles = miles;
    return this;
  }

  /** What a parcel costs besides its miles, which makes stations differ less. */
  GeometricProblems perParcel(double usd) {
    perParcelUsd = usd;
    return this;
  }

  GeometricProblems fixed(double usd) {
    fixedUsd = usd;
    return this;
  }

  /** Outside option at a price per parcel, and the share of points that stations must serve. */
  GeometricProblems outside(double usdPerParcel, double share) {
    outsideUsdPerParcel = usdPerParcel;
    mustServe = share;
    return this;
  }

  SitingProblem draw() {
    SplittableRandom random = new SplittableRandom(seed);
    double[] x = random.doubles(points + sites, 0, 100).toArray();
    double[] y = random.doubles(points + sites, 0, 100).toArray();
    double[] parcels = new double[points];
    Arrays.setAll(parcels, i -> Math.rint(Math.exp(5 * random.nextDouble())));
    double[][] cost = new double[points][sites];
    for (int i = 0; i < points; i++) {
      for (int j = 0; j < sites; j++) {
        double miles = Math.hypot(x[i] - x[points + j], y[i] - y[points + j]);
        cost[i][j] = miles <= standardMiles ? parcels[i] * (perParcelUsd + miles) : Problems.NONE;
      }
    }
    double[] fixed = new double[sites];
    Arrays.setAll(fixed, j -> fixedUsd * (0.5 + random.nextDouble()));
    double[] outside = new double[points];
    Arrays.setAll(outside, i -> outsideUsdPerParcel * parcels[i]);
    return Problems.of(
        cost,
        outside,
        fixed,
        Problems.greenfield(sites),
        stations,
        (int) Math.ceil(mustServe * points));
  }

  /** One of several kinds, by seed: plain, with standard, with fixed costs, with a floor. */
  static SitingProblem of(long seed) {
    int n = 60 + (int) (seed * 7 % 91);
    int m = 30 + (int) (seed * 5 % 31);
    GeometricProblems problem = new GeometricProblems(n, m, seed);
    return switch ((int) (seed % 4)) {
      case 0 -> problem.draw();
      case 1 -> problem.stations(3, 12).within(45).fixed(20_000).outside(60, 0.9).draw();
      case 2 -> problem.stations(0, m).fixed(30_000).draw();
      default -> problem.stations(2, 6).within(40).outside(30, 0.8).draw();
    };
  }
}
