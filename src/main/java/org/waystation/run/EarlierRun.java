package org.waystation.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystation.solve.EarlierPlan;

/**
 * Stations and multipliers of an earlier run, from which a new one may begin.
 *
 * @param scenario its name
 * @param manifestSha256 the earlier manifest's hash of itself: which run it was
 * @param stations names of its open stations, as {@link Site#id}
 * @param multipliers by ZIP, USD per year; empty where its aim was another than the least cost
 */
record EarlierRun(
    String scenario,
    String manifestSha256,
    List<String> stations,
    Map<String, Double> multipliers) {
  EarlierRun {
    stations = List.copyOf(stations);
    multipliers = Map.copyOf(multipliers);
  }

  /**
   * Reads the folder of a run.
   *
   * @throws InputException if it holds none
   */
  static EarlierRun read(Path folder) {
    try {
      WrittenRun run = new WrittenRun(folder);
      return new EarlierRun(
          run.manifest().at("/scenario/name").asText(),
          run.manifest().path(WrittenHashes.SELF).asText(),
          run.openStations(),
          run.multipliersUsdPerYear());
    } catch (DamagedRunException e) {
      throw new InputException(
          List.of(
              "--warm-start: [" + folder + "] is no run to begin from: " + cured(e.getMessage())));
    }
  }

  /** With the cure that comes with it, or the usual one. */
  private static String cured(String message) {
    return message.contains("\nMaybe")
        ? message
        : message + "\nMaybe name the folder of a run, such as out/base.";
  }

  /** What the solver takes of it. */
  static EarlierPlan plan(Optional<EarlierRun> run) {
    return run.map(one -> new EarlierPlan(one.stations(), one.multipliers()))
        .orElseGet(EarlierPlan::none);
  }

  /** For the manifest. */
  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("scenario", scenario);
    json.put(WrittenHashes.SELF, manifestSha256);
    json.put("stations", stations.size());
    json.put("multipliers", multipliers.size());
    return json;
  }
}
