package org.waystation.cli;

import org.waystation.auction.WinnerModel;
import org.waystation.phasing.PhasingModel;
import org.waystation.run.Engines;
import org.waystation.scenario.SolveEngine;
import org.waystation.solve.DirectSolver;
import org.waystation.solve.ProgressListener;
import org.waystation.solve.SitingMethod;
import org.waystation.solve.SitingSolver;
import org.waystation.solve.ortools.AwardModel;
import org.waystation.solve.ortools.MixedIntegerModel;
import org.waystation.solve.ortools.MixedIntegerModel.Engine;
import org.waystation.solve.ortools.PhasingIntegerModel;

/** Waystation's own solver, and those of OR-Tools as they are. */
public final class OrToolsEngines implements Engines {
  @Override
  public SitingMethod method(SolveEngine engine, ProgressListener listener) {
    return switch (engine) {
      case STAGED ->
          new SitingSolver(
              new MixedIntegerModel(Engine.HIGHS), new MixedIntegerModel(Engine.SCIP), listener);
      case HIGHS -> new DirectSolver(new MixedIntegerModel(Engine.HIGHS), listener);
      case SCIP -> new DirectSolver(new MixedIntegerModel(Engine.SCIP), listener);
      case CP_SAT -> new DirectSolver(new MixedIntegerModel(Engine.CP_SAT), listener);
    };
  }

  @Override
  public PhasingModel phasing() {
    return new PhasingIntegerModel(Engine.SCIP);
  }

  @Override
  public WinnerModel winners() {
    return new AwardModel();
  }
}
