package org.waystation.bench;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * An instance after it was solved.
 *
 * @param instance what was solved
 * @param known what others found
 * @param solved what was found; empty if an error came first
 * @param effort what it took
 * @param verdict what is to be said of it
 * @param faults sentences that say what is wrong, if anything is
 */
public record BenchResult(
    BenchInstance instance,
    Optional<KnownValue> known,
    Optional<Solved> solved,
    Effort effort,
    Verdict verdict,
    List<String> faults) {
  public BenchResult {
    faults = List.copyOf(faults);
  }

  /** Score of the plan. */
  public OptionalDouble objective() {
    return solved.map(Solved::objective).orElse(OptionalDouble.empty());
  }

  /** (objective - known value) / known value. */
  public OptionalDouble deviation() {
    return known.isPresent() && objective().isPresent()
        ? OptionalDouble.of(known.get().deviation(objective().getAsDouble()))
        : OptionalDouble.empty();
  }

  /** Whether the plan is as good as the known value or better. */
  public boolean reachesKnown() {
    if (known.isEmpty() || objective().isEmpty()) {
      return false;
    }
    double above = objective().getAsDouble() - known.get().value().doubleValue();
    double worse = instance.score().maximised() ? -above : above;
    return worse <= known.get().tolerance(instance.score());
  }
}
