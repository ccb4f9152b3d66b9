package org.waystation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code costs explain} on the embedded data. */
class CostsCommandTest {
  private static final String SAINT_JOHNSBURY = "05819";
  private static final String NORTHFIELD = "05663";

  @Test
  void every_step_with_the_figures_it_rests_on() {
    Called explained = Called.with("costs", "explain", SAINT_JOHNSBURY, "--station", NORTHFIELD);
    assertEquals(0, explained.code(), explained.err());
    for (String part : new String[] {"Demand", "Last mile", "Station", "Linehaul", "by post"}) {
      assertTrue(explained.out().contains(part), explained.out());
    }
    assertTrue(explained.out().contains("A  stationCapexUsd"), explained.out());
  }

  /** What the steps say, put together again from what they start with. */
  @Test
  void the_steps_follow_from_each_other() throws IOException {
    JsonNode json = json("--set", "costs.overrides.stationCapexUsd=0");
    Map<String, Double> steps = new HashMap<>();
    json.path("steps")
        .forEach(step -> steps.put(step.path("name").asText(), step.path("value").asDouble()));
    double parcels = json.path("population").asDouble() * 0.389 * 48;
    assertEquals(parcels, steps.get("parcels a year"), 0.001);
    assertEquals(parcels / 312 / 1.2, steps.get("stops a day"), 0.001);
    assertEquals(1_800_000.0 / 5_000_000, steps.get("fixed cost per parcel"), 1e-9);
    double haul = 2 * json.path("hubRoadMiles").asDouble() * 2.26 / (2200 * 0.85);
    assertEquals(haul, steps.get("linehaul"), 1e-9);
    double day = 1.15 * (23 * 1.42 * 10 + 0.725 * steps.get("miles of the route"));
    double lastMile = day / (steps.get("stops on a route") * 1.2);
    assertEquals(lastMile + 0.36 + 0.35 + haul, steps.get("all in"), 1e-6);
  }

  /** Both of the scenario's other ways, each with why it delivers or does not. */
  @Test
  void offers_beside_the_station_and_which_way_is_cheapest() throws IOException {
    JsonNode json = json("--scenario", "make-or-buy-everybody");
    Map<String, JsonNode> steps = new HashMap<>();
    json.path("steps")
        .forEach(
            step ->
                steps.put(step.path("part").asText() + ": " + step.path("name").asText(), step));
    double price = value(steps, "Offer: integrator: price");
    assertEquals(
        price + value(steps, "Offer: integrator: surcharge"),
        value(steps, "Offer: integrator: by integrator"),
        1e-9);
    assertTrue(
        steps
            .get("Offer: integrator: surcharge")
            .path("formula")
            .asText()
            .startsWith("not remote"));
    assertTrue(
        steps
            .get("Offer: local partners: does not deliver")
            .path("formula")
            .asText()
            .contains("parcels a day are more than 1 shop(s) of 30"));
    double allIn = value(steps, "A parcel from the station: all in");
    double post = value(steps, "The same parcel by post: price and handover");
    String cheapest = allIn < post ? "station" : "post";
    assertEquals(Math.min(allIn, post), value(steps, "The cheapest way: " + cheapest), 1e-4);
    assertEquals(
        Math.abs(allIn - post), value(steps, "The cheapest way: saved against the other"), 1e-4);
    Called far = Called.with("costs", "explain", SAINT_JOHNSBURY, "--station", NORTHFIELD);
    assertTrue(far.out().contains("The cheapest way"), far.out());
  }

  private static double value(Map<String, JsonNode> steps, String name) {
    assertTrue(steps.containsKey(name), () -> name + " in " + steps.keySet());
    return steps.get(name).path("value").asDouble();
  }

  @Test
  void all_that_is_wrong_with_the_pair_at_once() {
    Called wrong = Called.with("costs", "explain", "5819", "--station", "05999");
    assertEquals(ExitCode.WRONG_INPUT, wrong.code());
    assertTrue(wrong.err().contains("ZIP [5819] is not in the data"), wrong.err());
    assertTrue(wrong.err().contains("station [05999] is not in the data"), wrong.err());
    assertEquals("", wrong.out());
  }

  @Test
  void a_station_out_of_reach_is_refused() {
    Called far = Called.with("costs", "explain", SAINT_JOHNSBURY, "--station", "94103");
    assertEquals(ExitCode.WRONG_INPUT, far.code());
    assertTrue(far.err().contains("no time to deliver"), far.err());
  }

  @Test
  void a_station_without_parcels_is_refused() {
    Called none =
        Called.with(
            "costs", "explain", SAINT_JOHNSBURY, "--station", NORTHFIELD, "--station-parcels", "0");
    assertEquals(ExitCode.WRONG_INPUT, none.code());
    assertTrue(none.err().contains("--station-parcels"), none.err());
  }

  private static JsonNode json(String... more) throws IOException {
    List<Object> arguments = new ArrayList<>();
    arguments.addAll(List.of("costs", "explain", SAINT_JOHNSBURY, "--station", NORTHFIELD));
    arguments.addAll(List.of(more));
    arguments.add("--json");
    Called called = Called.with(arguments.toArray());
    assertEquals(0, called.code(), called.err());
    return new ObjectMapper().readTree(called.out());
  }
}
