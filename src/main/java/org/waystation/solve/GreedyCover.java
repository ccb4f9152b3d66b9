package org.waystation.solve;

import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;

/**
 * A set of sites that meets the coverage floor, whatever it costs and however many they are, where
 * stations take whatever comes: opens the site that newly covers most until that is enough. Points
 * without an outside option come first. Such a set has at most ln(n) + 1 times as many sites as the
 * smallest one (Chvatal 1979).
 */
final class GreedyCover {
  private final SitingProblem problem;
  private final SiteColumns columns;
  private final double[] weight;
  private final boolean[] open;
  private final boolean[] covered;
  private final boolean[] groupTaken;
  private double missing;
  private int mandatory;

  private GreedyCover(SitingProblem problem) {
    this.problem = problem;
    this.columns = SiteColumns.of(problem.arcs(), problem.sites().size());
    this.open = new boolean[problem.sites().size()];
    this.covered = new boolean[problem.points().size()];
    this.groupTaken = new boolean[problem.sites().groups()];
    this.missing = problem.floor().least();
    double[] outside = problem.points().outsideUsdPerYear();
    double first = problem.floor().total() + 1;
    weight = problem.floor().weights().clone();
    for (int i = 0; i < weight.length; i++) {
      if (outside[i] == Double.POSITIVE_INFINITY) {
        weight[i] += first;
        mandatory++;
      }
    }
  }

  /** The open sites, ascending; empty if the floor is not reached so. */
  static Optional<int[]> of(SitingProblem problem) {
    return new GreedyCover(problem).sites();
  }

  private Optional<int[]> sites() {
    PriorityQueue<Gain> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble((Gain gain) -> -gain.weight()).thenComparingInt(Gain::site));
    for (int j = 0; j < open.length; j++) {
      SiteRole role = problem.sites().roles().get(j);
      if (role.mustOpen()) {
        open(j);
      } else if (role == SiteRole.GREENFIELD) {
        queue.add(new Gain(j, Double.POSITIVE_INFINITY));
      }
    }
    while (mandatory > 0 || missing > 0) {
      Gain best = queue.poll();
      if (best == null || best.weight() == 0) {
        return Optional.empty();
      }
      // What a site covers newly only falls, so a figure from before is an upper bound.
      Gain now = new Gain(best.site(), gain(best.site()));
      if (queue.isEmpty() || now.weight() >= queue.peek().weight()) {
        open(best.site());
      } else {
        queue.add(now);
      }
    }
    return Optional.of(IntStream.range(0, open.length).filter(j -> open[j]).toArray());
  }

  /** What a site would newly cover, as it was known when last looked at. */
  private record Gain(int site, double weight) {}

  private double gain(int j) {
    int group = problem.sites().group()[j];
    if (group != CandidateSites.NO_GROUP && groupTaken[group]) {
      return 0;
    }
    double gain = 0;
    for (int a = columns.start()[j]; a < columns.start()[j + 1]; a++) {
      gain += covered[columns.point()[a]] ? 0 : weight[columns.point()[a]];
    }
    return gain;
  }

  private void open(int j) {
    open[j] = true;
    int group = problem.sites().group()[j];
    if (group != CandidateSites.NO_GROUP) {
      groupTaken[group] = true;
    }
    double[] outside = problem.points().outsideUsdPerYear();
    for (int a = columns.start()[j]; a < columns.start()[j + 1]; a++) {
      int i = columns.point()[a];
      if (!covered[i]) {
        covered[i] = true;
        missing -= problem.floor().weights()[i];
        mandatory -= outside[i] == Double.POSITIVE_INFINITY ? 1 : 0;
      }
    }
  }
}
