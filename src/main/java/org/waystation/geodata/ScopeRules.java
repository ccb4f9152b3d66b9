package org.waystation.geodata;

import java.util.Set;

/**
 * Which ZIPs a scenario plans for. The thresholds calibrate the scope to published totals of the
 * announced programme; they do not define what is rural.
 *
 * @param states two-letter abbreviations of the states planned for
 * @param minPeoplePerSquareMile least density, included
 * @param belowPeoplePerSquareMile density from which a ZIP is too dense, excluded from the scope
 * @param minPopulation fewest people, included
 */
public record ScopeRules(
    Set<String> states,
    double minPeoplePerSquareMile,
    double belowPeoplePerSquareMile,
    double minPopulation) {
  public ScopeRules {
    states = Set.copyOf(states);
  }
}
