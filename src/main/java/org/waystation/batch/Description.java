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
   * The cases of a written batch with what they came to, those that are over, in the order of the
   * plan.
   *
   * @throws InputException if the folder holds no batch
   */
  static List<DoneCase> read(BatchFolder batch) {
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
      return done;
    } catch (IOException e) {
      throw new OutputException(batch.root(), e);
    }
  }
}
