package org.waystation.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.waystation.siting.RelaxationBound;
import org.waystation.siting.SitingProblem;
import org.waystation.solve.LowerBound;
import org.waystation.solve.SolveResult;

/**
 * How good the plan is, and how one knows.
 *
 * @param status how the solve ended, as a word
 * @param stopReason the same as a sentence with figures
 * @param objectiveCents cost of the plan a year
 * @param boundCents no plan costs less
 * @param basis what the bound rests on: the relaxation, which anybody can recompute from the
 *     multipliers, or a named solver's word
 * @param relaxationCents what the multipliers alone prove
 * @param multipliers u_i in USD per year, whole cents, one per demand point
 * @param origin seed, repeatability and the price of the floor
 */
record Certificate(
    String status,
    String stopReason,
    long objectiveCents,
    long boundCents,
    String basis,
    long relaxationCents,
    double[] multipliers,
    Origin origin) {

  /**
   * @param seed of every random choice
   * @param repeatable whether the same seed and limits give the same plan again: no wall-clock
   *     limit had a say
   * @param floorPriceUsdPerYear what one ZIP less under the coverage floor would cost, at the
   *     margin
   */
  record Origin(long seed, boolean repeatable, double floorPriceUsdPerYear) {}

  /** A gap that rounding to cents can explain. */
  private static final double PROVEN_GAP = 1e-9;

  /** Rounds the multipliers to cents and states the bound that the rounded ones prove. */
  static Certificate of(SitingProblem problem, SolveResult result, long objectiveCents, long seed) {
    double[] multipliers = result.bound().multipliers().clone();
    for (int i = 0; i < multipliers.length; i++) {
      multipliers[i] = Math.rint(multipliers[i] * 100) / 100;
    }
    long relaxation = floorCents(RelaxationBound.of(problem, multipliers));
    // Where the multipliers prove as much as anybody can say, nobody's word is needed.
    boolean ownWord =
        result.bound().basis().equals(LowerBound.RELAXATION)
            || Summary.gap(objectiveCents, relaxation) <= PROVEN_GAP;
    long bound =
        ownWord ? relaxation : Math.max(relaxation, floorCents(result.bound().usdPerYear()));
    return new Certificate(
        Words.of(result.termination()),
        result.reason(),
        objectiveCents,
        Math.min(bound, objectiveCents),
        ownWord ? LowerBound.RELAXATION : result.bound().basis(),
        relaxation,
        multipliers,
        new Origin(seed, !result.clockDecided(), result.bound().floorPriceUsdPerYear()));
  }

  /** What a manifest says of a certificate; to be checked. */
  static Certificate claimed(JsonNode json, double[] multipliers) {
    return new Certificate(
        json.path("status").asText(),
        json.path("stopReason").asText(),
        json.path("objectiveCentsPerYear").asLong(),
        json.path("lowerBoundCentsPerYear").asLong(),
        json.path("lowerBoundBasis").asText(),
        json.path("relaxationBoundCentsPerYear").asLong(),
        multipliers,
        new Origin(
            json.path("seed").asLong(),
            json.path("repeatable").asBoolean(),
            json.path("floorPriceUsdPerYear").asDouble()));
  }

  /** As {@link #claimed} reads it. */
  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("status", status);
    json.put("stopReason", stopReason);
    json.put("objectiveCentsPerYear", objectiveCents);
    json.put("lowerBoundCentsPerYear", boundCents);
    json.put("lowerBoundBasis", basis);
    json.put("relaxationBoundCentsPerYear", relaxationCents);
    json.put("seed", seed());
    json.put("repeatable", repeatable());
    json.put("floorPriceUsdPerYear", Summary.rounded(floorPriceUsdPerYear(), 2));
    return json;
  }

  /** Down to the cent, for a bound must not be rounded up. */
  static long floorCents(double usd) {
    return (long) Math.floor(usd * 100);
  }

  double relativeGap() {
    return Summary.gap(objectiveCents, boundCents);
  }

  long seed() {
    return origin.seed();
  }

  boolean repeatable() {
    return origin.repeatable();
  }

  double floorPriceUsdPerYear() {
    return origin.floorPriceUsdPerYear();
  }
}
