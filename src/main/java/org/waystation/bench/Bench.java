package org.waystation.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.waystation.siting.PlanVerifier;
import org.waystation.siting.RelaxationBound;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.VerifiedPlan;
import org.waystation.solve.LowerBound;
import org.waystation.solve.ProgressListener;
import org.waystation.solve.SitingMethod;
import org.waystation.solve.SolveLimits;
import org.waystation.solve.SolveResult;
import org.waystation.solve.StopSignal;
import org.waystation.solve.Termination;

/**
 * Solves the instances of files one after the other, checks plan and bound anew, and holds both
 * against known values.
 */
public final class Bench {
  /** By how much a recomputed bound may differ from the solver's, relative. */
  private static final double ROUNDING = 1e-9;

  private final Function<ProgressListener, SitingMethod> method;
  private final KnownValues known;
  private final SolveLimits limits;
  private final MemoryGauge memory;
  private final BenchListener listener;

  /**
   * @param method makes the solver of one instance, which tells the listener how it goes on
   * @param known values to compare with
   * @param limits of the solve of each instance
   * @param memory measures each instance
   * @param listener hears how it goes on
   */
  public Bench(
      Function<ProgressListener, SitingMethod> method,
      KnownValues known,
      SolveLimits limits,
      MemoryGauge memory,
      BenchListener listener) {
    this.method = method;
    this.known = known;
    this.limits = limits;
    this.memory = memory;
    this.listener = listener;
  }

  /**
   * Solves every instance of the files, in their order.
   *
   * @param interrupted asked often; once raised, the instance at hand is ended with the best plan
   *     so far, and no other begun
   */
  public BenchReport run(List<Path> files, ReadingChoices choices, StopSignal interrupted) {
    List<BenchResult> results = new ArrayList<>();
    List<UnusableFile> unusable = new ArrayList<>();
    List<String> skipped = new ArrayList<>();
    for (Path file : files) {
      if (interrupted.isRaised()) {
        break;
      }
      List<BenchInstance> instances = List.of();
      try {
        InstanceReader.Reading reading = InstanceReader.read(file, choices);
        reading.skipped().ifPresent(skipped::add);
        reading.skipped().ifPresent(listener::skips);
        instances = reading.instances();
      } catch (InstanceException e) {
        unusable.add(new UnusableFile(file, e.getMessage()));
        listener.refuses(unusable.get(unusable.size() - 1));
      }
      for (BenchInstance instance : instances) {
        if (!interrupted.isRaised()) {
          listener.begins(instance);
          BenchResult result = measure(instance, interrupted);
          results.add(result);
          listener.ends(result);
        }
      }
    }
    return new BenchReport(results, unusable, skipped, interrupted.isRaised());
  }

  private BenchResult measure(BenchInstance instance, StopSignal interrupted) {
    // What the last instance has left would count for this one.
    System.gc();
    memory.restart();
    Stopwatch watch = new Stopwatch();
    try {
      SitingProblem problem = instance.problem().get();
      watch.built();
      SolveResult result = solve(instance, problem, interrupted);
      List<String> faults = new ArrayList<>();
      Solved solved = check(instance, problem, result, faults);
      faults.addAll(Judgement.of(instance.score(), solved, known.of(instance)));
      boolean cut = !problem.arcs().isComplete();
      if (solved.termination() == Termination.INFEASIBLE && cut) {
        return failed(
            instance,
            watch,
            "no plan uses only the nearest sites kept of each point"
                + System.lineSeparator()
                + "Maybe keep more with --neighbours.");
      }
      Verdict verdict = faults.isEmpty() ? verdict(solved, interrupted) : Verdict.WRONG;
      return new BenchResult(
          instance,
          known.of(instance),
          Optional.of(solved),
          watch.effort(memory.peakMebibytes()),
          verdict,
          faults);
    } catch (OutOfMemoryError e) {
      return failed(
          instance,
          watch,
          "memory is full: Java may take ["
              + Runtime.getRuntime().maxMemory() / (1024 * 1024)
              + "] MiB"
              + System.lineSeparator()
              + "Maybe allow more: WAYSTATION_JAVA_OPTS=-Xmx6g; or keep fewer --neighbours.");
    } catch (RuntimeException e) {
      // One instance that fails must not keep the others from being measured.
      boolean told = e instanceof IllegalStateException && e.getMessage() != null;
      return failed(instance, watch, told ? e.getMessage() : e.toString());
    }
  }

  private SolveResult solve(BenchInstance instance, SitingProblem problem, StopSignal interrupted) {
    RoundedProof proof = new RoundedProof(instance.score(), listener);
    return method
        .apply(proof)
        .solve(problem, limits, () -> interrupted.isRaised() || proof.isRaised());
  }

  /** Derives objective and bound anew; what does not agree with the solver is a fault. */
  private Solved check(
      BenchInstance instance, SitingProblem problem, SolveResult result, List<String> faults) {
    LowerBound bound = result.bound();
    boolean onWord = !bound.basis().equals(LowerBound.RELAXATION);
    if (!onWord) {
      double again = RelaxationBound.of(problem, bound.multipliers());
      if (bound.usdPerYear() - again > ROUNDING * Math.max(1, Math.abs(again))) {
        faults.add(
            "the bound " + bound.usdPerYear() + " recomputed from its multipliers is " + again);
      }
    }
    Optional<VerifiedPlan> plan =
        result.plan().map(found -> new PlanVerifier(problem).verify(found.plan()));
    Score score = instance.score();
    return new Solved(
        plan.map(found -> OptionalDouble.of(score.of(found.objectiveUsdPerYear())))
            .orElse(OptionalDouble.empty()),
        score.of(score.leastCost(bound.usdPerYear(), onWord)),
        bound.basis(),
        plan.map(found -> found.plan().openSites().length).orElse(0),
        problem.arcs().size(),
        result.termination(),
        result.reason(),
        result.clockDecided());
  }

  private Verdict verdict(Solved solved, StopSignal interrupted) {
    if (solved.objective().isEmpty()) {
      return solved.termination() == Termination.INFEASIBLE ? Verdict.INFEASIBLE : Verdict.NO_PLAN;
    }
    if (solved.termination() == Termination.OPTIMAL || solved.relativeGap() <= ROUNDING) {
      return Verdict.OPTIMAL;
    }
    if (solved.relativeGap() <= limits.relativeGap()) {
      return Verdict.GAP_REACHED;
    }
    return interrupted.isRaised() ? Verdict.STOPPED : Verdict.OPEN;
  }

  private BenchResult failed(BenchInstance instance, Stopwatch watch, String fault) {
    return new BenchResult(
        instance,
        known.of(instance),
        Optional.empty(),
        watch.effort(memory.peakMebibytes()),
        Verdict.FAILED,
        List.of(fault));
  }
}
