package org.waystation.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What became of a case.
 *
 * @param result how it ended
 * @param message why, where there is no plan; else empty
 * @param begunFrom id of the case from which it began; empty if from none
 * @param manifestSha256 stands for all files of its folder; empty without a plan
 * @param certificateSha256 stands for the plan alone: the same plan has the same, whenever it was
 *     made
 * @param attempts how often it was tried
 * @param seconds that its worker took
 * @param figures headlines of its summary, by {@link Figure#column}
 */
record CaseOutcome(
    Result result,
    String message,
    String begunFrom,
    String manifestSha256,
    String certificateSha256,
    int attempts,
    double seconds,
    ObjectNode figures) {

  /** A case without a plan. */
  static CaseOutcome without(Result result, String message, int attempts, double seconds) {
    return new CaseOutcome(result, message, "", "", "", attempts, seconds, Json.object());
  }

  CaseOutcome afterAttempts(int count) {
    return new CaseOutcome(
        result, message, begunFrom, manifestSha256, certificateSha256, count, seconds, figures);
  }

  ObjectNode toJson() {
    ObjectNode json = Json.object();
    json.put("result", result.word());
    json.put("message", message);
    json.put("begunFrom", begunFrom);
    json.put("manifestSha256", manifestSha256);
    json.put("certificateSha256", certificateSha256);
    json.put("attempts", attempts);
    json.put("seconds", seconds);
    json.set("figures", figures);
    return json;
  }

  static CaseOutcome of(JsonNode json) {
    return new CaseOutcome(
        Result.of(json.path("result").asText()),
        json.path("message").asText(),
        json.path("begunFrom").asText(),
        json.path("manifestSha256").asText(),
        json.path("certificateSha256").asText(),
        json.path("attempts").asInt(),
        json.path("seconds").asDouble(),
        json.path("figures") instanceof ObjectNode figures ? figures : Json.object());
  }
}
