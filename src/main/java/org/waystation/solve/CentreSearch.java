package org.waystation.solve;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waystation.siting.Plan;
import org.waystation.siting.RelaxationBound;
import org.waystation.siting.Share;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;

/**
 * The smallest standard at which the stations allowed reach the coverage floor (p-centre, with the
 * floor "partial" p-centre): bisection over the distinct costs of the arcs, after Minieka (1970). A
 * standard is possible if the fewest stations that reach the floor within it are allowed, and
 * impossible if a lower bound on them is above what is allowed. First the Lagrangian bound alone
 * says which standards are impossible, which anybody can recompute; then a solver decides on those
 * above.
 *
 * <p>Formulation and method: {@code models/formulations/p-centre.md}.
 */
public final class CentreSearch {
  /** How far a number of stations must lie above what is allowed to prove anything. */
  private static final double CLEARLY = 1e-6;

  private final SitingMethod method;
  private final ProgressListener listener;

  /**
   * @param method finds the fewest stations within one standard
   */
  public CentreSearch(SitingMethod method, ProgressListener listener) {
    this.method = method;
    this.listener = listener;
  }

  /**
   * What the search found. Standards are in the unit of the arcs' cost.
   *
   * @param termination why it ended
   * @param plan who serves whom within the smallest standard found; present exactly if the
   *     termination says so
   * @param standard the dearest arc that the plan uses; infinite without one
   * @param bound no plan can do with a smaller standard
   * @param basis what the bound rests on, see {@link LowerBound#basis}
   * @param impossible the largest standard that the multipliers prove impossible; negative if none
   * @param multipliers u_i of the covering problem within {@code impossible}, stations
   * @param reason why it ended, as a sentence with figures
   * @param clockDecided whether wall-clock time changed the course
   * @param trace each improvement, in time
   */
  public record Result(
      Termination termination,
      Optional<Plan> plan,
      double standard,
      double bound,
      String basis,
      double impossible,
      double[] multipliers,
      String reason,
      boolean clockDecided,
      List<Progress> trace) {}

  /**
   * Searches until the smallest standard is proven, or a limit comes.
   *
   * @param problem its arcs' costs are what the standard limits, such as road miles
   * @param earlier a plan to begin from
   * @param interrupted asked often
   */
  public Result solve(
      SitingProblem problem, SolveLimits limits, EarlierPlan earlier, StopSignal interrupted) {
    return new Course(problem, limits, earlier, interrupted).run();
  }

  /**
   * Whether multipliers prove that the stations allowed cannot reach the floor within a standard,
   * which must be the cost of an arc.
   */
  public static boolean provesImpossible(
      SitingProblem problem, double standard, double[] multipliers) {
    return Arrays.stream(problem.arcs().usdPerYear()).anyMatch(cost -> cost == standard)
        && RelaxationBound.of(covering(problem, standard), multipliers)
            > problem.stations().max() + CLEARLY;
  }

  /** The smallest cost of an arc above a standard; infinite if there is none. */
  public static double firstAbove(SitingProblem problem, double standard) {
    return Arrays.stream(problem.arcs().usdPerYear())
        .filter(cost -> cost > standard)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /** Any number of stations above the least is allowed: more than allowed is then proof. */
  static SitingProblem covering(SitingProblem problem, double standard) {
    int most = Math.max(problem.sites().size(), problem.stations().max());
    return CoveringProblem.fewestStations(
        problem, new StationCount(problem.stations().min(), most), standard);
  }

  /** One search on its way; standards are known by their place among the distinct ones. */
  private final class Course {
    private final SitingProblem problem;
    private final SolveLimits limits;
    private final EarlierPlan earlier;
    private final StopSignal interrupted;
    private final long start = System.nanoTime();
    private final StopSignal clock;
    private final double[] standards;
    private final List<Progress> trace = new ArrayList<>();

    /** Up to here proven impossible. */
    private int impossible = -1;

    private final RefutedStandards refuted;
    private String basis = LowerBound.RELAXATION;

    /** Up to here nothing was found. */
    private int without = -1;

    private int possible;
    private Plan plan;
    private EarlierPlan best;
    private boolean limited;

    Course(SitingProblem problem, SolveLimits limits, EarlierPlan earlier, StopSignal interrupted) {
      this.problem = problem;
      this.limits = limits;
      this.earlier = earlier;
      this.best = earlier;
      this.interrupted = interrupted;
      this.clock = StopSignal.at(start + limits.time().toNanos());
      this.standards = Arrays.stream(problem.arcs().usdPerYear()).sorted().distinct().toArray();
      this.possible = standards.length;
      this.refuted = new RefutedStandards(problem, standards);
    }

    Result run() {
      refuted.bisect(limits.boundIterations(), this::isStopped);
      impossible = refuted.last();
      without = impossible;
      record();
      if (standards.length > 0 && impossible < standards.length - 1) {
        decide(standards.length - 1);
      }
      while (plan != null
          && without < possible - 1
          && !isStopped()
          && gap() > limits.relativeGap()) {
        decide((without + possible) / 2);
      }
      return result();
    }

    private boolean isStopped() {
      return interrupted.isRaised() || clock.isRaised();
    }

    /** Asks for the fewest stations within a standard, close enough to tell one from the next. */
    private void decide(int at) {
      int allowed = problem.stations().max();
      SolveLimits share =
          new SolveLimits(
              0.5 / (allowed + 1.0),
              remaining(),
              limits.boundIterations(),
              limits.searchRounds(),
              limits.seed(),
              limits.threads());
      SolveResult result =
          method.solve(covering(problem, standards[at]), share, best, this::isStopped);
      limited |= result.clockDecided();
      boolean fits =
          result.plan().isPresent() && result.plan().get().plan().openSites().length <= allowed;
      if (fits) {
        plan = nearest(result.plan().get().plan(), standards[at]);
        possible = Arrays.binarySearch(standards, dearestArc(plan));
        best =
            new EarlierPlan(
                Arrays.stream(plan.openSites()).mapToObj(problem.sites().ids()::get).toList());
        record();
        return;
      }
      without = Math.max(without, at);
      boolean said =
          result.termination() == Termination.INFEASIBLE
              || result.bound().usdPerYear() > allowed + CLEARLY;
      boolean own = refuted.take(at, result.bound().multipliers());
      if (own || said) {
        impossible = at;
        basis = own ? LowerBound.RELAXATION : result.bound().basis();
        record();
      }
    }

    /** Service costs nothing to the solver, so it may go any way; without limits to the nearest. */
    private Plan nearest(Plan found, double standard) {
      if (problem.limits().bind()) {
        return found;
      }
      int[] siteOfPoint = found.siteOfPoint().clone();
      int[] rowStart = problem.arcs().rowStart();
      for (int i = 0; i < siteOfPoint.length; i++) {
        for (int a = rowStart[i]; siteOfPoint[i] >= 0 && a < rowStart[i + 1]; a++) {
          if (Arrays.binarySearch(found.openSites(), problem.arcs().site()[a]) >= 0) {
            siteOfPoint[i] = problem.arcs().site()[a];
            break;
          }
        }
      }
      return new Plan(found.openSites(), siteOfPoint);
    }

    private double dearestArc(Plan of) {
      double dearest = standards[0];
      for (int i = 0; i < of.siteOfPoint().length; i++) {
        if (of.siteOfPoint()[i] >= 0) {
          dearest = Math.max(dearest, cost(i, of.siteOfPoint()[i]));
        }
      }
      for (Share share : of.shares()) {
        dearest = Math.max(dearest, cost(share.point(), share.site()));
      }
      return dearest;
    }

    private double cost(int point, int site) {
      return problem.arcs().usdPerYear()[problem.arcs().find(point, site)];
    }

    private Duration remaining() {
      long left = limits.time().toNanos() - (System.nanoTime() - start);
      return Duration.ofNanos(Math.max(1_000_000, left));
    }

    private double standard() {
      return plan == null ? Double.POSITIVE_INFINITY : standards[possible];
    }

    private double bound() {
      return impossible + 1 < standards.length
          ? standards[impossible + 1]
          : Double.POSITIVE_INFINITY;
    }

    private double gap() {
      return Progress.relativeGap(standard(), bound());
    }

    private void record() {
      Progress progress =
          new Progress(
              Progress.Phase.PROOF, (System.nanoTime() - start) * 1e-9, standard(), bound());
      trace.add(progress);
      listener.progressed(progress);
    }

    private Result result() {
      Termination termination = termination();
      return new Result(
          termination,
          Optional.ofNullable(plan),
          standard(),
          bound(),
          basis,
          refuted.last() < 0 ? -1 : standards[refuted.last()],
          refuted.multipliers(),
          plan == null
              ? termination.sentence()
              : String.format(
                  Locale.ROOT,
                  "%s: gap %.4f %%, asked for %.4f %%",
                  termination.sentence(),
                  100 * gap(),
                  100 * limits.relativeGap()),
          limited || (clock.isRaised() && !interrupted.isRaised()),
          trace);
    }

    private Termination termination() {
      boolean found = plan != null;
      if (impossible == standards.length - 1) {
        return Termination.INFEASIBLE;
      }
      if (found && impossible == possible - 1) {
        return Termination.OPTIMAL;
      }
      if (found && gap() <= limits.relativeGap()) {
        return Termination.GAP_REACHED;
      }
      if (interrupted.isRaised()) {
        return found ? Termination.INTERRUPTED : Termination.INTERRUPTED_WITHOUT_PLAN;
      }
      if (clock.isRaised()) {
        return found ? Termination.TIME_LIMIT : Termination.TIME_LIMIT_WITHOUT_PLAN;
      }
      return found ? Termination.ROUND_LIMIT : Termination.ROUND_LIMIT_WITHOUT_PLAN;
    }
  }
}
