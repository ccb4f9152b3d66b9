package org.waystation.solve;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;
import org.waystation.siting.StationLimits;

/**
 * Contradictions between what must be served and the limits of stations that counting alone can
 * prove.
 */
final class LimitedCounting {
  /** Sums may be off by what the verifier lets pass, and by rounding. */
  private static final double TOLERANCE = 1e-8;

  private final SitingProblem problem;
  private final StationLimits limits;
  private final double[] parcels;
  private final boolean[] mayOpen;
  private final double[] inReach;

  LimitedCounting(SitingProblem problem) {
    this.problem = problem;
    limits = problem.limits();
    parcels = problem.points().parcelsPerYear();
    int m = problem.sites().size();
    inReach = new double[m];
    for (int i = 0; i < parcels.length; i++) {
      for (int a = problem.arcs().rowStart()[i]; a < problem.arcs().rowStart()[i + 1]; a++) {
        inReach[problem.arcs().site()[a]] += parcels[i];
      }
    }
    mayOpen = new boolean[m];
    boolean complete = problem.arcs().isComplete();
    for (int j = 0; j < m; j++) {
      boolean worthwhile =
          inReach[j] >= limits.leastParcelsPerYear()[j] * (1 - TOLERANCE) || !complete;
      mayOpen[j] = worthwhile && problem.sites().roles().get(j) != SiteRole.EXCLUDED;
    }
  }

  /** Why no plan can exist, as a sentence with figures; empty if counting finds no reason. */
  Optional<String> reason() {
    if (!limits.bind()) {
      return Optional.empty();
    }
    return idleSite()
        .or(this::tooFewSites)
        .or(this::pointTooLarge)
        .or(this::tooMuchLoad)
        .or(this::tooManyPoints)
        .or(this::tooLittleLoad);
  }

  private Optional<String> idleSite() {
    for (int j = 0; j < mayOpen.length; j++) {
      if (!mayOpen[j] && problem.sites().roles().get(j).mustOpen()) {
        return Optional.of(
            String.format(
                Locale.ROOT,
                "site %s must be open and handle at least %.0f parcels per year, but all demand"
                    + " points within its coverage standard have %.0f",
                problem.sites().ids().get(j),
                limits.leastParcelsPerYear()[j],
                inReach[j]));
      }
    }
    return Optional.empty();
  }

  private Optional<String> tooFewSites() {
    int open = 0;
    boolean[] taken = new boolean[problem.sites().groups()];
    for (int j = 0; j < mayOpen.length; j++) {
      int group = problem.sites().group()[j];
      boolean counts = mayOpen[j] && (group == CandidateSites.NO_GROUP || !taken[group]);
      open += counts ? 1 : 0;
      if (counts && group != CandidateSites.NO_GROUP) {
        taken[group] = true;
      }
    }
    return open >= problem.stations().min()
        ? Optional.empty()
        : Optional.of(
            problem.stations().min()
                + " stations are asked for, but only "
                + open
                + " candidate sites may open together and have their minimum throughput within the"
                + " coverage standard");
  }

  private boolean mustBeServed(int point) {
    return problem.points().outsideUsdPerYear()[point] == Double.POSITIVE_INFINITY;
  }

  private Optional<String> pointTooLarge() {
    boolean single = limits.sourcing() == Sourcing.SINGLE;
    for (int i = 0; i < parcels.length && single; i++) {
      double largest = 0;
      for (int a = problem.arcs().rowStart()[i]; a < problem.arcs().rowStart()[i + 1]; a++) {
        int j = problem.arcs().site()[a];
        largest = mayOpen[j] ? Math.max(largest, limits.mostParcelsPerYear()[j]) : largest;
      }
      if (mustBeServed(i)
          && problem.arcs().isComplete()
          && parcels[i] > largest * (1 + TOLERANCE)) {
        return Optional.of(
            String.format(
                Locale.ROOT,
                "demand point %s has %.0f parcels per year and may not be divided, but the largest"
                    + " capacity within the coverage standard is %.0f",
                problem.points().ids().get(i),
                parcels[i],
                largest));
      }
    }
    return Optional.empty();
  }

  /**
   * Least load that stations must carry: what has no other way, and then what weighs most per
   * parcel.
   */
  private double leastLoad() {
    double load = 0;
    double weight = 0;
    ContinuousKnapsack rest = new ContinuousKnapsack();
    for (int i = 0; i < parcels.length; i++) {
      if (mustBeServed(i)) {
        load += parcels[i];
        weight += problem.floor().weights()[i];
      } else {
        rest.add(i, parcels[i], problem.floor().weights()[i]);
      }
    }
    double more = rest.fill(problem.floor().least() - weight, Double.POSITIVE_INFINITY);
    return load + (Double.isInfinite(more) ? 0 : more);
  }

  private Optional<String> tooMuchLoad() {
    double[] capacity = new double[mayOpen.length];
    for (int j = 0; j < capacity.length; j++) {
      capacity[j] = mayOpen[j] ? limits.mostParcelsPerYear()[j] : 0;
    }
    double most = sumOfLargest(capacity);
    double load = leastLoad();
    return load <= most * (1 + TOLERANCE)
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "at least %.0f parcels per year must be served, but the %d largest candidate sites"
                    + " have a capacity of %.0f",
                load,
                Math.min(capacity.length, problem.stations().max()),
                most));
  }

  private Optional<String> tooManyPoints() {
    double[] places = new double[mayOpen.length];
    for (int j = 0; j < places.length; j++) {
      places[j] = mayOpen[j] ? limits.mostPoints()[j] : 0;
    }
    double most = sumOfLargest(places);
    int all = parcels.length;
    int must = 0;
    for (int i = 0; i < all; i++) {
      must += mustBeServed(i) ? 1 : 0;
    }
    if (problem.floor().countsPoints()) {
      must = Math.max(must, (int) Math.ceil(problem.floor().least()));
    }
    return must <= most
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "at least %d demand points must be served, but the %d candidate sites with most"
                    + " places take %.0f",
                must,
                Math.min(places.length, problem.stations().max()),
                most));
  }

  private double sumOfLargest(double[] values) {
    Arrays.sort(values);
    double sum = 0;
    int taken = Math.min(values.length, problem.stations().max());
    for (int k = 0; k < taken; k++) {
      sum += values[values.length - 1 - k];
    }
    return sum;
  }

  /** The least throughput of as many stations as must be open, against all parcels. */
  private Optional<String> tooLittleLoad() {
    double needed = 0;
    double[] rest = new double[mayOpen.length];
    int more = 0;
    int forced = 0;
    for (int j = 0; j < mayOpen.length; j++) {
      if (problem.sites().roles().get(j).mustOpen()) {
        needed += limits.leastParcelsPerYear()[j];
        forced++;
      } else if (mayOpen[j]) {
        rest[more++] = limits.leastParcelsPerYear()[j];
      }
    }
    Arrays.sort(rest, 0, more);
    for (int k = 0; k < more && forced + k < problem.stations().min(); k++) {
      needed += rest[k];
    }
    double all = 0;
    for (double d : parcels) {
      all += d;
    }
    return !problem.arcs().isComplete() || needed <= all * (1 + TOLERANCE)
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "%d stations need a throughput of %.0f parcels per year, but all demand points have"
                    + " %.0f",
                Math.max(forced, problem.stations().min()),
                needed,
                all));
  }
}
