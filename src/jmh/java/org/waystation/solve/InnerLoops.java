package org.waystation.solve;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.waystation.siting.SitingProblem;

/**
 * The loops in which a solve spends its time, on points spread at random over a square with arcs to
 * the sites nearby.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class InnerLoops {
  private static final StopSignal NEVER = () -> false;

  /** Demand points; as many sites. */
  @Param({"1000", "10000"})
  int points;

  private Relaxation relaxation;
  private double[] multipliers;
  private OpenSet set;
  private SwapSearch search;
  private int[] plan;
  private int next;

  /** Makes the problem, and multipliers as a bound under way has them. */
  @Setup(Level.Trial)
  public void makeProblem() {
    int stations = points / 65;
    SitingProblem problem = SquareProblem.of(points, stations, new Random(1));
    BoundAscent ascent = new BoundAscent(problem);
    ascent.ascend(50, 1.1 * ascent.bound(), NEVER);
    multipliers = ascent.multipliers();
    relaxation = new Relaxation(problem);
    SiteColumns columns = SiteColumns.cheapestFirst(problem.arcs(), points);
    set = new OpenSet(problem, columns, problem.points().outsideUsdPerYear());
    plan = new Random(2).ints(0, points).distinct().limit(stations).toArray();
    search = new SwapSearch(problem, columns, set);
  }

  /** Goes back to a random plan, from which there is much to better. */
  @Setup(Level.Iteration)
  public void startAnew() {
    set.reset(plan);
    search.mark();
  }

  /** One iteration of the bound. */
  @Benchmark
  public double relaxation() {
    return relaxation.evaluate(multipliers);
  }

  /** Opens a site and closes it: the two halves of every move. */
  @Benchmark
  public double openAndClose() {
    do {
      next = (next + 1) % points;
    } while (set.isOpen(next));
    set.open(next);
    set.close(next);
    return set.value();
  }

  /** From a random plan to one that no exchange betters; the plan is set up again each time. */
  @Benchmark
  public double descent() {
    set.reset(plan);
    search.mark();
    search.descendFromEverywhere(NEVER);
    return set.value();
  }
}
