package org.waystation.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waystation.export.OutputException;
import org.waystation.export.WholeFile;
import org.waystation.run.BuildInfo;
import org.waystation.run.InputException;

/** {@code batch.json}: what a batch is, so that its folder can be read without the plan. */
final class Description {
  private Description() {}

  static void write(Cases cases, BatchFolder batch) {
    ObjectNode json = Json.object();
    json.put("program", "waystation");
    json.put("version", BuildInfo.load().version());
    json.put("commit", BuildInfo.load().commit());
    json.put("name", cases.plan().name());
    json.putObject("plan")
        .put("path", cases.plan().file().path())
        .put("sha256", cases.plan().file().sha256());
    json.putArray("varied").addAll(Json.texts(cases.variedKeys()));
    ArrayNode list = json.putArray("cases");
    for (BatchCase one : cases.list()) {
      ObjectNode entry = list.addObject();
      entry.put("case", one.id());
      entry.put("scenario", one.base());
      ObjectNode varied = entry.putObject("varied");
      one.varied().forEach(varied::put);
      entry.put("fingerprint", one.fingerprint());
    }
    WholeFile.write(
        batch.description(),
        out -> out.write(Json.indented(json).getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * A written batch.
   *
   * @param name of the batch
   * @param program that began it last, with version and commit
   * @param keys that vary, in the order of the plan
   * @param total number of cases
   * @param done those that are over with what they came to, in the order of the plan
   */
  record Written(String name, String program, List<String> keys, int total, List<DoneCase> done) {}

  /**
   * Reads what a batch is, and what its cases have come to.
   *
   * @throws InputException if the folder holds no batch
   */
  static Written read(BatchFolder batch) {
    try {
      ObjectNode json =
          Files.exists(batch.description())
              ? Json.read(Files.readString(batch.description())).orElseGet(Json::object)
              : Json.object();
      if (!json.path("cases").isArray()) {
        throw new InputException(
            List.of(
                "["
                    + batch.root()
                    + "] is no batch: it has no batch.json that lists its cases\nMaybe another folder"
                    + " was meant, such as out/vermont-sweep."));
      }
      Map<String, CaseOutcome> outcomes = new HashMap<>();
      for (ObjectNode line : Journal.read(batch.journal())) {
        if (line.path("event").asText().equals(Dispatch.ENDED)) {
          outcomes.put(line.path("fingerprint").asText(), CaseOutcome.of(line.path("outcome")));
        }
      }
      List<DoneCase> done = new ArrayList<>();
      for (JsonNode one : json.path("cases")) {
        CaseOutcome outcome = outcomes.get(one.path("fingerprint").asText());
        if (outcome != null) {
          Map<String, String> varied = new LinkedHashMap<>();
          one.path("varied")
              .properties()
              .forEach(entry -> varied.put(entry.getKey(), entry.getValue().asText()));
          done.add(
              new DoneCase(
                  one.path("case").asText(), one.path("scenario").asText(), varied, outcome));
        }
      }
      List<String> keys = new ArrayList<>();
      json.path("varied").forEach(key -> keys.add(key.asText()));
      String program =
          "%s %s (%s)"
              .formatted(
                  json.path("program").asText(),
                  json.path("version").asText(),
                  json.path("commit").asText());
      return new Written(
          json.path("name").asText(), program, keys, json.path("cases").size(), done);
    } catch (IOException e) {
      throw new OutputException(batch.root(), e);
    }
  }
}
