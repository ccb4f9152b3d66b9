package org.waystation.phasing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waystation.siting.CompensatedSum;

/**
 * Checks a phasing against its problem, and prices it, from the points and their choices alone:
 * shares no arithmetic with the search.
 */
public final class PhasingVerifier {
  /** In place of a station: the point is left to the outside option. */
  public static final int OUTSIDE = -1;

  private final PhasingProblem problem;

  public PhasingVerifier(PhasingProblem problem) {
    this.problem = problem;
  }

  /** Every way in which the plan breaks the problem, as sentences; empty if it is a plan. */
  public List<String> violations(PhasingPlan plan) {
    FinalStations stations = problem.stations();
    List<String> violations = new ArrayList<>();
    if (plan.opening().length != stations.size()) {
      violations.add(plan.opening().length + " openings for [" + stations.size() + "] stations");
      return violations;
    }
    int[] opened = new int[problem.periods().size()];
    double[] capex = new double[opened.length];
    for (int j = 0; j < stations.size(); j++) {
      int period = plan.opening()[j];
      boolean sound =
          stations.standing()[j]
              ? period == PhasingPlan.STANDING
              : period >= 0 && period < opened.length;
      if (!sound) {
        violations.add("station " + j + " cannot open in period [" + period + "]");
      } else if (period >= 0) {
        opened[period]++;
        capex[period] += stations.capexUsd()[j];
      }
    }
    for (int t = 0; t < opened.length; t++) {
      if (!problem.periods().get(t).allows(opened[t], capex[t])) {
        violations.add(
            String.format(
                Locale.ROOT,
                "period %d opens %d stations for %.2f USD, more than it allows",
                t,
                opened[t],
                capex[t]));
      }
    }
    return violations;
  }

  /** The cheapest open station of a point in a period before the last, or {@link #OUTSIDE}. */
  public int serving(PhasingPlan plan, int point, int period) {
    int a = choice(plan, point, period);
    return a < 0 ? OUTSIDE : problem.service().station()[a];
  }

  private int choice(PhasingPlan plan, int point, int period) {
    InterimService service = problem.service();
    for (int a = service.rowStart()[point]; a < service.rowStart()[point + 1]; a++) {
      if (plan.isOpen(service.station()[a], period)) {
        return a;
      }
    }
    return OUTSIDE;
  }

  /** What each period comes to. */
  public List<PeriodCost> costs(PhasingPlan plan) {
    List<PeriodCost> costs = new ArrayList<>();
    for (int t = 0; t < problem.periods().size(); t++) {
      costs.add(cost(plan, t));
    }
    return costs;
  }

  private PeriodCost cost(PhasingPlan plan, int t) {
    Period period = problem.periods().get(t);
    FinalStations stations = problem.stations();
    int open = 0;
    int opened = 0;
    double capex = 0;
    CompensatedSum fixed = new CompensatedSum();
    for (int j = 0; j < stations.size(); j++) {
      if (plan.isOpen(j, t)) {
        open++;
        fixed.add(stations.fixedUsdPerYear()[j]);
      }
      if (plan.opening()[j] == t) {
        opened++;
        capex += stations.capexUsd()[j];
      }
    }
    CompensatedSum service = new CompensatedSum();
    if (t == problem.last()) {
      service.add(problem.finalUsdPerYear());
    } else {
      service.add(problem.neverServedUsdPerYear());
      for (int i = 0; i < problem.service().points(); i++) {
        int a = choice(plan, i, t);
        service.add(
            a < 0 ? problem.service().outsideUsdPerYear()[i] : problem.service().usdPerYear()[a]);
      }
    }
    double volumes = period.volume() * service.value();
    return new PeriodCost(
        open,
        opened,
        capex,
        fixed.value(),
        volumes,
        period.discountedYears() * (fixed.value() + volumes));
  }

  /** The objective: all periods, discounted. */
  public double objective(PhasingPlan plan) {
    CompensatedSum sum = new CompensatedSum();
    costs(plan).forEach(cost -> sum.add(cost.discountedUsd()));
    return sum.value();
  }
}
