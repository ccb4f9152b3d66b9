package org.waystation.sensitivity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waystation.scenario.ResolvedScenario;

/** Many draws of all figures at once. */
class MonteCarloTest {
  private static final FixedPlan PLAN = Towns.plan(60, 2);
  private static final int DRAWS = 300;

  private static MonteCarlo draw(List<UncertainFigure> figures, long seed, int threads) {
    return MonteCarlo.of(PLAN, new Drawing(figures, seed), Towns.SETTINGS, DRAWS, threads);
  }

  @Test
  void any_number_of_threads_gives_the_same() {
    MonteCarlo one = draw(Towns.figures(), 7, 1);
    for (int threads : new int[] {2, 3}) {
      MonteCarlo more = draw(Towns.figures(), 7, threads);
      assertArrayEquals(one.marginCents(), more.marginCents());
      assertArrayEquals(one.cheaper(), more.cheaper());
      assertEquals(one.cost().mean(), more.cost().mean());
      assertEquals(one.cost().standardDeviation(), more.cost().standardDeviation());
      assertEquals(one.saving().histogram(), more.saving().histogram());
    }
  }

  @Test
  void another_seed_draws_otherwise() {
    Drawing first = new Drawing(Towns.figures(), 1);
    assertEquals(first.values(5), new Drawing(Towns.figures(), 1).values(5));
    for (int draw = 0; draw < 50; draw++) {
      assertNotEquals(first.values(draw), first.values(draw + 1));
      assertNotEquals(first.values(draw + 1), new Drawing(Towns.figures(), 2).values(draw));
    }
  }

  @Test
  void without_ranges_every_draw_is_the_plan() {
    MonteCarlo settled = draw(List.of(Towns.figure("circuity", 1.3, 1.3, 1.3)), 1, 2);
    PlanPrice plan = PLAN.price(Towns.BASE.scenario().costs());
    assertEquals(0, settled.cost().standardDeviation(), 1e-6);
    assertEquals(plan.totalUsd(), settled.cost().mean(), 1e-3);
    for (int i = 0; i < PLAN.size(); i++) {
      assertEquals(plan.marginCents()[i] > 0 ? 1 : 0, settled.probability(i));
      assertEquals(plan.marginCents()[i] / 100.0, settled.meanMarginUsd(i), 1e-9);
    }
  }

  @Test
  void a_dearer_post_never_makes_stations_less_likely_cheaper() {
    MonteCarlo before = null;
    int all = 0;
    for (double price = 3; price < 9; price += 0.5) {
      MonteCarlo now = draw(at(price), 3, 2);
      for (int i = 0; before != null && i < PLAN.size(); i++) {
        assertTrue(now.probability(i) >= before.probability(i));
        assertTrue(now.meanMarginUsd(i) >= before.meanMarginUsd(i));
      }
      before = now;
      all = (int) Arrays.stream(now.cheaper()).filter(k -> k > 0).count();
    }
    assertTrue(all > 0, "at 8.50 some ZIP must be cheaper by station in some draw");
  }

  /** The other figures are drawn as always, for the price stands last. */
  private static List<UncertainFigure> at(double price) {
    List<UncertainFigure> figures = new ArrayList<>(Towns.figures());
    figures.set(
        figures.size() - 1, Towns.figure(ResolvedScenario.POSTAL_PRICE, price, price, price));
    return figures;
  }
}
