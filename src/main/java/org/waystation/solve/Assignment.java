package org.waystation.solve;

import java.util.Arrays;
import org.waystation.siting.CompensatedSum;
import org.waystation.siting.Plan;
import org.waystation.siting.SitingProblem;

/**
 * Open stations and the points that each serves, whole points only, with what all of it costs.
 * Limits may be broken at a price ({@link LimitPenalties}). Every change is kept in a log, so that
 * the way back to the last mark is short.
 */
final class Assignment {
  static final int OUTSIDE = Plan.OUTSIDE;

  /** A load that passes its limit by less than this share of it is rounding. */
  private static final double ROUNDING = 1e-11;

  private final SitingProblem problem;
  private final OpenChoices choices;
  private final double[] parcels;
  private final double[] fixed;
  private final double[] most;
  private final double[] least;
  private final int[] mostPoints;
  private final double[] weight;
  private final double mostLeft;

  private final double[] outside;
  private final int[] siteOf;
  private final double[] costOf;
  private final int[][] members;
  private final int[] place;
  private final int[] points;
  private final double[] load;
  private double left;
  private int stranded;
  private double value;
  private LimitPenalties penalties;
  private final ChangeLog log = new ChangeLog();

  Assignment(SitingProblem problem, SiteColumns columns, LimitPenalties penalties) {
    this.problem = problem;
    choices = new OpenChoices(problem, columns);
    parcels = problem.points().parcelsPerYear();
    fixed = problem.sites().fixedUsdPerYear();
    most = problem.limits().mostParcelsPerYear();
    least = problem.limits().leastParcelsPerYear();
    mostPoints = problem.limits().mostPoints();
    weight = problem.floor().weights();
    mostLeft = problem.floor().mostLeft() + ROUNDING * problem.floor().total();
    int n = problem.points().size();
    int m = problem.sites().size();
    outside = new double[n];
    siteOf = new int[n];
    costOf = new double[n];
    members = new int[m][];
    place = new int[n];
    points = new int[m];
    load = new double[m];
    Arrays.fill(siteOf, OUTSIDE);
    left = problem.floor().total();
    for (int i = 0; i < n; i++) {
      stranded += hasOutside(i) ? 0 : 1;
    }
    penalise(penalties);
  }

  private boolean hasOutside(int i) {
    return problem.points().outsideUsdPerYear()[i] != Double.POSITIVE_INFINITY;
  }

  /** Changes the price of broken limits and adds everything up anew. */
  void penalise(LimitPenalties changed) {
    penalties = changed;
    CompensatedSum sum = new CompensatedSum();
    CompensatedSum leftNow = new CompensatedSum();
    for (int i = 0; i < siteOf.length; i++) {
      outside[i] =
          hasOutside(i) ? problem.points().outsideUsdPerYear()[i] : penalties.strandedUsd();
      if (siteOf[i] == OUTSIDE) {
        costOf[i] = outside[i];
        leftNow.add(weight[i]);
      }
      sum.add(costOf[i]);
    }
    left = leftNow.value();
    for (int k = 0; k < choices.count(); k++) {
      int j = choices.station(k);
      CompensatedSum loadNow = new CompensatedSum();
      for (int p = 0; p < points[j]; p++) {
        loadNow.add(parcels[members[j][p]]);
      }
      load[j] = loadNow.value();
      sum.add(fixed[j] + penalty(j, load[j], points[j]));
    }
    sum.add(floorPenalty(left));
    value = sum.value();
  }

  LimitPenalties penalties() {
    return penalties;
  }

  OpenChoices choices() {
    return choices;
  }

  /** Cost plus penalties, USD per year. */
  double value() {
    return value;
  }

  /** Station that serves the point, or {@link #OUTSIDE}. */
  int siteOf(int point) {
    return siteOf[point];
  }

  double costOf(int point) {
    return costOf[point];
  }

  double outside(int point) {
    return outside[point];
  }

  int points(int site) {
    return points[site];
  }

  double load(int site) {
    return load[site];
  }

  /** A point that the site serves: k from 0 to points - 1. */
  int member(int site, int k) {
    return members[site][k];
  }

  boolean isOverloaded(int site) {
    return hasParcelsOver(site) || points[site] > mostPoints[site];
  }

  private boolean hasParcelsOver(int site) {
    return load[site] > most[site] * (1 + ROUNDING);
  }

  private boolean isUnderused(int site) {
    return load[site] < least[site] * (1 - ROUNDING);
  }

  boolean isBelowFloor() {
    return left > mostLeft;
  }

  /**
   * Whether the point, which no station serves, must be served or might help to reach the floor.
   */
  boolean isWanted(int point) {
    return !hasOutside(point) || (isBelowFloor() && weight[point] > 0);
  }

  /** Points that have no outside option and are not served. */
  int stranded() {
    return stranded;
  }

  /** Whether the limit of some station on parcels, upper or lower, is broken. */
  boolean breaksParcels() {
    for (int k = 0; k < choices.count(); k++) {
      int j = choices.station(k);
      if (hasParcelsOver(j) || isUnderused(j)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some station serves too many points. */
  boolean breaksPoints() {
    for (int k = 0; k < choices.count(); k++) {
      int j = choices.station(k);
      if (points[j] > mostPoints[j]) {
        return true;
      }
    }
    return false;
  }

  /** Whether no limit is broken. */
  boolean isFeasible() {
    return stranded == 0 && !isBelowFloor() && !breaksParcels() && !breaksPoints();
  }

  /** What a station would pay for its limits with other points than now. */
  double penalty(int site, double withLoad, int withPoints) {
    double over = 0;
    if (withLoad > most[site] * (1 + ROUNDING)) {
      over = penalties.usdPerParcel() * (withLoad - most[site]);
    } else if (withLoad < least[site] * (1 - ROUNDING)) {
      over = penalties.usdPerParcel() * (least[site] - withLoad);
    }
    return withPoints > mostPoints[site]
        ? over + penalties.usdPerPoint() * (withPoints - mostPoints[site])
        : over;
  }

  private double floorPenalty(double weightLeft) {
    return weightLeft > mostLeft ? penalties.usdPerWeight() * (weightLeft - mostLeft) : 0;
  }

  /** By how much the value changes if the station loses and gains so much. */
  double change(int site, double moreLoad, int morePoints) {
    if (site == OUTSIDE) {
      return 0;
    }
    return penalty(site, load[site] + moreLoad, points[site] + morePoints)
        - penalty(site, load[site], points[site]);
  }

  /** By how much the value changes if so much weight more is left. */
  double changeOfFloor(double moreLeft) {
    return floorPenalty(left + moreLeft) - floorPenalty(left);
  }

  double weight(int point) {
    return weight[point];
  }

  double parcels(int point) {
    return parcels[point];
  }

  /** By how much the value changes if the point goes to another station, or outside. */
  double changeOfMove(int i, int to, double cost) {
    int from = siteOf[i];
    double floor = 0;
    if (from == OUTSIDE) {
      floor = to == OUTSIDE ? 0 : changeOfFloor(-weight[i]);
    } else if (to == OUTSIDE) {
      floor = changeOfFloor(weight[i]);
    }
    return cost - costOf[i] + floor + change(from, -parcels[i], -1) + change(to, parcels[i], 1);
  }

  /** Sends a point to an open station, or outside. */
  void move(int i, int to, double cost) {
    log.moved(i, siteOf[i], costOf[i]);
    place(i, to, cost);
  }

  private void place(int i, int to, double cost) {
    value += changeOfMove(i, to, cost);
    int from = siteOf[i];
    if (from == OUTSIDE) {
      left -= weight[i];
      stranded -= hasOutside(i) ? 0 : 1;
    } else {
      load[from] -= parcels[i];
      int last = members[from][--points[from]];
      members[from][place[i]] = last;
      place[last] = place[i];
      if (points[from] == 0) {
        load[from] = 0;
      }
    }
    siteOf[i] = to;
    costOf[i] = cost;
    if (to == OUTSIDE) {
      left += weight[i];
      stranded += hasOutside(i) ? 0 : 1;
    } else {
      load[to] += parcels[i];
      if (members[to] == null) {
        members[to] = new int[8];
      } else if (points[to] == members[to].length) {
        members[to] = Arrays.copyOf(members[to], 2 * points[to]);
      }
      place[i] = points[to];
      members[to][points[to]++] = i;
    }
  }

  void open(int site) {
    log.opened(site);
    openQuietly(site);
  }

  private void openQuietly(int site) {
    choices.open(site);
    value += fixed[site] + penalty(site, 0, 0);
  }

  /** Closes a station that serves no point any more. */
  void close(int site) {
    log.closed(site);
    closeQuietly(site);
  }

  private void closeQuietly(int site) {
    value -= fixed[site] + penalty(site, 0, 0);
    choices.close(site);
  }

  /** Forgets the way here: {@link #undo} leads back to this state from now on. */
  void mark() {
    log.clear();
  }

  /** Goes back to the state at the last {@link #mark}. */
  void undo() {
    log.undo(
        new ChangeLog.Reversal() {
          @Override
          public void move(int point, int site, double cost) {
            place(point, site, cost);
          }

          @Override
          public void open(int site) {
            openQuietly(site);
          }

          @Override
          public void close(int site) {
            closeQuietly(site);
          }
        });
  }

  /** The points and stations as a plan; what breaks a limit is left as it is. */
  Plan toPlan() {
    return new Plan(choices.toArray(), siteOf.clone());
  }
}
