package org.waystation.phasing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.waystation.siting.CompensatedSum;

/**
 * The stations of a phasing one after the other: period by period, within a period always the one
 * that saves most beside those before it. Their savings add up to what the interim service of all
 * of them saves.
 */
public final class OpeningOrder {
  private final PhasingProblem problem;
  private final PhasingPlan plan;
  private final int[][] choicesOf;
  private final int[] pointOf;
  private final double[] current;

  private OpeningOrder(PhasingProblem problem, PhasingPlan plan) {
    this.problem = problem;
    this.plan = plan;
    this.current = problem.service().outsideUsdPerYear().clone();
    this.pointOf = new int[problem.service().station().length];
    List<List<Integer>> choices = new ArrayList<>();
    for (int j = 0; j < plan.opening().length; j++) {
      choices.add(new ArrayList<>());
    }
    for (int i = 0; i < problem.service().points(); i++) {
      for (int a = problem.service().rowStart()[i]; a < problem.service().rowStart()[i + 1]; a++) {
        pointOf[a] = i;
        choices.get(problem.service().station()[a]).add(a);
      }
    }
    this.choicesOf =
        choices.stream()
            .map(own -> own.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /** The steps, in order; of equal stations the first comes first. */
  public static List<OpeningStep> of(PhasingProblem problem, PhasingPlan plan) {
    return new OpeningOrder(problem, plan).steps();
  }

  private List<OpeningStep> steps() {
    List<OpeningStep> steps = new ArrayList<>();
    for (int t = PhasingPlan.STANDING; t <= problem.last(); t++) {
      List<Integer> waiting = new ArrayList<>();
      for (int j = 0; j < plan.opening().length; j++) {
        if (plan.opening()[j] == t) {
          waiting.add(j);
        }
      }
      while (!waiting.isEmpty()) {
        int next = waiting.get(0);
        double most = saving(next, t);
        for (int j : waiting) {
          double own = saving(j, t);
          if (own > most) {
            most = own;
            next = j;
          }
        }
        waiting.remove(Integer.valueOf(next));
        steps.add(new OpeningStep(next, t, open(next), most));
      }
    }
    return steps;
  }

  private double saving(int station, int period) {
    CompensatedSum sum = new CompensatedSum();
    for (int a : choicesOf[station]) {
      sum.add(Math.max(0, current[pointOf[a]] - problem.service().usdPerYear()[a]));
    }
    double volume = problem.periods().get(Math.max(0, period)).volume();
    return volume * sum.value() - problem.stations().fixedUsdPerYear()[station];
  }

  private int[] open(int station) {
    return Arrays.stream(choicesOf[station])
        .filter(a -> problem.service().usdPerYear()[a] < current[pointOf[a]])
        .map(
            a -> {
              current[pointOf[a]] = problem.service().usdPerYear()[a];
              return pointOf[a];
            })
        .toArray();
  }
}
