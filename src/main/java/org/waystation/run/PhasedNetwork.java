package org.waystation.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.waystation.cost.Cents;
import org.waystation.cost.CostModel;
import org.waystation.phasing.FinalStations;
import org.waystation.phasing.InterimService;
import org.waystation.phasing.Period;
import org.waystation.phasing.PhasingProblem;
import org.waystation.scenario.PeriodRules;
import org.waystation.scenario.PhasingRules;
import org.waystation.siting.Plan;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SiteRole;

/**
 * The phasing problem of a plan. Station k is the k-th of the outcome's. A point is a ZIP that the
 * plan serves; where stations are limited or ZIPs divided, it is one service of the plan, which
 * then waits for its own station: so no station ever has more to do than in the final plan.
 *
 * @param problem the problem
 * @param zip the ZIP of each point
 * @param parcelsPerYear of each point
 */
record PhasedNetwork(PhasingProblem problem, int[] zip, double[] parcelsPerYear) {

  static PhasedNetwork of(Outcome outcome, PhasingRules rules) {
    Rows rows = new Rows(outcome);
    Plan plan = outcome.verified().plan();
    if (outcome.network().problem().limits().bind() || !plan.shares().isEmpty()) {
      outcome.services().forEach(rows::ownStation);
    } else {
      for (int zip = 0; zip < plan.siteOfPoint().length; zip++) {
        if (plan.siteOfPoint()[zip] != Plan.OUTSIDE) {
          rows.anyStation(zip);
        }
      }
    }
    Outcome.Totals totals = outcome.totals();
    PhasingProblem problem =
        new PhasingProblem(
            stations(outcome),
            rows.service(),
            periods(rules, outcome.network().costs()),
            (totals.total() - totals.station()) / 100.0,
            totals.outside() / 100.0);
    return new PhasedNetwork(problem, ints(rows.zip), doubles(rows.parcels));
  }

  private static FinalStations stations(Outcome outcome) {
    Network network = outcome.network();
    int[] open = outcome.verified().plan().openSites();
    double[] fixed = new double[open.length];
    double[] capex = new double[open.length];
    boolean[] standing = new boolean[open.length];
    for (int k = 0; k < open.length; k++) {
      fixed[k] = network.problem().sites().fixedUsdPerYear()[open[k]];
      capex[k] =
          SizedSites.capexUsd(
              network.sites().get(open[k]), network.stationRules(), network.costs());
      standing[k] = network.sites().get(open[k]).role() == SiteRole.EXISTING;
    }
    return new FinalStations(fixed, capex, standing);
  }

  /**
   * The periods of a scenario. The years of a period are discounted to the beginning of the first
   * as if all fell at its own beginning.
   */
  static List<Period> periods(PhasingRules rules, CostModel costs) {
    double rate = costs.parameters().station().discountRate().value();
    double years = rules.yearsPerPeriod();
    double volume = 1;
    List<Period> periods = new ArrayList<>();
    for (PeriodRules rule : rules.periods()) {
      volume *= 1 + rule.volumeGrowth();
      periods.add(
          new Period(
              rule.newStations().orElse(Period.ANY_NUMBER),
              rule.budgetUsd().orElse(Double.POSITIVE_INFINITY),
              volume,
              // Strict, so that a verifier on another machine discounts to the same digit.
              years * StrictMath.pow(1 + rate, -years * periods.size())));
    }
    return periods;
  }

  private static int[] ints(List<Integer> values) {
    return values.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[] doubles(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Rows of choices, gathered point by point. */
  private static final class Rows {
    private final Network network;
    private final int[] open;
    private final List<Integer> rowStart = new ArrayList<>(List.of(0));
    private final List<Integer> station = new ArrayList<>();
    private final List<Double> usd = new ArrayList<>();
    private final List<Double> outside = new ArrayList<>();
    private final List<Integer> zip = new ArrayList<>();
    private final List<Double> parcels = new ArrayList<>();

    Rows(Outcome outcome) {
      this.network = outcome.network();
      this.open = outcome.verified().plan().openSites();
    }

    /** All stations of the plan that can serve a ZIP for less than the outside option. */
    void anyStation(int i) {
      ServiceArcs arcs = network.problem().arcs();
      double post = network.problem().points().outsideUsdPerYear()[i];
      for (int a = arcs.rowStart()[i]; a < arcs.rowStart()[i + 1]; a++) {
        choice(arcs.site()[a], arcs.usdPerYear()[a], post);
      }
      point(i, network.parcelsPerYear(i), post);
    }

    /** The station that serves this part of a ZIP in the plan, if it does so for less. */
    void ownStation(Service service) {
      double whole = network.problem().points().outsideUsdPerYear()[service.zip()];
      double post = Cents.round(service.share() * whole);
      choice(service.site(), service.cost().service().totalUsd(), post);
      point(service.zip(), service.parcelsPerYear(), post);
    }

    private void choice(int site, double usdPerYear, double post) {
      int at = Arrays.binarySearch(open, site);
      if (at >= 0 && usdPerYear < post) {
        station.add(at);
        usd.add(usdPerYear);
      }
    }

    private void point(int i, double parcelsPerYear, double post) {
      rowStart.add(station.size());
      outside.add(post);
      zip.add(i);
      parcels.add(parcelsPerYear);
    }

    InterimService service() {
      return new InterimService(ints(rowStart), ints(station), doubles(usd), doubles(outside));
    }
  }
}
