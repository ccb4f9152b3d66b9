package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waystation.compare.ZipOutcome;
import org.waystation.cost.CostModel;
import org.waystation.geo.LonLat;
import org.waystation.geodata.Hub;
import org.waystation.geodata.Place;
import org.waystation.geodata.SiteTerms;
import org.waystation.geodata.ZipArea;
import org.waystation.ledger.Origin;
import org.waystation.scenario.Overrides;
import org.waystation.scenario.Scenario;
import org.waystation.scenario.ScenarioReader;
import org.waystation.siting.Plan;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.SiteRole;

/**
 * A world of four ZIPs on one meridian, 100 people to the first, then twice as many to each. One
 * station stands in the first. Every price is a round number, so that amounts can be done by hand:
 * 10 parcels a person, 0.20 USD of linehaul and 0.50 of sorting each, 5.00 by post, 70,000 USD for
 * a station.
 */
class OutcomeTest {
  private static final double[] LATITUDES = {44.0, 44.1, 44.3, 46.0};
  private static final Scenario SCENARIO = scenario();

  /** The second ZIP is left to the post although a station is near; the fourth is out of reach. */
  private final Outcome outcome = outcome(0, Plan.OUTSIDE, 0, Plan.OUTSIDE);

  @Test
  void addsUpByHand() {
    // ZIPs 1 and 3 have 1,000 and 4,000 parcels, ZIPs 2 and 4 have 2,000 and 8,000.
    assertEquals(70_000_00, outcome.totals().station());
    assertEquals(5_000 * 20, outcome.totals().linehaul());
    assertEquals(5_000 * 50, outcome.totals().sort());
    assertEquals(10_000 * 500, outcome.totals().postal());
    double miles = outcome.stations().get(0).maxRoadMiles();
    CostModel costs = new CostModel(SCENARIO.costs());
    long lastMile =
        Math.round(costs.service(1_000, 10, 0, 10).lastMileUsd() * 100)
            + Math.round(costs.service(4_000, 10, miles, 10).lastMileUsd() * 100);
    assertEquals(lastMile, outcome.totals().lastMile());
    assertEquals(70_000_00 + 5_000 * 70 + 10_000 * 500 + lastMile, outcome.totals().total());
  }

  @Test
  void sharesTheStationByParcels() {
    assertEquals(14_000.00, share(0));
    assertEquals(56_000.00, share(2));
  }

  @Test
  void measuresTheStation() {
    StationOutcome station = outcome.stations().get(0);
    assertEquals(List.of(0, 2), station.zips());
    assertEquals(5_000, station.parcelsPerYear());
    // 0.3 degrees of a meridian are 20.728 miles, by road 1.3 times as many.
    assertEquals(26.946, station.maxRoadMiles(), 0.002);
    assertEquals(station.maxRoadMiles() * 4_000 / 5_000, station.meanRoadMiles(), 1e-9);
    assertEquals(outcome.totals().total() - outcome.totals().postal(), station.costCents());
  }

  @Test
  void tellsWhyAZipIsNotServed() {
    assertEquals(2, outcome.unserved().size());
    Unserved near = outcome.unserved().get(0);
    assertEquals(Unserved.Why.CHEAPER_BY_POST, near.why());
    assertEquals(10_000, near.way().usdPerYear());
    assertEquals(8.98, near.nearestStationRoadMiles(), 0.01);
    Unserved far = outcome.unserved().get(1);
    assertEquals(Unserved.Why.BEYOND_STANDARD, far.why());
    assertTrue(far.ownUsd().isEmpty());
    assertEquals(
        "the nearest candidate site is 179.6 road miles away, the standard is 40",
        far.sentence(40));
  }

  @Test
  void aClosedCandidateInReachIsAnotherReason() {
    // The second site stands in the fourth ZIP and stays closed.
    Outcome closed =
        outcome(
            network(site(zip(0), SiteRole.GREENFIELD), site(zip(3), SiteRole.GREENFIELD)),
            0,
            0,
            0,
            Plan.OUTSIDE);
    assertEquals(Unserved.Why.NO_STATION_IN_REACH, closed.unserved().get(0).why());
    Outcome excluded =
        outcome(
            network(site(zip(0), SiteRole.GREENFIELD), site(zip(3), SiteRole.EXCLUDED)),
            0,
            0,
            0,
            Plan.OUTSIDE);
    assertTrue(
        excluded.unserved().get(0).nearestCandidateRoadMiles() > 100,
        "a site that must not open is no candidate");
  }

  private double share(int zip) {
    ZipOutcome one = outcome.zips().get(zip);
    return one.service().orElseThrow().cost().stationShareUsd();
  }

  private static Outcome outcome(int... siteOfZip) {
    return outcome(network(site(zip(0), SiteRole.GREENFIELD)), siteOfZip);
  }

  private static Outcome outcome(Network network, int... siteOfZip) {
    Plan plan = new Plan(new int[] {0}, siteOfZip);
    return new Outcome(
        network, new PlanVerifier(network.problem()).verify(plan), SCENARIO.travel());
  }

  private static Network network(Site... sites) {
    return Network.of(
        SCENARIO, IntStream.range(0, 4).mapToObj(OutcomeTest::zip).toList(), List.of(sites));
  }

  private static Site site(ZipArea zip, SiteRole role) {
    return new Site(
        zip, role, SiteTerms.USUAL, new Hub("H", "Hub", new LonLat(-72, 43.9), Double.NaN), 10);
  }

  private static ZipArea zip(int number) {
    return new ZipArea(
        "0500" + number,
        new Place("Town " + number, "VT", "", ""),
        new LonLat(-72, LATITUDES[number]),
        100 << number,
        10,
        new Origin("invented.csv", number + 2));
  }

  private static Scenario scenario() {
    Overrides overrides =
        Overrides.none()
            .set("network.stations", "1")
            .set("network.coverageFloor.amount", "1")
            .set("travel.maxRoadMiles", "40")
            .set("postal.priceUsdPerParcel", "4")
            .set("costs.overrides.postalHandoverUsdPerParcel", "1")
            .set("costs.overrides.householdsPerPerson", "1")
            .set("costs.overrides.parcelsPerHouseholdYear", "10")
            .set("costs.overrides.circuity", "1.3")
            .set("costs.overrides.stationCapexUsd", "0")
            .set("costs.overrides.stationOpexUsdPerYear", "70000")
            .set("costs.overrides.sortUsdPerParcel", "0.5")
            .set("costs.overrides.truckUsdPerMile", "1")
            .set("costs.overrides.parcelsPerTrailer", "100")
            .set("costs.overrides.trailerFill", "1");
    Path models = Path.of(System.getProperty("waystation.home", ""), "models");
    return ScenarioReader.read("base", models, overrides).scenario();
  }
}
