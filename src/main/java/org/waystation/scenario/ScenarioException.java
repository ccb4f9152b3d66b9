package org.waystation.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be used. Carries every mistake found, not only the first. */
public final class ScenarioException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<ScenarioFault> faults;

  public ScenarioException(List<ScenarioFault> faults) {
    super(faults.stream().map(ScenarioFault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** In the order of the files, then of the lines. */
  public List<ScenarioFault> faults() {
    return faults;
  }
}
