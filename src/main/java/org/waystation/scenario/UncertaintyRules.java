package org.waystation.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * How the uncertainty of the figures is looked into.
 *
 * @param draws of all uncertain figures at once, with the plan as it is
 * @param reoptimisedInputs figures for which the plan is made anew at both ends of their range
 * @param reoptimisedDraws draws for which the plan is made anew
 * @param seed of the draws
 */
public record UncertaintyRules(int draws, int reoptimisedInputs, int reoptimisedDraws, long seed) {
  private static final long USUAL_SEED = 1;

  /** From a resolved document; empty where it asks for no draws. */
  static Optional<UncertaintyRules> of(JsonNode document) {
    JsonNode draws = document.at(pointer(ScenarioKey.DRAWS));
    return draws.isNumber()
        ? Optional.of(
            new UncertaintyRules(
                draws.intValue(),
                document.at(pointer(ScenarioKey.REOPTIMISED_INPUTS)).asInt(0),
                document.at(pointer(ScenarioKey.REOPTIMISED_DRAWS)).asInt(0),
                document.at(pointer(ScenarioKey.DRAW_SEED)).asLong(USUAL_SEED)))
        : Optional.empty();
  }

  private static String pointer(ScenarioKey key) {
    return "/" + key.path().replace('.', '/');
  }
}
