package org.waystation.solve;

import java.util.List;
import org.waystation.siting.VerifiedPlan;

/**
 * What each station of a plan is worth: the cost of closing it and of its best replacement; and
 * what the closed sites that came nearest to being opened, and every excluded one, would save.
 *
 * <p>Where stations take whatever comes and the floor counts points, every figure is exact, and the
 * best replacement is the best of all sites: exchanges are priced in ascending lower bound ({@link
 * ExchangeBounds}) until the bound passes the best. With station limits or a weighted floor the
 * figures are those of a plan found by re-assigning greedily, and say so. Formulation: {@code
 * models/formulations/explanations.md}.
 *
 * @param stations one per open site, ascending
 * @param candidates closed sites: those with the smallest reduced cost and all excluded ones,
 *     ascending by reduced cost
 */
public record StationWorth(List<Station> stations, List<Candidate> candidates) {
  /** In place of a site: there is none. */
  public static final int NO_SITE = -1;

  public StationWorth {
    stations = List.copyOf(stations);
    candidates = List.copyOf(candidates);
  }

  /**
   * An open station.
   *
   * @param site its number
   * @param closing closing it, its points going to other stations or the outside option
   * @param replacement the site that would best stand in for it, or {@link #NO_SITE}
   * @param replacing closing it and opening that site
   */
  public record Station(int site, CostChange closing, int replacement, CostChange replacing) {}

  /**
   * A closed site.
   *
   * @param site its number
   * @param reducedCost f_j + rho_j at the multipliers, USD per year: by how much it failed to be
   *     opened
   * @param opening opening it besides the others
   * @param sharesGroupWith the open site of its group, with which it must not be open; or {@link
   *     #NO_SITE}
   * @param exchangedFor the station it would best replace, or {@link #NO_SITE}
   * @param exchange opening it and closing that station
   */
  public record Candidate(
      int site,
      double reducedCost,
      CostChange opening,
      int sharesGroupWith,
      int exchangedFor,
      CostChange exchange) {}

  /**
   * Explains a plan.
   *
   * @param multipliers u_i, one per demand point, USD per year: those of the lower bound
   * @param nearMisses how many closed sites to explain besides the excluded ones
   */
  public static StationWorth of(VerifiedPlan plan, double[] multipliers, int nearMisses) {
    return new ExchangePricing(plan, multipliers).worth(nearMisses);
  }
}
