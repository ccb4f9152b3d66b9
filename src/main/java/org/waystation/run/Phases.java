package org.waystation.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.waystation.phasing.OpeningOrder;
import org.waystation.phasing.OpeningStep;
import org.waystation.phasing.PeriodCost;
import org.waystation.phasing.PhasingLimits;
import org.waystation.phasing.PhasingModel;
import org.waystation.phasing.PhasingPlan;
import org.waystation.phasing.PhasingResult;
import org.waystation.phasing.PhasingSolver;
import org.waystation.phasing.PhasingVerifier;
import org.waystation.scenario.PeriodRules;
import org.waystation.scenario.PhasingRules;
import org.waystation.scenario.Scenario;

/**
 * The programme in which a plan is opened.
 *
 * @param outcome of the plan
 * @param rules of the scenario
 * @param network the phasing problem
 * @param result the order of opening, verified, and how good it is
 * @param costs of each period
 * @param steps every station in its turn
 */
record Phases(
    Outcome outcome,
    PhasingRules rules,
    PhasedNetwork network,
    PhasingResult result,
    List<PeriodCost> costs,
    List<OpeningStep> steps) {
  /** In place of a period: open from the start. */
  static final String STANDING = "standing";

  /** In place of a period: no station ever serves the ZIP. */
  static final String NEVER = "";

  /** Orders that are shaken and improved. */
  private static final int ROUNDS = 10;

  /** Time for the solver of the finish, which takes seconds for the nation in eight periods. */
  private static final Duration MODEL_TIME = Duration.ofSeconds(60);

  private static Phases of(
      Outcome outcome, PhasingRules rules, PhasedNetwork network, PhasingResult result) {
    return new Phases(
        outcome,
        rules,
        network,
        result,
        new PhasingVerifier(network.problem()).costs(result.plan()),
        OpeningOrder.of(network.problem(), result.plan()));
  }

  /**
   * Finds the order of opening, if the scenario asks for one.
   *
   * @throws InputException if the periods have no room for the stations of the plan
   */
  static Optional<Phases> solve(
      Outcome outcome, Scenario scenario, PhasingModel model, BooleanSupplier stop) {
    if (scenario.network().phasing().isEmpty()) {
      return Optional.empty();
    }
    PhasingRules rules = scenario.network().phasing().get();
    PhasedNetwork network = PhasedNetwork.of(outcome, rules);
    PhasingLimits limits = new PhasingLimits(ROUNDS, MODEL_TIME, scenario.solve().seed());
    PhasingResult result =
        new PhasingSolver(network.problem())
            .solve(limits, model, stop)
            .orElseThrow(() -> PhasingRoom.exception(network.problem()));
    return Optional.of(of(outcome, rules, network, inCents(result)));
  }

  /** A solver's word in whole cents, as it is written, and no higher than it was. */
  private static PhasingResult inCents(PhasingResult result) {
    return result.basis().equals(PhasingResult.RELAXATION)
        ? result
        : new PhasingResult(
            result.plan(),
            result.objective(),
            result.provenBound(),
            Math.floor(100 * result.bound()) / 100,
            result.basis(),
            result.clockDecided());
  }

  /** What the files of a run say of its programme, if there is one; adds what they say wrongly. */
  static Optional<Phases> claimed(
      Outcome outcome, Scenario scenario, WrittenRun run, List<String> faults) {
    if (scenario.network().phasing().isEmpty()) {
      return Optional.empty();
    }
    PhasingRules rules = scenario.network().phasing().get();
    PhasedNetwork network = PhasedNetwork.of(outcome, rules);
    PhasingPlan plan = PhaseFiles.read(run.folder(), outcome, rules);
    PhasingVerifier verifier = new PhasingVerifier(network.problem());
    List<String> violations = verifier.violations(plan);
    violations.forEach(violation -> faults.add(PhaseFiles.FILE + ": " + violation));
    if (!violations.isEmpty()) {
      return Optional.empty();
    }
    JsonNode claimed = run.json(Summary.FILE).path(PhaseSummary.KEY);
    PhasingResult result = PhaseSummary.claimed(claimed, network.problem(), plan, faults);
    return Optional.of(of(outcome, rules, network, result));
  }

  /** The period of each station of the outcome, as a word. */
  String periodOf(int station) {
    return word(result.plan().opening()[station]);
  }

  String word(int period) {
    return period == PhasingPlan.STANDING ? STANDING : rules.periods().get(period).name();
  }

  List<String> words() {
    return rules.periods().stream().map(PeriodRules::name).toList();
  }

  /** For each ZIP the period in which a station first serves it, or {@link #NEVER}. */
  List<String> periodOfZip() {
    int[] first = firstServed();
    return IntStream.of(first).mapToObj(t -> t > last() ? NEVER : word(t)).toList();
  }

  /** How many ZIPs stations serve in a period, wholly or in part. */
  int served(int period) {
    return (int) IntStream.of(firstServed()).filter(t -> t <= period).count();
  }

  /** For each ZIP the number of the period that first serves it; after the last if none does. */
  private int[] firstServed() {
    PhasingVerifier verifier = new PhasingVerifier(network.problem());
    int[] first = new int[outcome.zips().size()];
    Arrays.fill(first, last() + 1);
    for (int i = 0; i < network.zip().length; i++) {
      int t = 0;
      while (t < last() && verifier.serving(result.plan(), i, t) == PhasingVerifier.OUTSIDE) {
        t++;
      }
      first[network.zip()[i]] = Math.min(first[network.zip()[i]], t);
    }
    return first;
  }

  int last() {
    return network.problem().last();
  }

  /** What the programme would cost if no station opened before the last period. */
  double waitingUsd() {
    int[] opening = result.plan().opening().clone();
    for (int k = 0; k < opening.length; k++) {
      opening[k] = opening[k] == PhasingPlan.STANDING ? opening[k] : last();
    }
    return new PhasingVerifier(network.problem()).objective(new PhasingPlan(opening));
  }

  /** The station of a step. */
  StationOutcome station(OpeningStep step) {
    return outcome.stations().get(step.station());
  }

  /** How many stations save nothing when they open. */
  int neverPaying() {
    return (int) steps.stream().filter(step -> step.period() >= 0 && !step.pays()).count();
  }
}
