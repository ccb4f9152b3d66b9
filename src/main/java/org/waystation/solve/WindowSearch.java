package org.waystation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.waystation.siting.SitingProblem;

/**
 * Betters a set of sites window by window: some neighbouring stations are chosen anew by a search
 * tree while all others stay (see {@link Window}). The gap that a tree has to close is only that of
 * its window, a small part of the whole plan's, so that far more is fixed in it. Where the number
 * of stations is given, windows are also tried with one station more and one fewer, and two such
 * changes are made together (see {@link WindowOffers}).
 *
 * <p>Windows begin small; where a tree comes to its end, the next around the station is larger. A
 * few that have no station in common are worked on side by side from the same set, and then taken
 * up in order, each if it still helps: so the number of threads has no say.
 */
final class WindowSearch {
  /** Stations of a window, from the first to the largest. */
  private static final int[] SIZES = {8, 12, 18, 27};

  /** Windows worked on side by side. */
  private static final int BATCH = 4;

  /** Work on one tree, in the unit of {@link Relaxation#work}. */
  private static final double MOST_WORK = 6e7;

  /** A gain below this share of the whole value is not looked for. */
  private static final double NOTICEABLE = 1e-7;

  private final SitingProblem problem;
  private final OpenSet set;
  private final SwapSearch swaps;
  private final double[] multipliers;
  private final Set<List<Integer>> known;
  private final StationPatches patches;
  private final WindowOffers offers;
  private final int[] level;
  private double work;

  /** Stations that may change, and how far around their centre windows have come before. */
  private record Place(int[] stations, int level) {}

  private record Outcome(Place place, List<WindowOffers.Offer> offers, boolean done, double work) {}

  /**
   * @param multipliers one per point, near those of the best bound
   * @param known stations of windows that need not be looked at again; added to
   */
  WindowSearch(
      SitingProblem problem,
      SiteColumns columns,
      OpenSet set,
      SwapSearch swaps,
      double[] multipliers,
      Set<List<Integer>> known) {
    this.problem = problem;
    this.set = set;
    this.swaps = swaps;
    this.multipliers = multipliers;
    this.known = known;
    patches = new StationPatches(problem, columns, set, swaps);
    Relaxation relaxation = new Relaxation(problem, columns);
    relaxation.evaluate(multipliers);
    offers = new WindowOffers(Math.max(0, -relaxation.stations().threshold()));
    level = new int[problem.sites().size()];
  }

  /**
   * Works on some windows that have not been tried since something changed there.
   *
   * @return whether there was one
   */
  boolean tryNext(Crew crew, StopSignal stop) {
    double least = NOTICEABLE * Math.abs(set.value());
    List<Callable<Outcome>> works = new ArrayList<>();
    for (Place place : places()) {
      works.add(() -> work(place, least, stop));
    }
    for (Outcome outcome : crew.all(works)) {
      work += outcome.work();
      note(outcome);
      for (WindowOffers.Offer offer : outcome.offers()) {
        if (offer.takes() == 0) {
          takeUp(List.of(offer), stop);
        } else {
          offers.add(offer);
        }
      }
    }
    offers.pair(this::holds, pair -> takeUp(pair, stop));
    return !works.isEmpty();
  }

  /** Work so far, in the unit of {@link Relaxation#work}. */
  double work() {
    return work;
  }

  /** What lies well inside a window needs no window of that size of its own. */
  private void note(Outcome outcome) {
    int[] stations = outcome.place().stations();
    int reached = outcome.done() ? outcome.place().level() + 1 : SIZES.length;
    for (int k = 0; k < (stations.length + 2) / 3; k++) {
      level[stations[k]] = Math.max(level[stations[k]], reached);
    }
    known.add(key(stations));
  }

  private static List<Integer> key(int[] stations) {
    return Arrays.stream(stations).sorted().boxed().toList();
  }

  private Outcome work(Place place, double least, StopSignal stop) {
    boolean[] inside = new boolean[level.length];
    for (int j : place.stations()) {
      inside[j] = true;
    }
    Window window = Window.of(problem, set, swaps, inside);
    int[] point = window.remainder().origin().point();
    double[] own = new double[point.length];
    Arrays.setAll(own, i -> multipliers[point[i]]);
    List<WindowOffers.Offer> found = new ArrayList<>();
    boolean done = true;
    double spent = 0;
    int change = problem.stations().min() == problem.stations().max() ? 1 : 0;
    for (int takes = -change; takes <= change; takes++) {
      RemainderTree tree =
          new RemainderTree(
              window.remainder().withMore(takes),
              window.value() + offers.limit(takes),
              value -> value - least);
      tree.run(own, MOST_WORK, stop)
          .map(sites -> inProblem(window.remainder(), sites))
          .map(s -> new WindowOffers.Offer(place.stations(), s, tree.value() - window.value()))
          .ifPresent(found::add);
      done &= tree.isDone();
      spent += tree.work();
    }
    return new Outcome(place, found, done, spent);
  }

  private static int[] inProblem(Remainder window, int[] sites) {
    return Arrays.stream(sites).map(j -> window.origin().site()[j]).toArray();
  }

  private boolean holds(WindowOffers.Offer offer) {
    return Arrays.stream(offer.stations()).allMatch(set::isOpen);
  }

  private void takeUp(List<WindowOffers.Offer> changes, StopSignal stop) {
    double before = set.value();
    swaps.mark();
    for (WindowOffers.Offer change : changes) {
      exchange(change);
    }
    if (set.value() >= before || !problem.stations().allows(set.count())) {
      swaps.undo();
      return;
    }
    for (int k = 0; k < set.touchedCount(); k++) {
      int station = set.first(set.touched(k));
      if (station != OpenSet.OUTSIDE) {
        level[station] = 0;
      }
    }
    swaps.descend(stop);
  }

  private void exchange(WindowOffers.Offer change) {
    boolean[] wanted = new boolean[level.length];
    for (int j : change.sites()) {
      wanted[j] = true;
    }
    for (int j : change.stations()) {
      if (!wanted[j] && set.isOpen(j)) {
        swaps.close(j);
      }
    }
    for (int j : change.sites()) {
      if (!set.isOpen(j)) {
        swaps.open(j);
      }
    }
  }

  /** Windows around the stations tried least, with no station in common. */
  private List<Place> places() {
    List<Integer> centres =
        Arrays.stream(set.toArray())
            .boxed()
            .filter(patches::mayChange)
            .sorted(Comparator.comparingInt(j -> level[j]))
            .toList();
    List<Place> places = new ArrayList<>();
    boolean[] taken = new boolean[level.length];
    for (int centre : centres) {
      if (!taken[centre]) {
        int[] stations = unknown(centre);
        if (stations.length > 0 && Arrays.stream(stations).noneMatch(j -> taken[j])) {
          Arrays.stream(stations).forEach(j -> taken[j] = true);
          places.add(new Place(stations, level[centre]));
        }
      }
      if (places.size() == BATCH) {
        break;
      }
    }
    return places;
  }

  /** The smallest window around a station that is not known; none if all are. */
  private int[] unknown(int centre) {
    for (; level[centre] < SIZES.length; level[centre]++) {
      int[] stations = patches.around(centre, SIZES[level[centre]]);
      if (!known.contains(key(stations))) {
        return stations;
      }
    }
    return new int[0];
  }
}
