package org.waystation.run;

import org.waystation.auction.WinnerModel;
import org.waystation.phasing.PhasingModel;
import org.waystation.scenario.SolveEngine;
import org.waystation.solve.ProgressListener;
import org.waystation.solve.SitingMethod;

/** Makes the solvers of a run. */
public interface Engines {
  /**
   * The solver that a scenario names, ready to be asked.
   *
   * @param listener hears how a solve goes on
   */
  SitingMethod method(SolveEngine engine, ProgressListener listener);

  /** What finishes the order of opening. */
  PhasingModel phasing();

  /** What finds the winners of an auction. */
  WinnerModel winners();
}
