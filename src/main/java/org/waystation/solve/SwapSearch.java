package org.waystation.solve;

import java.util.Arrays;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;

/**
 * Vertex substitution on sparse rows: opens a site, closes a site, or exchanges two, as long as
 * that lowers the value of the set. After Teitz and Bart (1968), with the gain, loss and correction
 * terms of Resende and Werneck (2007): all exchanges for one new site cost one pass over its arcs.
 * Only sites near a change are looked at again.
 */
final class SwapSearch {
  private final SitingProblem problem;
  private final SiteColumns columns;
  private final OpenSet set;
  private final boolean[] mayOpen;
  private final boolean[] mayClose;

  private final double dearest;
  private final double[] correction;
  private final int[] corrected;
  private int correctedCount;

  private int cheapest;
  private boolean cheapestKnown;

  private final int[] queue;
  private final boolean[] queued;
  private int head;
  private int waiting;

  private final MoveLog log = new MoveLog();

  SwapSearch(SitingProblem problem, SiteColumns columns, OpenSet set) {
    this.problem = problem;
    this.columns = columns;
    this.set = set;
    int m = problem.sites().size();
    mayOpen = new boolean[m];
    mayClose = new boolean[m];
    for (int j = 0; j < m; j++) {
      SiteRole role = problem.sites().roles().get(j);
      mayOpen[j] = role != SiteRole.EXCLUDED;
      mayClose[j] = !role.mustOpen();
    }
    shutOutRivals();
    double most = 0;
    for (double cost : problem.arcs().usdPerYear()) {
      most = Math.max(most, Math.abs(cost));
    }
    dearest = most;
    correction = new double[m];
    corrected = new int[m];
    queue = new int[m];
    queued = new boolean[m];
  }

  /** A site that must open keeps the others of its group closed. */
  private void shutOutRivals() {
    int[] group = problem.sites().group();
    boolean[] taken = new boolean[problem.sites().groups()];
    for (int j = 0; j < group.length; j++) {
      if (!mayClose[j] && group[j] != CandidateSites.NO_GROUP) {
        taken[group[j]] = true;
      }
    }
    for (int j = 0; j < group.length; j++) {
      mayOpen[j] &= !mayClose[j] || group[j] == CandidateSites.NO_GROUP || !taken[group[j]];
    }
  }

  boolean mayOpen(int site) {
    return mayOpen[site];
  }

  boolean mayClose(int site) {
    return mayClose[site];
  }

  void open(int site) {
    cheapestKnown = false;
    set.open(site);
    log.opened(site);
  }

  void close(int site) {
    cheapestKnown = false;
    set.close(site);
    log.closed(site);
  }

  /** Forgets the way here: {@link #undo} leads back to this set from now on. */
  void mark() {
    cheapestKnown = false;
    log.clear();
  }

  /** Goes back to the set at the last {@link #mark}. */
  void undo() {
    cheapestKnown = false;
    log.undo(set);
    set.forgetTouched();
    emptyQueue();
  }

  /**
   * Looks at every site, again and again until a whole look finds nothing: unless stopped, no site
   * can then be opened, closed or exchanged to advantage.
   */
  void descendFromEverywhere(StopSignal stop) {
    boolean moved = true;
    while (moved && !stop.isRaised()) {
      for (int j = 0; j < mayOpen.length; j++) {
        enqueue(j);
      }
      moved = descend(stop);
    }
  }

  /**
   * Looks at the sites near what has changed since the last descent, until no move there helps. A
   * move far away may have become worth it, because closing is now cheaper: only {@link
   * #descendFromEverywhere} would find it.
   *
   * @return whether any move was made
   */
  boolean descend(StopSignal stop) {
    boolean moved = false;
    do {
      enqueueTouched();
      while (waiting > 0 && !stop.isRaised()) {
        int site = dequeue();
        if (!set.isOpen(site) && mayOpen[site] && tryOpening(site)) {
          moved = true;
          enqueueTouched();
        }
      }
      if (!tryClosing()) {
        return moved;
      }
      moved = true;
    } while (!stop.isRaised());
    return moved;
  }

  /**
   * Opens the site, and closes another where that is better or needed, if the value falls. Where
   * another of its group is open, it is that one that has to close.
   */
  private boolean tryOpening(int site) {
    double gain = gain(site) - problem.sites().fixedUsdPerYear()[site];
    int rival = set.rival(site);
    int out = rival == OpenSet.NOBODY ? bestToClose() : rival;
    double exchange = out < 0 ? Double.POSITIVE_INFINITY : closing(out) - gain;
    double alone =
        rival == OpenSet.NOBODY && set.count() < problem.stations().max()
            ? -gain
            : Double.POSITIVE_INFINITY;
    clearCorrections();
    double threshold = -tolerance();
    if (Math.min(exchange, alone) >= threshold) {
      return false;
    }
    open(site);
    if (exchange < alone) {
      close(out);
    }
    return true;
  }

  /** Closes the station that is worth least, if its points are served for less without it. */
  private boolean tryClosing() {
    if (set.count() <= problem.stations().min()) {
      return false;
    }
    int out = cheapestToClose();
    if (out < 0 || closing(out) >= -tolerance()) {
      return false;
    }
    close(out);
    return true;
  }

  /** Cost of closing a station, net of its fixed cost and of what the new site takes over. */
  private double closing(int site) {
    return set.loss(site) - problem.sites().fixedUsdPerYear()[site] - correction[site];
  }

  /**
   * Less than this is rounding, also where costs of both signs leave a value near zero, or where
   * losses were added up with a price of leaving far above all costs.
   */
  private double tolerance() {
    double costs = 1e-11 * Math.max(Math.abs(set.value()), dearest);
    return Math.max(costs, 1e-13 * set.dearestOutside());
  }

  /** What the points save that the site serves best; notes the corrections for each station. */
  private double gain(int site) {
    double gain = 0;
    double[] cost = columns.cost();
    int[] point = columns.point();
    double most = set.usefulTo(site);
    double useful = Double.NEGATIVE_INFINITY;
    for (int a = columns.start()[site]; a < columns.start()[site + 1] && cost[a] <= most; a++) {
      int i = point[a];
      double c = cost[a];
      if (c >= set.secondCost(i)) {
        continue;
      }
      useful = c;
      int station = set.first(i);
      if (c < set.firstCost(i)) {
        gain += set.firstCost(i) - c;
        if (station != OpenSet.OUTSIDE) {
          correct(station, set.secondCost(i) - set.firstCost(i));
        }
      } else if (station != OpenSet.OUTSIDE) {
        correct(station, set.secondCost(i) - c);
      }
    }
    set.foundUsefulTo(site, useful);
    return gain;
  }

  private void correct(int station, double by) {
    // A correction of nothing, between equal costs, would note the station again and again.
    if (by == 0) {
      return;
    }
    if (correction[station] == 0) {
      corrected[correctedCount++] = station;
    }
    correction[station] += by;
  }

  private void clearCorrections() {
    for (int k = 0; k < correctedCount; k++) {
      correction[corrected[k]] = 0;
    }
    correctedCount = 0;
  }

  /** The station that costs least to close once the new site is open, or -1. */
  private int bestToClose() {
    int best = cheapestToClose();
    for (int k = 0; k < correctedCount; k++) {
      int station = corrected[k];
      if (mayClose[station] && (best < 0 || closing(station) < closing(best))) {
        best = station;
      }
    }
    return best;
  }

  /** The same without a new site; found once for each state of the set. */
  private int cheapestToClose() {
    if (cheapestKnown) {
      return cheapest;
    }
    double[] fixed = problem.sites().fixedUsdPerYear();
    cheapest = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < set.count(); k++) {
      int station = set.site(k);
      double cost = set.loss(station) - fixed[station];
      if (mayClose[station] && cost < least) {
        cheapest = station;
        least = cost;
      }
    }
    cheapestKnown = true;
    return cheapest;
  }

  private void enqueueTouched() {
    int[] rowStart = problem.arcs().rowStart();
    int[] rowSite = problem.arcs().site();
    double[] rowCost = problem.arcs().usdPerYear();
    for (int k = 0; k < set.touchedCount(); k++) {
      int i = set.touched(k);
      double reach = set.reach(i);
      for (int a = rowStart[i]; a < rowStart[i + 1] && rowCost[a] < reach; a++) {
        enqueue(rowSite[a]);
      }
    }
    set.forgetTouched();
  }

  private void enqueue(int site) {
    if (!queued[site] && !set.isOpen(site)) {
      queued[site] = true;
      int at = head + waiting++;
      queue[at < queue.length ? at : at - queue.length] = site;
    }
  }

  private int dequeue() {
    int site = queue[head++];
    if (head == queue.length) {
      head = 0;
    }
    waiting--;
    queued[site] = false;
    return site;
  }

  private void emptyQueue() {
    head = 0;
    waiting = 0;
    Arrays.fill(queued, false);
  }

  /** Sites opened and closed, in order: j for opened, -1 - j for closed. */
  private static final class MoveLog {
    private int[] moves = new int[64];
    private int size;

    void opened(int site) {
      add(site);
    }

    void closed(int site) {
      add(-1 - site);
    }

    private void add(int move) {
      if (size == moves.length) {
        moves = Arrays.copyOf(moves, 2 * size);
      }
      moves[size++] = move;
    }

    void clear() {
      size = 0;
    }

    void undo(OpenSet set) {
      while (size > 0) {
        int move = moves[--size];
        if (move >= 0) {
          set.close(move);
        } else {
          set.open(-1 - move);
        }
      }
    }
  }
}
