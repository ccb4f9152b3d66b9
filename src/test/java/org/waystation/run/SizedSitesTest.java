package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystation.cli.OrToolsEngines;
import org.waystation.cost.CostModel;
import org.waystation.geo.LonLat;
import org.waystation.geodata.Hub;
import org.waystation.geodata.Place;
import org.waystation.geodata.SiteTerms;
import org.waystation.geodata.ZipArea;
import org.waystation.ledger.Origin;
import org.waystation.scenario.Overrides;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.Scenario;
import org.waystation.scenario.ScenarioReader;
import org.waystation.scenario.StationRules;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.solve.EarlierPlan;

/** Stations in several sizes: by hand, and against every plan there is. */
class SizedSitesTest {
  private static final Path MODELS = Path.of(System.getProperty("waystation.home", ""), "models");
  private static final Hub HUB = new Hub("H", "Hub", new LonLat(-72, 43.9), Double.NaN);
  private static final Scenario SCENARIO =
      ScenarioReader.read(
              "vermont",
              MODELS,
              Overrides.none()
                  .set("network.stations", "{min: 1, max: 3}")
                  .set("network.coverageFloor.amount", "3")
                  .set("solve.relativeGap", "0")
                  .set(
                      "network.sizes",
                      "[{name: s, maxParcelsPerDay: 100, capexUsd: 0, opexUsdPerYear: 30000},"
                          + " {name: l, maxParcelsPerDay: 250, capexUsd: 0, opexUsdPerYear:"
                          + " 50000}]"))
          .scenario();

  private static ZipArea zip(int number, SplittableRandom random) {
    return new ZipArea(
        "0500" + number,
        new Place("Town " + number, "VT", "", ""),
        new LonLat(-72 + random.nextDouble(), 44 + random.nextDouble()),
        // 15 to 120 parcels on each of 312 days.
        random.nextInt(250, 2_000),
        random.nextInt(5, 60),
        new Origin("invented.csv", number + 2));
  }

  private static Site site(ZipArea zip, SiteRole role) {
    return new Site(zip, role, SiteTerms.USUAL, HUB, 10);
  }

  @Test
  void a_free_site_stands_once_for_each_size() {
    ZipArea zip = zip(0, new SplittableRandom(1));
    List<Site> sized = SizedSites.of(List.of(site(zip, SiteRole.GREENFIELD)), SCENARIO);
    assertEquals(List.of("05000/s", "05000/l"), sized.stream().map(Site::id).toList());
    assertEquals(
        List.of(OptionalDouble.of(30_000), OptionalDouble.of(50_000)),
        sized.stream().map(one -> one.terms().fixedUsdPerYear()).toList());
    assertTrue(sized.stream().allMatch(one -> one.terms().group().equals("05000")));
  }

  @Test
  void capital_is_spread_over_the_life_of_a_station() {
    Scenario small = ScenarioReader.read("vermont-sizes", MODELS, Overrides.none()).scenario();
    ZipArea zip = zip(0, new SplittableRandom(1));
    Site first = SizedSites.of(List.of(site(zip, SiteRole.GREENFIELD)), small).get(0);
    // 8 % over 20 years are 0.101852 a year of 6 M USD, and 1 M USD to run it.
    assertEquals(1_611_113, first.terms().fixedUsdPerYear().orElse(0), 1);
  }

  /** Capital a tenth and running cost a half dearer than usual, and money at 10 %. */
  @Test
  void a_size_moves_with_the_figures_of_the_station_that_is_usual() {
    ResolvedScenario small = ScenarioReader.read("vermont-sizes", MODELS, Overrides.none());
    ZipArea zip = zip(0, new SplittableRandom(1));
    List<Site> sized = SizedSites.of(List.of(site(zip, SiteRole.GREENFIELD)), small.scenario());
    CostModel dearer =
        new CostModel(
            small
                .with(
                    Map.of(
                        "stationCapexUsd", 13_200_000.0,
                        "stationOpexUsdPerYear", 2_700_000.0,
                        "discountRatePerYear", 0.10))
                .costs());
    StationRules rules = small.scenario().network().limits();
    double usd =
        SizedSites.fixedUsdPerYear(sized.get(0), rules, small.scenario().costs().station())
            .applyAsDouble(dearer);
    // 10 % over 20 years are 0.1174596 a year of 6.6 M USD, and 1.5 M USD to run it.
    assertEquals(2_275_233.5, usd, 1);
    Site usual = site(zip, SiteRole.EXISTING);
    assertEquals(
        dearer.stationUsdPerYear(),
        SizedSites.fixedUsdPerYear(usual, rules, small.scenario().costs().station())
            .applyAsDouble(dearer));
  }

  @Test
  void a_site_that_stands_keeps_its_terms() {
    ZipArea zip = zip(0, new SplittableRandom(1));
    List<Site> sites = List.of(site(zip, SiteRole.EXISTING), site(zip, SiteRole.EXCLUDED));
    assertEquals(sites, SizedSites.of(sites, SCENARIO));
  }

  /** Five ZIPs, three of them candidates in two sizes: every set of sites, every assignment. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void no_plan_is_cheaper(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<ZipArea> zips = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      zips.add(zip(i, random));
    }
    List<Site> sites =
        SizedSites.of(
            zips.stream().limit(3).map(zip -> site(zip, SiteRole.GREENFIELD)).toList(), SCENARIO);
    SitingProblem problem = Network.of(SCENARIO, zips, sites).problem();
    double solved =
        new OrToolsEngines()
            .method(SCENARIO.engine(), progress -> {})
            .solve(problem, SCENARIO.solve(), EarlierPlan.none(), () -> false)
            .plan()
            .orElseThrow()
            .objectiveUsdPerYear();
    assertEquals(new EveryPlan(problem).least(), solved, 0.01);
  }

  /** All plans of a small problem, by arithmetic of their own. */
  private record EveryPlan(SitingProblem problem) {
    double least() {
      double least = Double.POSITIVE_INFINITY;
      for (int set = 1; set < 1 << problem.sites().size(); set++) {
        if (Integer.bitCount(set) <= 3 && groupsHold(set)) {
          least = Math.min(least, fixed(set) + assigned(set, 0, new double[6], 0));
        }
      }
      return least;
    }

    /** Two sizes of one site stand side by side. */
    private boolean groupsHold(int set) {
      for (int pair = 0; pair < 3; pair++) {
        if ((set >> 2 * pair & 3) == 3) {
          return false;
        }
      }
      return true;
    }

    private double fixed(int set) {
      double usd = 0;
      for (int j = 0; j < problem.sites().size(); j++) {
        usd += (set >> j & 1) * problem.sites().fixedUsdPerYear()[j];
      }
      return usd;
    }

    /** Cheapest way for this ZIP and all after it; 2 may be left. */
    private double assigned(int set, int zip, double[] load, int left) {
      if (zip == problem.points().size()) {
        return 0;
      }
      double least = Double.POSITIVE_INFINITY;
      if (left < 2) {
        least = problem.points().outsideUsdPerYear()[zip] + assigned(set, zip + 1, load, left + 1);
      }
      int[] rowStart = problem.arcs().rowStart();
      for (int a = rowStart[zip]; a < rowStart[zip + 1]; a++) {
        int site = problem.arcs().site()[a];
        double parcels = problem.points().parcelsPerYear()[zip];
        boolean fits = load[site] + parcels <= (site % 2 == 0 ? 100 : 250) * 312.0;
        if ((set >> site & 1) == 1 && fits) {
          load[site] += parcels;
          least =
              Math.min(least, problem.arcs().usdPerYear()[a] + assigned(set, zip + 1, load, left));
          load[site] -= parcels;
        }
      }
      return least;
    }
  }
}
