package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.waystation.siting.Plan;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.Share;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;
import org.waystation.siting.Violation;
import org.waystation.solve.MixedProblems.Limits;

/**
 * Right plans, spoilt in every way: the verifier must refuse each that {@link PlanAsMatrix}
 * refuses, and pass the others.
 */
class WrongPlansTest {
  private static final int PLANS = 30_000;

  private final Set<Class<?>> refusedFor = new HashSet<>();
  private int passed;
  private int refused;
  private int spoilt;

  @Test
  void the_verifier_passes_right_plans_and_no_others() {
    for (long seed = 0; seed < PLANS; seed++) {
      SitingProblem problem =
          MixedProblems.tiny(seed, Limits.values()[(int) (seed % Limits.values().length)]);
      SplittableRandom random = new SplittableRandom(seed);
      Plan plan = draw(problem, random);
      boolean right = compare(problem, plan, seed);
      for (int k = 0; k < 4; k++) {
        plan = spoil(plan, problem, random);
        boolean still = compare(problem, plan, seed);
        spoilt += right && !still ? 1 : 0;
      }
    }
    assertTrue(passed > 1000 && refused > 1000 && spoilt > 1000, passed + " " + spoilt);
    Set<Class<?>> kinds = new HashSet<>(List.of(Violation.class.getPermittedSubclasses()));
    kinds.removeAll(refusedFor);
    assertEquals(Set.of(), kinds, "no plan was refused for these");
  }

  private boolean compare(SitingProblem problem, Plan plan, long seed) {
    List<Violation> violations = new PlanVerifier(problem).violations(plan);
    boolean right = PlanAsMatrix.keeps(problem, plan);
    assertEquals(right, violations.isEmpty(), () -> seed + ": " + violations);
    violations.forEach(violation -> refusedFor.add(violation.getClass()));
    passed += right ? 1 : 0;
    refused += right ? 0 : 1;
    return right;
  }

  /** Points to random open sites of a random set; where that may be, some are divided. */
  private static Plan draw(SitingProblem problem, SplittableRandom random) {
    int[] open = StartSet.of(problem, new int[0], random);
    int[] siteOfPoint = new int[problem.points().size()];
    List<Share> shares = new ArrayList<>();
    for (int i = 0; i < siteOfPoint.length; i++) {
      List<Integer> reach = new ArrayList<>();
      for (int site : open) {
        if (problem.arcs().find(i, site) >= 0) {
          reach.add(site);
        }
      }
      boolean outside = Double.isFinite(problem.points().outsideUsdPerYear()[i]);
      if (reach.isEmpty() || (outside && random.nextInt(5) == 0)) {
        siteOfPoint[i] = Plan.OUTSIDE;
      } else if (problem.limits().sourcing() == Sourcing.SPLIT
          && reach.size() > 1
          && random.nextInt(3) == 0) {
        siteOfPoint[i] = Plan.DIVIDED;
        double first = random.nextInt(1, 4) / 4.0;
        shares.add(new Share(i, reach.get(0), first));
        shares.add(new Share(i, reach.get(1), 1 - first));
      } else {
        siteOfPoint[i] = reach.get(random.nextInt(reach.size()));
      }
    }
    return new Plan(open, siteOfPoint, shares);
  }

  private static Plan spoil(Plan plan, SitingProblem problem, SplittableRandom random) {
    int sites = problem.sites().size();
    int anySite = random.nextInt(-1, sites + 1);
    int[] open = plan.openSites().clone();
    int[] siteOfPoint = plan.siteOfPoint().clone();
    List<Share> shares = new ArrayList<>(plan.shares());
    int point = siteOfPoint.length == 0 ? -1 : random.nextInt(siteOfPoint.length);
    int share = shares.isEmpty() ? -1 : random.nextInt(shares.size());
    int kind = random.nextInt(12);
    if (kind == 0) {
      open = Arrays.copyOf(open, open.length + 1);
      open[open.length - 1] = anySite;
    } else if (kind == 1 && open.length > 0) {
      open = Arrays.copyOf(open, open.length - 1);
    } else if (kind == 2 && open.length > 0) {
      open[random.nextInt(open.length)] = anySite;
    } else if (kind <= 5 && point >= 0) {
      siteOfPoint[point] = anySite;
    } else if (kind == 6 && point >= 0) {
      siteOfPoint[point] = Plan.OUTSIDE;
    } else if (kind == 7 && random.nextInt(4) == 0) {
      siteOfPoint = Arrays.copyOf(siteOfPoint, siteOfPoint.length + 1);
    } else if (kind == 8 && point >= 0 && open.length > 1) {
      siteOfPoint[point] = Plan.DIVIDED;
      shares.add(new Share(point, open[0], 0.5));
      shares.add(new Share(point, open[1], 0.5));
    } else if (kind == 9 && share >= 0) {
      Share old = shares.get(share);
      double other = old.share() + List.of(-1e-8, 1e-8, 1e-12, 0.5, -2.0).get(random.nextInt(5));
      shares.set(share, new Share(old.point(), old.site(), other));
    } else if (kind == 10 && share >= 0) {
      Share old = shares.get(share);
      shares.set(share, new Share(random.nextInt(-1, 8), anySite, old.share()));
    } else if (kind == 11 && share >= 0) {
      Collections.swap(shares, share, random.nextInt(shares.size()));
    }
    return new Plan(open, siteOfPoint, shares);
  }
}
