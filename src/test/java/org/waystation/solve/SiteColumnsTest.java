package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.waystation.siting.ServiceArcs;

/** Turned around, every arc is there once, and the order is the one that was asked for. */
class SiteColumnsTest {
  @Property(seed = "1", tries = 300)
  void hold_every_arc_the_cheapest_first(@ForAll long seed) {
    ServiceArcs arcs = MixedProblems.either(seed).arcs();
    int sites = MixedProblems.either(seed).sites().size();
    assertOrdered(arcs, SiteColumns.cheapestFirst(arcs, sites), sites);
  }

  /** Costs that are one as a float, of both signs, and equal ones. */
  @Property(seed = "1", tries = 100)
  void tell_costs_apart_that_are_nearly_equal(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int points = 60;
    double[] cost = random.doubles(points).map(c -> (c < 0.5 ? -1 : 1) * 1e6 + c * 1e-3).toArray();
    cost[random.nextInt(points)] = cost[0];
    ServiceArcs arcs =
        new ServiceArcs(IntStream.rangeClosed(0, points).toArray(), new int[points], cost);
    assertOrdered(arcs, SiteColumns.cheapestFirst(arcs, 1), 1);
  }

  private static void assertOrdered(ServiceArcs arcs, SiteColumns columns, int sites) {
    assertEquals(arcs.size(), columns.start()[sites]);
    for (int j = 0; j < sites; j++) {
      for (int a = columns.start()[j]; a < columns.start()[j + 1]; a++) {
        int arc = arcs.find(columns.point()[a], j);
        assertEquals(arcs.usdPerYear()[arc], columns.cost()[a]);
        boolean first = a == columns.start()[j];
        assertTrue(first || columns.cost()[a - 1] <= columns.cost()[a]);
        assertTrue(
            first
                || columns.cost()[a - 1] < columns.cost()[a]
                || columns.point()[a - 1] < columns.point()[a]);
      }
    }
  }
}
