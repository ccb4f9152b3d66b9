package org.waystation.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waystation.solve.Diagnosis;
import org.waystation.solve.Obstacle;
import org.waystation.solve.Remedy;

/** A diagnosis as lines for people and as JSON for programs. */
final class DiagnosisText {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private DiagnosisText() {}

  /** Obstacles, then a line that begins with "Maybe" for each remedy, then what was not found. */
  static List<String> lines(Diagnosis diagnosis) {
    List<String> lines = new ArrayList<>();
    diagnosis.obstacles().forEach(obstacle -> lines.add(obstacle.sentence() + "."));
    diagnosis
        .remedies()
        .forEach(remedy -> lines.add("Maybe " + remedy.sentence() + key(remedy) + "."));
    diagnosis.notFound().forEach(what -> lines.add("No help was found in " + what + "."));
    return lines;
  }

  /** Each obstacle and remedy with its kind, its sentence and its data. */
  static ObjectNode json(Diagnosis diagnosis) {
    ObjectNode json = MAPPER.createObjectNode();
    ArrayNode obstacles = json.putArray("obstacles");
    for (Obstacle obstacle : diagnosis.obstacles()) {
      obstacles.add(entry(obstacle, obstacle.sentence()));
    }
    ArrayNode remedies = json.putArray("remedies");
    for (Remedy remedy : diagnosis.remedies()) {
      remedies.add(entry(remedy, remedy.sentence()));
    }
    ArrayNode notFound = json.putArray("notFound");
    diagnosis.notFound().forEach(notFound::add);
    return json;
  }

  private static ObjectNode entry(Object data, String sentence) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("kind", kind(data));
    json.put("sentence", sentence);
    json.set("data", MAPPER.valueToTree(data));
    return json;
  }

  /** {@code MoreStations} is "more-stations". */
  private static String kind(Object data) {
    return data.getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  /** The scenario key that a remedy changes. */
  private static String key(Remedy remedy) {
    if (remedy instanceof Remedy.MoreStations || remedy instanceof Remedy.FewerStations) {
      return " (network.stations)";
    }
    if (remedy instanceof Remedy.LowerFloor) {
      return " (network.coverageFloor)";
    }
    if (remedy instanceof Remedy.RaiseStandard) {
      return " (travel.maxRoadMiles)";
    }
    return remedy instanceof Remedy.ReleaseSites ? " (geodata.sitesFile)" : "";
  }
}
