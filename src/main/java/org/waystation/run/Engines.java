package org.waystation.run;

import org.waystation.scenario.SolveEngine;
import org.waystation.solve.ProgressListener;
import org.waystation.solve.SitingMethod;

/** Makes the solver that a scenario names. */
@FunctionalInterface
public interface Engines {
  /**
   * A solver, ready to be asked.
   *
   * @param listener hears how a solve goes on
   */
  SitingMethod method(SolveEngine engine, ProgressListener listener);
}
