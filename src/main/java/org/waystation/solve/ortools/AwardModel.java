package org.waystation.solve.ortools;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystation.auction.Auction;
import org.waystation.auction.Award;
import org.waystation.auction.Bid;
import org.waystation.auction.Lot;
import org.waystation.auction.WinnerModel;
import org.waystation.solve.ortools.MixedIntegerModel.Engine;

/**
 * The winners of an auction as a mixed-integer model, as {@link Auction} states it, solved by SCIP;
 * the prices of room are the duals of its linear relaxation, solved by GLOP.
 *
 * <p>See {@code models/formulations/access-auction.md}.
 */
public final class AwardModel implements WinnerModel {
  /** So much of a search tree is grown at most: a limit that does not ask the clock. */
  private static final int NODES = 200_000;

  private static final String SCIP_PARAMETERS =
      "misc/catchctrlc = FALSE\nnumerics/feastol = 1e-9\nlimits/nodes = %d".formatted(NODES);

  public AwardModel() {
    Loader.loadNativeLibraries();
  }

  @Override
  public String name() {
    return Engine.SCIP.title();
  }

  @Override
  public Answer solve(Auction auction) {
    double[] prices = new Built(auction, "GLOP", false).prices();
    return new Built(auction, "SCIP", true).winners(prices);
  }

  /** One model in native memory, for one solve. */
  private static final class Built {
    private final MPSolver solver;
    private final MPConstraint[] capacity;
    private final MPVariable[] share;
    private final boolean whole;

    /**
     * @param whole whether a bid is accepted or not; else also by half, as in the linear relaxation
     */
    Built(Auction auction, String engine, boolean whole) {
      this.whole = whole;
      solver = MPSolver.createSolver(engine);
      capacity = new MPConstraint[auction.units().size()];
      for (int u = 0; u < capacity.length; u++) {
        capacity[u] = solver.makeConstraint(0, auction.units().get(u).parcelsPerDay(), "");
      }
      share = new MPVariable[auction.bids().size()];
      MPObjective objective = solver.objective();
      objective.setMaximization();
      Map<List<String>, MPConstraint> groups = new HashMap<>();
      for (int b = 0; b < share.length; b++) {
        Bid bid = auction.bids().get(b);
        share[b] = solver.makeVar(0, 1, whole && bid.allOrNothing(), "");
        objective.setCoefficient(share[b], auction.contributionUsdPerDay(bid));
        for (Lot lot : bid.lots()) {
          capacity[auction.unit(lot)].setCoefficient(share[b], lot.parcelsPerDay());
        }
        boolean alternative = !bid.alternatives().isEmpty();
        if (!alternative && (bid.allOrNothing() || ofAnySize(bid))) {
          continue;
        }
        MPVariable taken = bid.allOrNothing() ? share[b] : taken(bid, share[b]);
        if (alternative) {
          groups
              .computeIfAbsent(
                  List.of(bid.bidder(), bid.alternatives()),
                  unseen -> solver.makeConstraint(0, 1, ""))
              .setCoefficient(taken, 1);
        }
      }
    }

    /** A least share of a millionth is the grain of shares: it asks for nothing. */
    private static boolean ofAnySize(Bid bid) {
      return Award.leastMillionths(bid) == 1;
    }

    /** What says whether a bid that can be divided is accepted at all. */
    private MPVariable taken(Bid bid, MPVariable part) {
      MPVariable taken = solver.makeVar(0, 1, whole, "");
      MPConstraint atMost = solver.makeConstraint(Double.NEGATIVE_INFINITY, 0, "");
      atMost.setCoefficient(part, 1);
      atMost.setCoefficient(taken, -1);
      if (!ofAnySize(bid)) {
        MPConstraint least = solver.makeConstraint(0, Double.POSITIVE_INFINITY, "");
        least.setCoefficient(part, 1);
        least.setCoefficient(taken, -bid.leastShare());
      }
      return taken;
    }

    double[] prices() {
      try {
        require(solver.solve());
        double[] prices = new double[capacity.length];
        for (int u = 0; u < prices.length; u++) {
          prices[u] = Math.max(0, capacity[u].dualValue());
        }
        return prices;
      } finally {
        solver.delete();
      }
    }

    Answer winners(double[] prices) {
      MPSolverParameters parameters = new MPSolverParameters();
      try {
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
        solver.setSolverSpecificParametersAsString(SCIP_PARAMETERS);
        require(solver.solve(parameters));
        double[] shares = new double[share.length];
        for (int b = 0; b < shares.length; b++) {
          shares[b] = share[b].solutionValue();
        }
        return new Answer(shares, solver.objective().bestBound(), prices);
      } finally {
        // Native memory is not the garbage collector's.
        parameters.delete();
        solver.delete();
      }
    }

    private static void require(MPSolver.ResultStatus status) {
      if (status != MPSolver.ResultStatus.OPTIMAL && status != MPSolver.ResultStatus.FEASIBLE) {
        throw new IllegalStateException("OR-Tools found no awards, it says " + status);
      }
    }
  }
}
