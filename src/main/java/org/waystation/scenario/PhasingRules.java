package org.waystation.scenario;

import java.util.List;

/**
 * The programme in which the stations of the plan are opened.
 *
 * @param yearsPerPeriod length of each period
 * @param periods in their order; in the last of them the whole plan is open
 */
public record PhasingRules(double yearsPerPeriod, List<PeriodRules> periods) {
  public PhasingRules {
    periods = List.copyOf(periods);
  }
}
