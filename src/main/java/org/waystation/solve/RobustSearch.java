package org.waystation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import org.waystation.siting.StationCount;

/**
 * Looks for the stations with the least worst regret over several problems, and for a bound on it.
 *
 * <p>At any weights w that sum to 1 the worst regret of a set is at least its weighted regret, so
 * the least weighted sum of costs, less the weighted sum of what is best in each problem, is a
 * bound. Each round solves the problem of the weighted sum, which gives a bound and a set of
 * stations, at the weights where the sets seen so far leave most room ({@link WeightGame}). Where
 * no weights can do more the numbers of stations are split in two, and each half has a bound of its
 * own. Then stations of every set are exchanged while that helps. Formulation: {@code
 * models/formulations/robust.md}.
 */
public final class RobustSearch {
  /** Steps of the weights shrink with the root of the round. */
  private static final double STEP = 1;

  /** Gap of a round's solve over the worst regret of the best set. */
  private static final double GAP_OF_REGRET = 0.05;

  /** Weights that can close less of what is open between bound and best set are not tried. */
  private static final double LEAST_STEP = 0.05;

  private static final double ROUNDING = 1e-9;

  private final SharedStations shared;
  private final double[] best;
  private final double[] floorPrices;
  private final SitingMethod method;
  private final SolveLimits limits;
  private final List<RobustPlan.Candidate> seen = new ArrayList<>();
  private final List<CountPiece> pieces = new ArrayList<>();

  /**
   * @param best what each problem costs with its own best stations, as far as they are known
   * @param floorPrices for a unit of weight under the floor of each problem, at least 0: any make
   *     the bound valid, those of the problems' own bounds make it good
   * @param limits of each round's solve
   */
  public RobustSearch(
      SharedStations shared,
      double[] best,
      double[] floorPrices,
      SitingMethod method,
      SolveLimits limits) {
    this.shared = shared;
    this.best = best.clone();
    this.floorPrices = floorPrices.clone();
    this.method = method;
    this.limits = limits;
    double[] equal = new double[best.length];
    Arrays.fill(equal, 1.0 / best.length);
    pieces.add(
        new CountPiece(
            shared.stations(),
            new RobustPlan.Piece(
                shared.stations(),
                Double.NEGATIVE_INFINITY,
                "",
                new double[best.length],
                shared.nothing()),
            equal));
  }

  /** Considers a set of stations, which the problems must allow. */
  public void consider(String origin, int[] openSites) {
    if (!shared.allows(openSites)) {
      throw new IllegalArgumentException("these stations are not allowed, from [" + origin + "]");
    }
    seen.add(candidate(origin, openSites));
  }

  private RobustPlan.Candidate candidate(String origin, int[] openSites) {
    double[] costs = shared.costs(openSites);
    double worst = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < costs.length; s++) {
      worst = Math.max(worst, costs[s] - best[s]);
    }
    return new RobustPlan.Candidate(origin, openSites.clone(), costs, worst);
  }

  /**
   * Searches. At least one set must have been considered.
   *
   * @param rounds solves of a weighted problem at most
   * @param exchanges tried at most
   * @param interrupted asked between rounds, by their solves, and before each exchange
   */
  public RobustPlan search(int rounds, int exchanges, StopSignal interrupted) {
    int round = 0;
    while (round < rounds && !interrupted.isRaised()) {
      CountPiece piece = weakest();
      if (piece.isSettled() || isProven(piece)) {
        break;
      }
      double[] weights = next(piece, round);
      boolean again = Arrays.equals(weights, piece.weights());
      if (piece.isSolved() && (again || !promises(piece, weights))) {
        split(piece);
      } else {
        round++;
        solve(piece, weights, round, interrupted);
      }
    }
    RobustPlan.Candidate chosen =
        new RobustExchange(shared, this::candidate, exchanges, interrupted).best(seen);
    return new RobustPlan(
        chosen, seen, new RobustPlan.Bound(pieces.stream().map(CountPiece::best).toList()), round);
  }

  private void solve(CountPiece piece, double[] weights, int round, StopSignal interrupted) {
    SolveResult result =
        method.solve(
            shared.weighted(piece.stations(), weights, floorPrices),
            limits(weights),
            earlier(piece),
            interrupted);
    LowerBound bound = result.bound();
    piece.learn(
        new RobustPlan.Piece(
            piece.stations(),
            shared.regret(bound.usdPerYear(), weights, floorPrices, best),
            bound.basis(),
            weights,
            shared.byProblem(weights, bound.multipliers())));
    if (result.plan().isEmpty()) {
      piece.settle();
      return;
    }
    RobustPlan.Candidate found =
        candidate("weights of round " + round, result.plan().get().plan().openSites());
    if (seen.stream().noneMatch(one -> Arrays.equals(one.openSites(), found.openSites()))) {
      seen.add(found);
    }
  }

  private CountPiece weakest() {
    return pieces.stream()
        .min(Comparator.comparingDouble(piece -> piece.best().regret()))
        .orElseThrow();
  }

  /** Whether the sets seen leave room for a clearly better bound at these weights. */
  private boolean promises(CountPiece piece, double[] weights) {
    double most = Double.POSITIVE_INFINITY;
    for (double[] regrets : finiteRegrets(piece)) {
      double weighted = 0;
      for (int s = 0; s < weights.length; s++) {
        weighted += weights[s] * regrets[s];
      }
      most = Math.min(most, weighted);
    }
    double known = piece.best().regret();
    return most > known + LEAST_STEP * Math.max(0, bestSeen().worstRegret() - known);
  }

  /** Two pieces in place of one, between the numbers of stations of the sets that it mixes. */
  private void split(CountPiece piece) {
    int min = piece.stations().min();
    int max = piece.stations().max();
    if (min == max) {
      piece.settle();
      return;
    }
    IntSummaryStatistics counts =
        seen.stream()
            .filter(piece::holds)
            .mapToInt(one -> one.openSites().length)
            .summaryStatistics();
    int fewest = counts.getMin();
    int most = counts.getMax();
    int middle = fewest < most ? (fewest + most) / 2 : fewest > min ? fewest - 1 : fewest;
    int last = Math.max(min, Math.min(max - 1, middle));
    int at = pieces.indexOf(piece);
    pieces.set(at, part(piece, new StationCount(min, last)));
    pieces.add(at + 1, part(piece, new StationCount(last + 1, max)));
  }

  /** What was shown of the whole holds for a part; its multipliers may show more. */
  private CountPiece part(CountPiece whole, StationCount stations) {
    RobustPlan.Piece known = whole.best();
    double proven =
        shared.provenRegret(stations, known.weights(), floorPrices, best, known.multipliers());
    boolean more = proven >= known.regret();
    return new CountPiece(
        stations,
        new RobustPlan.Piece(
            stations,
            Math.max(proven, known.regret()),
            more ? LowerBound.RELAXATION : known.basis(),
            known.weights(),
            known.multipliers()),
        whole.weights());
  }

  /** A gap that is small beside the costs may be wide beside regrets; so it follows these. */
  private SolveLimits limits(double[] weights) {
    double cost = 0;
    for (int s = 0; s < weights.length; s++) {
      cost += weights[s] * Math.abs(best[s]);
    }
    double gap = cost == 0 ? 0 : GAP_OF_REGRET * Math.max(0, bestSeen().worstRegret()) / cost;
    return new SolveLimits(
        Math.min(limits.relativeGap(), gap),
        limits.time(),
        limits.boundIterations(),
        limits.searchRounds(),
        limits.seed(),
        limits.threads());
  }

  private RobustPlan.Candidate bestSeen() {
    return seen.stream()
        .min(Comparator.comparingDouble(RobustPlan.Candidate::worstRegret))
        .orElseThrow(() -> new IllegalStateException("no set of stations was considered"));
  }

  private boolean isProven(CountPiece piece) {
    double scale = Arrays.stream(best).map(Math::abs).max().orElse(0);
    return bestSeen().worstRegret() - piece.best().regret() <= ROUNDING * scale;
  }

  /** The best set seen with as many stations as the piece has; none if there is none. */
  private EarlierPlan earlier(CountPiece piece) {
    return seen.stream()
        .filter(piece::holds)
        .min(Comparator.comparingDouble(RobustPlan.Candidate::worstRegret))
        .map(
            one ->
                new EarlierPlan(
                    Arrays.stream(one.openSites()).mapToObj(shared.sites().ids()::get).toList()))
        .orElseGet(EarlierPlan::none);
  }

  /**
   * Where the sets seen so far leave most room for the bound; where each of them is infinitely bad
   * somewhere, towards the problems where the last one is worst.
   */
  private double[] next(CountPiece piece, int round) {
    List<double[]> regrets = finiteRegrets(piece);
    if (!regrets.isEmpty()) {
      return WeightGame.weights(regrets);
    }
    return piece.isSolved()
        ? moved(piece.weights(), seen.get(seen.size() - 1), round)
        : piece.weights();
  }

  private List<double[]> finiteRegrets(CountPiece piece) {
    return seen.stream()
        .filter(piece::holds)
        .map(this::regrets)
        .filter(row -> Arrays.stream(row).allMatch(Double::isFinite))
        .toList();
  }

  private double[] regrets(RobustPlan.Candidate candidate) {
    double[] regrets = candidate.costs().clone();
    for (int s = 0; s < regrets.length; s++) {
      regrets[s] -= best[s];
    }
    return regrets;
  }

  /** Multiplies each weight by the exponential of its regret, the widest difference being one. */
  private double[] moved(double[] weights, RobustPlan.Candidate found, int round) {
    double[] regrets = new double[weights.length];
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < regrets.length; s++) {
      regrets[s] = found.costs()[s] - best[s];
      if (Double.isFinite(regrets[s])) {
        least = Math.min(least, regrets[s]);
        most = Math.max(most, regrets[s]);
      }
    }
    double width = most > least ? most - least : 1;
    double sum = 0;
    double[] moved = new double[weights.length];
    for (int s = 0; s < moved.length; s++) {
      double excess = Math.min(1, (regrets[s] - least) / width);
      moved[s] = weights[s] * Math.exp(STEP * excess / Math.sqrt(round));
      sum += moved[s];
    }
    for (int s = 0; s < moved.length; s++) {
      moved[s] /= sum;
    }
    return moved;
  }
}
