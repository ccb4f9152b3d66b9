package org.waystation.solve;

/**
 * Lowers the value of an {@link Assignment} with its open stations as they are: a point goes to
 * another station, or takes the place of one that goes on to a third (an ejection chain of length
 * two; a swap where the third is the first). Only points near a change are looked at again.
 */
final class AssignmentSearch {
  /** Stations that a point tries to press into, cheapest first. */
  private static final int MOST_ENTERED = 4;

  /** Stations that a point which must make room tries, cheapest first. */
  private static final int MOST_LEFT_FOR = 4;

  private final Assignment state;
  private final SiteColumns columns;
  private final double tolerance;
  private final WorkQueue queue;
  private final WorkQueue changed;
  private final WorkQueue recent;

  private double bestChange;
  private int bestSite;
  private double bestCost;
  private int bestEjected;
  private int ejectedSite;
  private double ejectedCost;

  /**
   * @param tolerance a gain of less is rounding, USD per year
   */
  AssignmentSearch(Assignment state, SiteColumns columns, int points, double tolerance) {
    this.state = state;
    this.columns = columns;
    this.tolerance = tolerance;
    queue = new WorkQueue(points);
    changed = new WorkQueue(columns.start().length - 1);
    recent = new WorkQueue(columns.start().length - 1);
  }

  /** Notes that a station has changed, so that the points near it are looked at. */
  void touch(int station) {
    if (station != Assignment.OUTSIDE) {
      changed.add(station);
      recent.add(station);
    }
  }

  void touchAll() {
    for (int k = 0; k < state.choices().count(); k++) {
      touch(state.choices().station(k));
    }
  }

  /** Sends a point to another station and notes both. */
  void move(int point, int to, double cost) {
    int from = state.siteOf(point);
    state.move(point, to, cost);
    touch(from);
    touch(to);
  }

  void forget() {
    queue.clear();
    changed.clear();
    recent.clear();
  }

  /** A station that has changed since it was last asked for, or -1. */
  int nextRecent() {
    return recent.isEmpty() ? -1 : recent.poll();
  }

  /** Looks at points near a change until none of them can gain. */
  void descend(StopSignal stop) {
    while (true) {
      while (!changed.isEmpty()) {
        enqueueAround(changed.poll());
      }
      if (queue.isEmpty() || stop.isRaised()) {
        return;
      }
      improve(queue.poll());
    }
  }

  /** Points of the station, and points that would be better off there. */
  private void enqueueAround(int station) {
    if (!state.choices().isOpen(station)) {
      return;
    }
    for (int a = columns.start()[station]; a < columns.start()[station + 1]; a++) {
      int i = columns.point()[a];
      if (state.siteOf(i) == station || columns.cost()[a] < state.costOf(i)) {
        queue.add(i);
      }
    }
  }

  /** The best move of a point that is not served well, if there is one that gains. */
  private void improve(int i) {
    bestChange = -tolerance;
    bestEjected = -1;
    bestSite = Integer.MIN_VALUE;
    OpenChoices choices = state.choices();
    int from = state.siteOf(i);
    for (int c = choices.first(i); c < choices.end(i); c++) {
      if (choices.site(c) != from) {
        considerMove(i, choices.site(c), choices.cost(c));
      }
    }
    if (from != Assignment.OUTSIDE) {
      considerMove(i, Assignment.OUTSIDE, state.outside(i));
    }
    boolean mustGo =
        from == Assignment.OUTSIDE
            ? state.isBelowFloor() || state.stranded() > 0
            : state.isOverloaded(from);
    int entered = 0;
    for (int c = choices.first(i); c < choices.end(i) && entered < MOST_ENTERED; c++) {
      boolean better = choices.cost(c) < state.costOf(i);
      if (!better && !mustGo) {
        break;
      }
      if (choices.site(c) != from) {
        considerEjections(i, choices.site(c), choices.cost(c));
        entered++;
      }
    }
    if (bestSite == Integer.MIN_VALUE) {
      return;
    }
    if (bestEjected >= 0) {
      move(bestEjected, ejectedSite, ejectedCost);
    }
    move(i, bestSite, bestCost);
  }

  private void considerMove(int i, int to, double cost) {
    double change = state.changeOfMove(i, to, cost);
    if (change < bestChange) {
      bestChange = change;
      bestSite = to;
      bestCost = cost;
      bestEjected = -1;
    }
  }

  /** Point i enters a station that some point k leaves for a third one. */
  private void considerEjections(int i, int to, double cost) {
    int from = state.siteOf(i);
    double d = state.parcels(i);
    double entering = cost - state.costOf(i);
    double leaving = state.change(from, -d, -1);
    double back = from == Assignment.OUTSIDE ? state.weight(i) : 0;
    double entersFloor = state.changeOfFloor(-back);
    for (int p = 0; p < state.points(to); p++) {
      int k = state.member(to, p);
      double e = state.parcels(k);
      double exchange = entering + state.change(to, d - e, 0) - state.costOf(k);
      OpenChoices choices = state.choices();
      int tried = 0;
      for (int c = choices.first(k); c < choices.end(k) && tried < MOST_LEFT_FOR; c++) {
        int third = choices.site(c);
        if (third == to) {
          continue;
        }
        tried++;
        double least = exchange + choices.cost(c);
        double change =
            third == from
                ? least + state.change(from, e - d, 0)
                : least + leaving + state.change(third, e, 1);
        considerChain(i, to, cost, k, third, choices.cost(c), change + entersFloor);
      }
      double out = exchange + state.outside(k) + leaving;
      out += state.changeOfFloor(state.weight(k) - back);
      considerChain(i, to, cost, k, Assignment.OUTSIDE, state.outside(k), out);
    }
  }

  private void considerChain(
      int i, int to, double cost, int k, int third, double thirdCost, double change) {
    if (change < bestChange) {
      bestChange = change;
      bestSite = to;
      bestCost = cost;
      bestEjected = k;
      ejectedSite = third;
      ejectedCost = thirdCost;
    }
  }
}
