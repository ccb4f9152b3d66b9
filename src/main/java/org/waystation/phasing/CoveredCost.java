package org.waystation.phasing;

import java.util.ArrayList;
import java.util.List;
import org.waystation.siting.CompensatedSum;

/**
 * The objective by cover sets: a constant, what each station costs over the periods from its
 * opening to the last, and what each uncovered set costs in each period before the last.
 */
public final class CoveredCost {
  private final PhasingProblem problem;
  private final CoverSets sets;
  private final int[] toOpen;
  private final double constant;

  public CoveredCost(PhasingProblem problem) {
    this.problem = problem;
    this.sets = new CoverSets(problem);
    List<Integer> yet = new ArrayList<>();
    CompensatedSum standing = new CompensatedSum();
    CompensatedSum all = new CompensatedSum();
    for (int j = 0; j < problem.stations().size(); j++) {
      double fixed = problem.stations().fixedUsdPerYear()[j];
      all.add(fixed);
      if (problem.stations().standing()[j]) {
        standing.add(fixed);
      } else {
        yet.add(j);
      }
    }
    this.toOpen = yet.stream().mapToInt(Integer::intValue).toArray();
    Period last = problem.periods().get(problem.last());
    CompensatedSum sum = new CompensatedSum();
    sum.add(last.discountedYears() * all.value());
    sum.add(last.volumeYears() * problem.finalUsdPerYear());
    for (Period period : problem.periods().subList(0, problem.last())) {
      sum.add(period.discountedYears() * standing.value());
      sum.add(period.volumeYears() * (problem.neverServedUsdPerYear() + sets.leastUsdPerYear()));
    }
    this.constant = sum.value();
  }

  public PhasingProblem problem() {
    return problem;
  }

  public CoverSets sets() {
    return sets;
  }

  /** Stations yet to be opened, ascending. */
  public int[] toOpen() {
    return toOpen.clone();
  }

  /** What no decision changes. */
  public double constant() {
    return constant;
  }

  /** What it costs that a station is open in a period. */
  public double openUsd(int station, int period) {
    return problem.periods().get(period).discountedYears()
        * problem.stations().fixedUsdPerYear()[station];
  }

  /** What it costs that no station of a set is open in a period. */
  public double uncoveredUsd(int set, int period) {
    return problem.periods().get(period).volumeYears() * sets.usdPerYear(set);
  }
}
