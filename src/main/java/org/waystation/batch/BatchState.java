package org.waystation.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far a batch has come.
 *
 * @param name of the batch
 * @param total number of cases
 * @param planned how many have a plan
 * @param without how many ended without one
 * @param kept how many of those were done in an earlier batch already
 * @param elapsedSeconds since this batch began
 * @param remainingSeconds until its end, as far as one can tell
 * @param running cases under way
 */
public record BatchState(
    String name,
    int total,
    int planned,
    int without,
    int kept,
    double elapsedSeconds,
    OptionalDouble remainingSeconds,
    List<Running> running) {
  public BatchState {
    running = List.copyOf(running);
  }

  /**
   * A case under way.
   *
   * @param id name of the case
   * @param attempt from 1
   * @param seconds since it was given to its worker
   * @param phase what is being done
   * @param objective of the best plan, in the unit that the case has; absent without one
   * @param bound in the same unit
   */
  public record Running(
      String id,
      int attempt,
      double seconds,
      String phase,
      OptionalDouble objective,
      OptionalDouble bound) {

    /** (objective - bound) / |objective|; absent while either is. */
    public OptionalDouble relativeGap() {
      if (objective.isEmpty() || bound.isEmpty() || objective.getAsDouble() == 0) {
        return OptionalDouble.empty();
      }
      double off = objective.getAsDouble() - bound.getAsDouble();
      return OptionalDouble.of(Math.max(0, off / Math.abs(objective.getAsDouble())));
    }
  }

  /** Cases of which nobody has begun. */
  public int waiting() {
    return total - planned - without - running.size();
  }

  /** The same as one JSON object, in one line. */
  public String json() {
    return Json.line(toJson());
  }

  ObjectNode toJson() {
    ObjectNode json = Json.object();
    json.put("name", name);
    json.put("total", total);
    json.put("planned", planned);
    json.put("without", without);
    json.put("kept", kept);
    json.put("elapsedSeconds", elapsedSeconds);
    put(json, "remainingSeconds", remainingSeconds);
    ArrayNode list = json.putArray("running");
    for (Running one : running) {
      ObjectNode entry = list.addObject();
      entry.put("case", one.id());
      entry.put("attempt", one.attempt());
      entry.put("seconds", one.seconds());
      entry.put("phase", one.phase());
      put(entry, "objective", one.objective());
      put(entry, "bound", one.bound());
      put(entry, "relativeGap", one.relativeGap());
    }
    return json;
  }

  static BatchState of(JsonNode json) {
    List<Running> running = new ArrayList<>();
    for (JsonNode one : json.path("running")) {
      running.add(
          new Running(
              one.path("case").asText(),
              one.path("attempt").asInt(),
              one.path("seconds").asDouble(),
              one.path("phase").asText(),
              number(one.path("objective")),
              number(one.path("bound"))));
    }
    return new BatchState(
        json.path("name").asText(),
        json.path("total").asInt(),
        json.path("planned").asInt(),
        json.path("without").asInt(),
        json.path("kept").asInt(),
        json.path("elapsedSeconds").asDouble(),
        number(json.path("remainingSeconds")),
        running);
  }

  private static void put(ObjectNode json, String key, OptionalDouble value) {
    if (value.isPresent()) {
      json.put(key, value.getAsDouble());
    }
  }

  static OptionalDouble number(JsonNode value) {
    return value.isNumber() ? OptionalDouble.of(value.doubleValue()) : OptionalDouble.empty();
  }
}
