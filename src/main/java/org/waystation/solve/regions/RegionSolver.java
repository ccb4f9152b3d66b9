package org.waystation.solve.regions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.waystation.solve.BoundAscent;
import org.waystation.solve.Progress;
import org.waystation.solve.StopSignal;

/**
 * Solves a p-median over many points, each demand and site, region by region. In turns: a stretch
 * of the Lagrangian bound over everything, evaluated by regions, and the plan bettered window by
 * window. Formulation and proof: {@code models/formulations/regions.md}.
 */
public final class RegionSolver {
  /** Sites are kept up to this many first radii: more than prices have been seen to grow. */
  private static final double REACH = 2.0;

  /** Iterations between two reports. */
  private static final int REPORT = 20;

  /** Where no plan is near, the bound aims at this share above itself, at first. */
  private static final double FIRST_AIM = 0.2;

  private static final double LEAST_AIM = 0.002;

  /** An aim of which so much was reached between two reports was too near. */
  private static final double NEAR = 0.3;

  private static final double FARTHER = 1.5;

  /** Cuts of one round are turned against those of the last by this, degrees. */
  private static final double TURN = 37;

  /** Stretch of a window's own bound, whose prices come from the whole. */
  private static final int WINDOW_BOUND = 600;

  /** A window is good enough when its gap is this share of its cost. */
  private static final double WINDOW_GAP = 5e-4;

  private static final double PER_COST = (double) Points.PER_WEIGHT * Metric.PER_UNIT;

  private final RegionEngine engine;
  private final RegionLimits limits;
  private final Consumer<Progress> listener;
  private final StopSignal stop;
  private final long begun = System.nanoTime();

  /**
   * @param engine carries regions; not closed
   * @param listener told how it goes on; costs are in whole units here
   * @param stop asked between messages; once raised the best plan and bound so far are returned
   */
  public RegionSolver(
      RegionEngine engine, RegionLimits limits, Consumer<Progress> listener, StopSignal stop) {
    this.engine = engine;
    this.limits = limits;
    this.listener = listener;
    this.stop = stop;
  }

  /**
   * Solves.
   *
   * @param stations p, from 1 to the number of points
   */
  public RegionResult solve(Points points, int stations) {
    if (stations < 1 || stations > points.size()) {
      throw new IllegalArgumentException(
          "stations must lie in 1 to " + points.size() + ", was [" + stations + "]");
    }
    int[] order = new PointTree(points).order();
    return new Course(points.at(order), stations).run(points, order);
  }

  /** One solve on its way; points stand in the order of the tree. */
  private final class Course {
    private final Points points;
    private final int pieces;
    private final RegionLayout layout;
    private final RegionDual dual;
    private final BoundAscent ascent;
    private Service best;
    private double aim = FIRST_AIM;

    /** While no window has been worked on, the relaxed answers may point to a better plan. */
    private boolean unsettled = true;

    Course(Points points, int stations) {
      this.points = points;
      pieces = Math.max(1, Math.round((float) points.size() / limits.pointsPerRegion()));
      int[] first = StartRadii.of(points, stations);
      int longest = points.metric().longest();
      int[] cut =
          Arrays.stream(first).map(r -> (int) Math.min(longest, Math.ceil(REACH * r))).toArray();
      layout = RegionLayout.of(points, cut, pieces);
      dual = new RegionDual(points, stations, engine, layout, first);
      ascent = new BoundAscent(dual, points.size(), dual.scaled(cut), dual.scaled(first));
      // Where prices are even, a station takes in three times lambda over the radius.
      double[] shares = new double[first.length];
      Arrays.setAll(shares, i -> (double) points.weight()[i] * first[i]);
      best = Service.of(points, Spread.of(shares, stations));
      tell(Progress.Phase.START);
    }

    /** The result for the points as they were given. */
    RegionResult run(Points given, int[] order) {
      for (int round = 0; round < limits.rounds() && goesOn(); round++) {
        raiseBound();
        if (goesOn()) {
          better(round);
        }
      }
      int[] inTree = dual.radii(ascent.multipliers());
      int[] radii = new int[inTree.length];
      int atCut = 0;
      for (int k = 0; k < inTree.length; k++) {
        radii[order[k]] = inTree[k];
        atCut += inTree[k] == layout.cut()[k] ? 1 : 0;
      }
      int[] stations = IntStream.of(best.stations()).map(k -> order[k]).toArray();
      tell(Progress.Phase.DONE);
      return new RegionResult(
          Service.of(given, stations),
          radii,
          MedianBound.of(given, radii, stations.length),
          new RegionResult.Account(
              pieces,
              engine.arcs(),
              Arrays.stream(layout.beyond()).mapToLong(far -> far.length).sum(),
              dual.evaluations(),
              atCut,
              stop.isRaised()));
    }

    private boolean goesOn() {
      double gap = Progress.relativeGap(best.cost() / PER_COST, ascent.bound() / PER_COST);
      return !stop.isRaised() && gap > limits.relativeGap();
    }

    private void raiseBound() {
      for (int left = limits.boundIterations(); left > 0 && goesOn(); left -= REPORT) {
        double before = ascent.bound();
        double target = Math.min(best.cost(), (1 + aim) * before);
        ascent.ascend(Math.min(left, REPORT), target, stop);
        boolean near = ascent.bound() - before > NEAR * (target - before);
        aim = near ? aim * FARTHER : Math.max(LEAST_AIM, aim / FARTHER);
        if (unsettled) {
          double[] shares =
              IntStream.range(0, points.size()).mapToDouble(ascent::openShare).toArray();
          keep(Service.of(points, Spread.of(shares, best.stations().length)));
        }
        tell(Progress.Phase.BOUND_AND_SEARCH);
      }
    }

    /** All windows once, from the better of the plan and what the relaxed answers point to. */
    private void better(int round) {
      unsettled = false;
      int[] window = Partition.of(points, pieces, TURN * round);
      int[] radii = dual.radii(ascent.multipliers());
      boolean[] done = new boolean[pieces];
      while (goesOn()) {
        Windows windows = new Windows(points, window, pieces, layout.cut(), radii, best);
        List<Windows.Piece> left =
            IntStream.range(0, pieces)
                .filter(number -> !done[number])
                .mapToObj(number -> windows.piece(number, effort(round)))
                .filter(Objects::nonNull)
                .toList();
        if (left.isEmpty()) {
          return;
        }
        List<Windows.Piece> now = Windows.classes(left).get(0);
        now.forEach(piece -> done[piece.number()] = true);
        take(now, window);
        tell(Progress.Phase.MERGE);
      }
    }

    private WindowTask.Effort effort(int round) {
      return new WindowTask.Effort(
          WINDOW_BOUND, limits.windowRounds(), WINDOW_GAP, limits.seed() * 1_000_003 + round);
    }

    private void take(List<Windows.Piece> now, int[] window) {
      List<int[]> answers = engine.solve(now.stream().map(Windows.Piece::task).toList());
      boolean[] anew = new boolean[pieces];
      List<Integer> stations = new ArrayList<>();
      for (int k = 0; k < now.size(); k++) {
        Windows.Piece piece = now.get(k);
        anew[piece.number()] = true;
        for (int site : answers.get(k)) {
          stations.add(piece.members()[site]);
        }
      }
      IntStream.of(best.stations()).filter(j -> !anew[window[j]]).forEach(stations::add);
      keep(Service.of(points, stations.stream().mapToInt(Integer::intValue).toArray()));
    }

    private void keep(Service found) {
      if (found.cost() < best.cost()) {
        best = found;
      }
    }

    private void tell(Progress.Phase phase) {
      listener.accept(
          new Progress(
              phase,
              (System.nanoTime() - begun) * 1e-9,
              best.cost() / PER_COST,
              ascent.bound() / PER_COST));
    }
  }
}
