package org.waystation.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParetoTest {
  /** Costs in dollars, a hundred parcels of which so many go by station. */
  private static DoneCase one(String id, int stations, double cost, double byStation, int price) {
    ObjectNode figures = Json.object();
    figures.put(Figure.STATIONS.column(), stations);
    figures.put(Figure.COST.column(), cost);
    figures.put(Figure.PARCELS.column(), 100.0);
    figures.put(Figure.PARCELS_BY_STATIONS.column(), byStation);
    return new DoneCase(
        id,
        "base",
        Map.of("network.stations", "" + stations, "postal.priceUsdPerParcel", "" + price),
        new CaseOutcome(Result.PLANNED, "", "", "", "", 1, 1, figures));
  }

  @Test
  void whatIsBeatenInEverythingIsNotOnTheFront() {
    DoneCase cheap = one("cheap", 2, 10, 50, 4);
    DoneCase wide = one("wide", 4, 20, 90, 4);
    DoneCase worse = one("worse", 4, 21, 90, 4);
    DoneCase small = one("small", 1, 11, 40, 4);
    assertEquals(List.of(cheap, wide, small), Pareto.front(List.of(cheap, wide, worse, small)));
  }

  @Test
  void equalCasesBeatNeitherEachOther() {
    DoneCase one = one("one", 2, 10, 50, 4);
    DoneCase two = one("two", 2, 10, 50, 4);
    assertEquals(2, Pareto.front(List.of(one, two)).size());
  }

  /**
   * Cost 0, 1/4, 1 of its range, coverage lacking 1, 1/4, 0 of its range, stations 0, 1/2, 1 of
   * theirs: squares 1, 0.375 and 2.
   */
  @Test
  void theKneeIsNearestToTheBestOfEverything() {
    DoneCase left = one("left", 1, 10, 50, 4);
    DoneCase middle = one("middle", 2, 12.5, 80, 4);
    DoneCase right = one("right", 3, 20, 90, 4);
    assertEquals(middle, Pareto.knee(List.of(left, middle, right)));
    assertEquals(left, Pareto.knee(List.of(left)));
  }

  /** Rows 0 and 6, 3 and 0: worst 6 and 3. */
  @Test
  void regretIsHeldAgainstTheBestDecisionOfTheSameWorld() {
    Regret regret =
        Regret.of(
            List.of(
                one("a", 1, 10, 0, 4),
                one("b", 2, 13, 0, 4),
                one("c", 1, 26, 0, 6),
                one("d", 2, 20, 0, 6),
                one("e", 3, 40, 0, 6)));
    assertEquals(
        List.of("postal.priceUsdPerParcel=4", "postal.priceUsdPerParcel=6"), regret.worlds());
    assertEquals(OptionalDouble.of(6), regret.rows().get(0).worst());
    assertEquals(OptionalDouble.of(3), regret.rows().get(1).worst());
    assertEquals(OptionalDouble.of(1.5), regret.rows().get(1).mean());
    assertEquals(1, regret.leastWorst());
    assertFalse(regret.rows().get(2).worst().isPresent(), "not tried in every world");
  }

  /** A thousand and one decisions in as many worlds: a table of a million that says nothing. */
  @Test
  void decisionsThatWereEachTriedInAnotherWorldHaveNoRegret() {
    List<DoneCase> cases =
        IntStream.rangeClosed(0, 1000)
            .mapToObj(k -> one("case-" + k, k + 1, 10, 50, 4 + k))
            .toList();
    assertEquals(List.of(), Regret.of(cases).rows());
    assertEquals(1000, Regret.of(cases.subList(0, 1000)).rows().size());
  }
}
