package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.waystation.siting.Plan;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;

class AssignmentTest {
  /** Moves at random: the running value must be that of a state built afresh. */
  @Test
  void valueIsKeptThroughMovesAndUndone() {
    for (long seed = 0; seed < 200; seed++) {
      SitingProblem problem = LimitedProblems.of(seed, Sourcing.SINGLE);
      SiteColumns columns = SiteColumns.of(problem.arcs(), problem.sites().size());
      LimitPenalties penalties = LimitPenalties.first(problem);
      Assignment state = new Assignment(problem, columns, penalties);
      SplittableRandom random = new SplittableRandom(seed);
      moveAbout(problem, state, random, 15);
      state.mark();
      double marked = state.value();
      Plan before = state.toPlan();
      moveAbout(problem, state, random, 15);
      assertSame(problem, columns, state);
      state.undo();
      assertEquals(marked, state.value(), 1e-9 * (1 + Math.abs(marked)), "seed " + seed);
      assertEquals(before, state.toPlan());
    }
  }

  private static void assertSame(SitingProblem problem, SiteColumns columns, Assignment state) {
    Assignment fresh = new Assignment(problem, columns, state.penalties());
    Plan plan = state.toPlan();
    for (int j : plan.openSites()) {
      fresh.open(j);
    }
    for (int i = 0; i < plan.siteOfPoint().length; i++) {
      if (plan.siteOfPoint()[i] != Plan.OUTSIDE) {
        fresh.move(i, plan.siteOfPoint()[i], state.costOf(i));
      }
    }
    assertEquals(fresh.value(), state.value(), 1e-9 * (1 + Math.abs(fresh.value())));
    for (int i = 0; i < plan.siteOfPoint().length; i++) {
      OpenChoices choices = state.choices();
      OpenChoices others = fresh.choices();
      assertEquals(others.end(i), choices.end(i));
      for (int c = choices.first(i); c < choices.end(i); c++) {
        assertEquals(others.site(c), choices.site(c));
      }
    }
    boolean allowed = problem.stations().allows(plan.openSites().length);
    if (state.isFeasible() && allowed) {
      double price = PlanPrice.of(problem, plan);
      assertEquals(price, state.value(), 1e-9 * (1 + Math.abs(price)));
    }
  }

  private static void moveAbout(
      SitingProblem problem, Assignment state, SplittableRandom random, int moves) {
    int n = problem.points().size();
    int m = problem.sites().size();
    OpenChoices choices = state.choices();
    for (int k = 0; k < moves; k++) {
      int j = random.nextInt(m);
      if (!choices.isOpen(j) && choices.isGroupFree(j)) {
        state.open(j);
      } else if (choices.isOpen(j) && state.points(j) == 0) {
        state.close(j);
      }
      if (n > 0) {
        int i = random.nextInt(n);
        int places = choices.end(i) - choices.first(i);
        int at = random.nextInt(places + 1);
        if (at == places) {
          state.move(i, Assignment.OUTSIDE, state.outside(i));
        } else if (choices.site(choices.first(i) + at) != state.siteOf(i)) {
          int c = choices.first(i) + at;
          double change = state.changeOfMove(i, choices.site(c), choices.cost(c));
          double expected = state.value() + change;
          state.move(i, choices.site(c), choices.cost(c));
          assertEquals(expected, state.value(), 1e-9 * (1 + Math.abs(expected)));
        }
      }
    }
    assertTrue(choices.count() <= m);
  }
}
