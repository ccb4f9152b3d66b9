package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.CoverageFloor;
import org.waystation.siting.Problems;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;
import org.waystation.siting.StationLimits;

class ImpossibleTest {
  private static final SiteRole FREE = SiteRole.GREENFIELD;
  private static final SiteRole FORCED = SiteRole.FORCED;

  @Property(seed = "1", tries = 3000)
  void what_counting_excludes_has_no_plan(@ForAll long seed) {
    SitingProblem problem = MixedProblems.either(seed);
    if (new Impossible(problem).reason().isPresent()) {
      assertEquals(Double.POSITIVE_INFINITY, BruteForce.optimum(problem));
    }
  }

  @Test
  void two_forced_sites_of_one_group() {
    assertEquals(
        Optional.of("2 sites of one group must be open, of which only one may be: S0, S2"),
        reason(List.of(FORCED, FREE, FORCED), new int[] {0, 0, 0}, 0, 3));
  }

  @Test
  void a_group_is_one_site_when_sites_are_counted() {
    List<SiteRole> roles = List.of(FREE, FREE, FORCED);
    assertEquals(
        Optional.of(
            "3 stations are asked for, but only 2 candidate sites may open,"
                + " one of each group"),
        reason(roles, new int[] {0, 0, -1}, 3, 3));
    assertEquals(Optional.empty(), reason(roles, new int[] {0, 0, -1}, 2, 3));
    assertEquals(Optional.empty(), reason(roles, new int[] {0, 1, 2}, 3, 3));
  }

  @Test
  void weights_out_of_reach_count_and_points_do_not() {
    double none = Problems.NONE;
    SitingProblem far =
        weighted(
            Problems.arcs(new double[][] {{1}, {none}}), new CoverageFloor(new double[] {3, 5}, 4));
    String reason = new Impossible(far).reason().orElseThrow();
    assertTrue(reason.startsWith("4 must be covered, but only 3 have"), reason);
    SitingProblem near =
        weighted(
            Problems.arcs(new double[][] {{1}, {none}}), new CoverageFloor(new double[] {3, 5}, 3));
    assertEquals(Optional.empty(), new Impossible(near).reason());
  }

  @Test
  void a_row_that_is_cut_short_may_lead_anywhere() {
    double[] cut = {Double.POSITIVE_INFINITY, 7};
    ServiceArcs arcs = new ServiceArcs(new int[] {0, 1, 1}, new int[] {0}, new double[] {1}, cut);
    SitingProblem problem = weighted(arcs, new CoverageFloor(new double[] {3, 5}, 8));
    assertEquals(Optional.empty(), new Impossible(problem).reason());
  }

  private static SitingProblem weighted(ServiceArcs arcs, CoverageFloor floor) {
    SitingProblem plain =
        Problems.of(
            new double[][] {{1}, {1}},
            new double[] {9, 9},
            new double[1],
            Problems.greenfield(1),
            new StationCount(0, 1),
            0);
    return new SitingProblem(
        plain.points(), plain.sites(), arcs, plain.stations(), plain.limits(), floor);
  }

  private static Optional<String> reason(List<SiteRole> roles, int[] group, int min, int max) {
    double[] costs = new double[roles.size()];
    double[][] row = new double[1][roles.size()];
    Arrays.fill(row[0], 1);
    SitingProblem plain =
        Problems.of(row, new double[] {5}, costs, roles, new StationCount(min, max), 0);
    SitingProblem grouped =
        new SitingProblem(
            plain.points(),
            new CandidateSites(plain.sites().ids(), costs, roles, group),
            plain.arcs(),
            plain.stations(),
            StationLimits.none(roles.size()),
            plain.floor());
    return new Impossible(grouped).reason();
  }
}
