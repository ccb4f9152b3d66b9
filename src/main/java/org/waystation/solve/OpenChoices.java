package org.waystation.solve;

import java.util.Arrays;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.SitingProblem;

/**
 * A set of open sites with, for every demand point, its cheapest few of them: where stations fill
 * up, a point needs more ways than its first and second. What is kept depends on the set alone and
 * not on the way to it.
 */
final class OpenChoices {
  /** Open sites kept for each point. */
  static final int MOST = 10;

  private final int[] rowStart;
  private final int[] rowSite;
  private final double[] rowCost;
  private final SiteColumns columns;
  private final int[] group;

  private final boolean[] open;
  private final int[] stations;
  private final int[] position;
  private final boolean[] groupTaken;
  private int count;

  private final int[] choice;
  private final double[] choiceCost;
  private final int[] choices;

  OpenChoices(SitingProblem problem, SiteColumns columns) {
    rowStart = problem.arcs().rowStart();
    rowSite = problem.arcs().site();
    rowCost = problem.arcs().usdPerYear();
    this.columns = columns;
    group = problem.sites().group();
    int n = problem.points().size();
    int m = problem.sites().size();
    open = new boolean[m];
    stations = new int[m];
    position = new int[m];
    groupTaken = new boolean[problem.sites().groups()];
    choice = new int[n * MOST];
    choiceCost = new double[n * MOST];
    choices = new int[n];
  }

  boolean isOpen(int site) {
    return open[site];
  }

  /** Whether no other site of the same group is open. */
  boolean isGroupFree(int site) {
    return group[site] == CandidateSites.NO_GROUP || !groupTaken[group[site]];
  }

  boolean shareGroup(int site, int other) {
    return group[site] != CandidateSites.NO_GROUP && group[site] == group[other];
  }

  /** Number of open sites. */
  int count() {
    return count;
  }

  /** Some open site: k from 0 to count - 1. */
  int station(int k) {
    return stations[k];
  }

  int[] toArray() {
    int[] all = Arrays.copyOf(stations, count);
    Arrays.sort(all);
    return all;
  }

  /** Position of a point's cheapest choice in the arrays below. */
  int first(int point) {
    return point * MOST;
  }

  /** One past the position of a point's last choice. */
  int end(int point) {
    return point * MOST + choices[point];
  }

  int site(int position) {
    return choice[position];
  }

  double cost(int position) {
    return choiceCost[position];
  }

  void open(int site) {
    open[site] = true;
    position[site] = count;
    stations[count++] = site;
    if (group[site] != CandidateSites.NO_GROUP) {
      groupTaken[group[site]] = true;
    }
    for (int a = columns.start()[site]; a < columns.start()[site + 1]; a++) {
      insert(columns.point()[a], site, columns.cost()[a]);
    }
  }

  /** By cost, ties to the lower site, as rows are. */
  private void insert(int i, int site, double cost) {
    int first = i * MOST;
    int at = first + choices[i];
    if (choices[i] == MOST) {
      at--;
      if (!before(cost, site, at)) {
        return;
      }
    } else {
      choices[i]++;
    }
    while (at > first && before(cost, site, at - 1)) {
      choice[at] = choice[at - 1];
      choiceCost[at] = choiceCost[at - 1];
      at--;
    }
    choice[at] = site;
    choiceCost[at] = cost;
  }

  private boolean before(double cost, int site, int at) {
    return cost < choiceCost[at] || (cost == choiceCost[at] && site < choice[at]);
  }

  void close(int site) {
    open[site] = false;
    int last = stations[--count];
    stations[position[site]] = last;
    position[last] = position[site];
    if (group[site] != CandidateSites.NO_GROUP) {
      groupTaken[group[site]] = false;
    }
    for (int a = columns.start()[site]; a < columns.start()[site + 1]; a++) {
      int i = columns.point()[a];
      boolean full = choices[i] == MOST;
      boolean held = !full || !beyond(columns.cost()[a], site, end(i) - 1);
      if (held) {
        remove(i, site);
        if (full) {
          findLast(i);
        }
      }
    }
  }

  private boolean beyond(double cost, int site, int at) {
    return cost > choiceCost[at] || (cost == choiceCost[at] && site > choice[at]);
  }

  private void remove(int i, int site) {
    int at = first(i);
    while (choice[at] != site) {
      at++;
    }
    choices[i]--;
    for (; at < end(i); at++) {
      choice[at] = choice[at + 1];
      choiceCost[at] = choiceCost[at + 1];
    }
  }

  /** Finds the next open site after those that are kept. */
  private void findLast(int i) {
    int kept = choices[i];
    for (int a = rowStart[i]; a < rowStart[i + 1]; a++) {
      if (open[rowSite[a]] && kept-- == 0) {
        choice[end(i)] = rowSite[a];
        choiceCost[end(i)] = rowCost[a];
        choices[i]++;
        return;
      }
    }
  }
}
