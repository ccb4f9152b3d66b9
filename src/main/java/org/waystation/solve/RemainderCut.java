package org.waystation.solve;

import java.util.Arrays;
import java.util.Optional;
import org.waystation.siting.CompensatedSum;

/** Cuts a {@link Remainder} down to what is still open to question. */
final class RemainderCut {
  private final Remainder before;
  private final byte[] states;
  private final double[] dearest;

  private final CompensatedSum constant = new CompensatedSum();
  private final int[] cutSite;
  private final int[] siteBefore;
  private final double[] fixed;
  private int sites;
  private int settled;

  private final int[] start;
  private final int[] site;
  private final double[] cost;
  private final double[] fallback;
  private final double[] outside;
  private final int[] pointBefore;
  private int points;
  private int left;
  private boolean needsMore;

  /**
   * @param states changed where a site proves needed
   */
  RemainderCut(Remainder before, byte[] states, double[] dearest) {
    this.before = before;
    this.states = states;
    this.dearest = dearest;
    cutSite = new int[states.length];
    siteBefore = new int[states.length];
    fixed = new double[states.length];
    int n = before.points();
    start = new int[n + 1];
    site = new int[before.arcs()];
    cost = new double[before.arcs()];
    fallback = new double[n];
    outside = new double[n];
    pointBefore = new int[n];
  }

  /** Empty if there is no plan left. */
  Optional<Remainder> cut() {
    constant.add(before.constant());
    cutSites();
    for (int i = 0; i < before.points(); i++) {
      if (!cutPoint(i)) {
        return Optional.empty();
      }
    }
    if (needsMore) {
      return new RemainderCut(before, states, dearest).cut();
    }
    Remainder.Counts counts = before.counts();
    int least = Math.max(0, counts.least() - settled);
    int most = Math.min(sites, counts.most() - settled);
    if (most < least || left > counts.mostLeft()) {
      return Optional.empty();
    }
    int arcs = start[points];
    return Optional.of(
        new Remainder(
            constant.value(),
            new Remainder.Rows(
                Arrays.copyOf(start, points + 1),
                Arrays.copyOf(site, arcs),
                Arrays.copyOf(cost, arcs)),
            Arrays.copyOf(fixed, sites),
            Arrays.copyOf(fallback, points),
            Arrays.copyOf(outside, points),
            new Remainder.Counts(least, most, counts.mostLeft() - left),
            new Remainder.Origin(
                Arrays.copyOf(siteBefore, sites), Arrays.copyOf(pointBefore, points))));
  }

  private void cutSites() {
    for (int j = 0; j < states.length; j++) {
      switch (states[j]) {
        case Remainder.FREE -> {
          cutSite[j] = sites;
          siteBefore[sites] = j;
          fixed[sites++] = before.fixed()[j];
        }
        case Remainder.SETTLED -> {
          settled++;
          constant.add(before.fixed()[j]);
        }
        default -> {}
      }
    }
  }

  /** Returns whether the point can still be served or left. */
  private boolean cutPoint(int i) {
    double back = cutRow(i);
    int arcs = start[points + 1] - start[points];
    double out = before.outside()[i];
    // Leaving costs a place besides: a settled station that is no dearer is as good.
    boolean mayBeLeft = out != Double.POSITIVE_INFINITY && out < back && out <= dearest[i];
    boolean hasFallback = back != Double.POSITIVE_INFINITY;
    if (arcs == 0 && !mayBeLeft) {
      constant.add(hasFallback ? back : 0);
      return hasFallback;
    }
    if (arcs == 0 && !hasFallback) {
      constant.add(out);
      left++;
      return true;
    }
    if (arcs == 1 && !mayBeLeft && !hasFallback) {
      states[siteBefore[site[start[points]]]] = Remainder.SETTLED;
      needsMore = true;
    }
    fallback[points] = back;
    outside[points] = mayBeLeft ? out : Double.POSITIVE_INFINITY;
    pointBefore[points++] = i;
    return true;
  }

  /** Copies the arcs that still matter; returns the new fallback. */
  private double cutRow(int i) {
    int end = start[points];
    double back = before.fallback()[i];
    Remainder.Rows rows = before.rows();
    for (int a = rows.start()[i]; a < rows.start()[i + 1]; a++) {
      double c = rows.cost()[a];
      byte state = states[rows.site()[a]];
      if (c >= back || c > dearest[i]) {
        break;
      }
      if (state == Remainder.SETTLED) {
        back = c;
      } else if (state == Remainder.FREE) {
        site[end] = cutSite[rows.site()[a]];
        cost[end++] = c;
      }
    }
    start[points + 1] = end;
    return back > dearest[i] ? Double.POSITIVE_INFINITY : back;
  }
}
