package org.waystation.sensitivity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.waystation.cost.OfferPlace;
import org.waystation.scenario.Overrides;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.ScenarioReader;

/** Small plans with the shipped figures. */
final class Towns {
  private static final Path MODELS = Path.of(System.getProperty("waystation.home", ""), "models");

  static final ResolvedScenario BASE = ScenarioReader.read("base", MODELS, Overrides.none());
  static final FigureSettings SETTINGS = values -> BASE.with(values).costs();

  private Towns() {}

  /** Two stations, most of the ZIPs served, one divided between both, some left to the post. */
  static FixedPlan plan(int zips, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<FixedPlan.Zip> towns = new ArrayList<>();
    List<FixedPlan.Service> services = new ArrayList<>();
    for (int i = 0; i < zips; i++) {
      double people = Math.rint(Math.exp(random.nextDouble(4, 9)));
      towns.add(
          new FixedPlan.Zip(new OfferPlace("VT", people, random.nextDouble(5, 150), Set.of())));
      if (i == 0) {
        services.add(new FixedPlan.Service(0, 0, 0.25, 20));
        services.add(new FixedPlan.Service(0, 1, 0.75, 30));
      } else if (random.nextInt(8) > 0) {
        services.add(new FixedPlan.Service(i, i % 2, 1, random.nextDouble(0, 60)));
      }
    }
    List<FixedPlan.Station> stations =
        List.of(new FixedPlan.Station(70), new FixedPlan.Station(model -> 900_000, 120));
    return new FixedPlan(towns, stations, services);
  }

  static UncertainFigure figure(String key, double low, double value, double high) {
    return new UncertainFigure(key, "unit", low, value, high, 'A', "test");
  }

  static List<UncertainFigure> figures() {
    return List.of(
        figure("parcelsPerHouseholdYear", 24, 48, 72),
        figure("minutesPerStop", 1.5, 2.4, 3.5),
        figure("circuity", 1.2, 1.3, 1.42),
        figure("stationCapexUsd", 6e6, 12e6, 20e6),
        figure(ResolvedScenario.POSTAL_PRICE, 3.53, 4.8, 6));
  }

  static PlanPrice price(FixedPlan plan, Map<String, Double> values) {
    return plan.price(SETTINGS.with(values));
  }
}
