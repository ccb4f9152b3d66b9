package org.waystation.run;

import com.fasterxml.jackson.databind.JsonNode;
import org.waystation.solve.LowerBound;
import org.waystation.solve.Progress;

/**
 * How good the plan is by what the scenario aims at, and how one knows.
 *
 * @param aim what is to be best; says the unit of all figures
 * @param status how the solve ended, as a word
 * @param stopReason the same as a sentence with figures
 * @param objective what the plan comes to
 * @param bound no plan comes to less; to more, if the aim is to have more
 * @param basis what the bound rests on: the relaxation, which anybody can recompute from the
 *     multipliers, or a named solver's word
 * @param proof what the multipliers alone prove
 * @param origin where the solve came from
 */
record Certificate(
    Aim aim,
    String status,
    String stopReason,
    double objective,
    double bound,
    String basis,
    Proof proof,
    Origin origin) {

  /**
   * What anybody can recompute.
   *
   * @param bound that the multipliers prove
   * @param impossible road miles of the standard that they prove impossible, where the aim is a
   *     standard; else negative
   * @param multipliers u_i, one per demand point, as they are written
   */
  record Proof(double bound, double impossible, double[] multipliers) {}

  /**
   * @param engine of the scenario, as a word
   * @param seed of every random choice
   * @param repeatable whether the same seed and limits give the same plan again: no wall-clock
   *     limit had a say
   * @param floorPrice what one unit less under the coverage floor would save, at the margin, in the
   *     unit of the problem that was solved
   */
  record Origin(String engine, long seed, boolean repeatable, double floorPrice) {}

  /** A gap that rounding can explain. */
  private static final double PROVEN_GAP = 1e-9;

  /** Rounds the multipliers and states the bound that the rounded ones prove. */
  static Certificate of(Aim aim, Solved solved, Outcome outcome, String engine, long seed) {
    double resolution = Math.pow(10, aim.multiplierDecimals());
    double[] multipliers = solved.bound().multipliers().clone();
    for (int i = 0; i < multipliers.length; i++) {
      multipliers[i] = Math.rint(multipliers[i] * resolution) / resolution;
    }
    double objective = aim.objective(outcome);
    double proven = clipped(aim, aim.proven(multipliers, solved.impossible()), objective);
    double said = clipped(aim, aim.bound(solved.bound().usdPerYear()), objective);
    // Where the multipliers prove as much as anybody can say, nobody's word is needed.
    boolean ownWord =
        solved.bound().basis().equals(LowerBound.RELAXATION)
            || gap(aim, objective, proven) <= PROVEN_GAP
            || !isTighter(aim, said, proven);
    return new Certificate(
        aim,
        Words.of(solved.termination()),
        solved.reason(),
        objective,
        ownWord ? proven : said,
        ownWord ? LowerBound.RELAXATION : solved.bound().basis(),
        new Proof(proven, solved.impossible(), multipliers),
        new Origin(engine, seed, !solved.clockDecided(), solved.bound().floorPriceUsdPerYear()));
  }

  /** What a file says of a certificate; to be checked. */
  static Certificate claimed(Aim aim, JsonNode json, double[] multipliers) {
    return new Certificate(
        aim,
        json.path("status").asText(),
        json.path("stopReason").asText(),
        json.path("objective").asDouble(),
        json.path("bound").asDouble(),
        json.path("boundBasis").asText(),
        new Proof(
            json.path("provenBound").asDouble(),
            json.path("impossibleRoadMiles").asDouble(Solved.NO_STANDARD),
            multipliers),
        new Origin(
            json.at("/engine/name").asText(),
            json.path("seed").asLong(),
            json.path("repeatable").asBoolean(),
            json.path("floorPrice").asDouble()));
  }

  /** A bound that says no less than the plan itself shows. */
  private static double clipped(Aim aim, double bound, double objective) {
    return aim.maximises() ? Math.max(bound, objective) : Math.min(bound, objective);
  }

  /** Whether one bound says more than another. */
  static boolean isTighter(Aim aim, double bound, double than) {
    return aim.maximises() ? bound < than : bound > than;
  }

  /** How far the plan can be from the best, as a share of the greater of objective and bound. */
  static double gap(Aim aim, double objective, double bound) {
    return aim.maximises()
        ? Progress.relativeGap(bound, objective)
        : Progress.relativeGap(objective, bound);
  }

  double relativeGap() {
    return gap(aim, objective, bound);
  }

  double provenGap() {
    return gap(aim, objective, proof.bound());
  }

  /** Whether the bound needs nobody's word. */
  boolean isProvenHere() {
    return basis.equals(LowerBound.RELAXATION);
  }

  /** A figure in the aim's unit, as in a sentence. */
  String shown(double figure) {
    String decimals = String.format(java.util.Locale.ROOT, "%,." + aim.decimals() + "f", figure);
    // People are whole as a rule, square miles are not.
    return (aim.maximises() ? decimals.replaceFirst("\\.0+$", "") : decimals) + " " + aim.unit();
  }

  /** What follows from the files alone, in words. */
  String ownProof() {
    String than = aim.maximises() ? "no plan covers more than " : "no plan comes to less than ";
    return "The multipliers in "
        + ProblemFiles.MULTIPLIERS
        + " prove by the relaxation that "
        + than
        + shown(proof.bound())
        + ", over every candidate site and every pair within the standard.";
  }

  /** What somebody else has to be believed for, in words; empty text if nothing. */
  String solverWord() {
    return isProvenHere()
        ? ""
        : "That the bound is "
            + shown(bound)
            + " and not "
            + shown(proof.bound())
            + " rests on "
            + authority()
            + " alone.";
  }

  private String authority() {
    return switch (basis) {
      case LowerBound.BRANCHING -> "the word of this program's search tree";
      case LowerBound.GRID -> "the word of this program that all costs are multiples of one number";
      default -> "the word of " + basis;
    };
  }
}
