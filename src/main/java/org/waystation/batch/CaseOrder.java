package org.waystation.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a worker is told of a case.
 *
 * @param id name of the case
 * @param fingerprint of the case
 * @param batchFolder folder of the batch
 * @param begunFrom id of the case whose stations and multipliers the solve begins from; empty for
 *     none
 * @param filesKept name of a {@link org.waystation.scenario.FilesKept}
 * @param scenario as {@link PackedScenario#toJson} has it
 */
record CaseOrder(
    String id,
    String fingerprint,
    String batchFolder,
    String begunFrom,
    String filesKept,
    JsonNode scenario) {

  ObjectNode toJson() {
    ObjectNode json = Json.object();
    json.put("id", id);
    json.put("fingerprint", fingerprint);
    json.put("batchFolder", batchFolder);
    json.put("begunFrom", begunFrom);
    json.put("filesKept", filesKept);
    json.set("scenario", scenario);
    return json;
  }

  static CaseOrder of(JsonNode json) {
    return new CaseOrder(
        json.path("id").asText(),
        json.path("fingerprint").asText(),
        json.path("batchFolder").asText(),
        json.path("begunFrom").asText(),
        json.path("filesKept").asText(),
        json.path("scenario"));
  }
}
