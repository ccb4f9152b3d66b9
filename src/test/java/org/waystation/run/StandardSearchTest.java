package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waystation.geo.LonLat;
import org.waystation.geodata.Hub;
import org.waystation.geodata.Place;
import org.waystation.geodata.SiteTerms;
import org.waystation.geodata.ZipArea;
import org.waystation.ledger.Origin;
import org.waystation.scenario.Overrides;
import org.waystation.scenario.Scenario;
import org.waystation.scenario.ScenarioReader;
import org.waystation.siting.SiteRole;
import org.waystation.solve.PlanFinder;
import org.waystation.solve.Remedy;
import org.waystation.solve.SitingSolver;
import org.waystation.solve.ortools.MixedIntegerModel;
import org.waystation.travel.GreatCircleTravel;

/** Four ZIPs on one meridian and one station for all of them, in the second ZIP or the third. */
class StandardSearchTest {
  private static final double[] LATITUDES = {44.0, 44.1, 44.3, 44.9};

  private final MixedIntegerModel model = new MixedIntegerModel(MixedIntegerModel.Engine.SCIP);
  private final PlanFinder finder = new SitingSolver(model, model, progress -> {})::solve;

  @Test
  void findsTheFarthestZipOfTheBestSite() {
    Scenario scenario = scenario(20);
    Network network = network(scenario);
    Remedy found = search(scenario, network, true).find().orElseThrow();
    // From the third ZIP to the fourth; from the second it would be 0.8 degrees.
    double needed =
        new GreatCircleTravel(scenario.travel())
            .roadMiles(new LonLat(-72, LATITUDES[2]), new LonLat(-72, LATITUDES[3]));
    Remedy.RaiseStandard standard = (Remedy.RaiseStandard) found;
    assertEquals(needed, standard.roadMiles(), "a trip of the plan");
    assertTrue(standard.noneFoundAt() < needed && standard.noneFoundAt() > needed - 0.11);
    assertTrue(standard.proven());
  }

  @Test
  void saysSoWhereThePresentStandardWillDo() {
    Scenario scenario = scenario(60);
    StandardSearch search = search(scenario, network(scenario), false);
    Optional<Remedy> found = search.find();
    assertTrue(found.isEmpty());
    assertTrue(search.reason().startsWith("none is needed"), search.reason());
  }

  private StandardSearch search(Scenario scenario, Network network, boolean proven) {
    return new StandardSearch(
        scenario, network, proven, finder, Duration.ofMinutes(2), () -> false);
  }

  private static Network network(Scenario scenario) {
    List<ZipArea> zips = IntStream.range(0, 4).mapToObj(StandardSearchTest::zip).toList();
    Hub hub = new Hub("H", "Hub", new LonLat(-72, 43.9), Double.NaN);
    return Network.of(
        scenario,
        zips,
        List.of(
            new Site(zips.get(1), SiteRole.GREENFIELD, SiteTerms.USUAL, hub, 10),
            new Site(zips.get(2), SiteRole.GREENFIELD, SiteTerms.USUAL, hub, 10)));
  }

  private static ZipArea zip(int number) {
    return new ZipArea(
        "0500" + number,
        new Place("Town " + number, "VT", "", ""),
        new LonLat(-72, LATITUDES[number]),
        100,
        10,
        new Origin("invented.csv", number + 2));
  }

  private static Scenario scenario(double maxRoadMiles) {
    Overrides overrides =
        Overrides.none()
            .set("network.stations", "1")
            .set("network.coverageFloor.amount", "4")
            .set("travel.maxRoadMiles", Double.toString(maxRoadMiles));
    Path models = Path.of(System.getProperty("waystation.home", ""), "models");
    return ScenarioReader.read("base", models, overrides).scenario();
  }
}
