package org.waystation.bench;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.waystation.solve.SolveLimits;

/** A benchmark as JSON: every figure of the table unrounded, and what it was made with. */
public final class ResultsJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);

  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  /**
   * @param version of the program
   * @param commit from which it was built
   * @param limits of each solve
   * @param memoryRestarts whether peaks of memory are each instance's own
   */
  public ResultsJson(
      String version,
      String commit,
      SolveLimits limits,
      ReadingChoices choices,
      boolean memoryRestarts,
      BenchReport report) {
    json.put("program", "waystation");
    json.put("version", version);
    json.put("commit", commit);
    limits(json.putObject("limits"), limits);
    choices(json.putObject("choices"), choices);
    machine(json.putObject("machine"));
    json.put("peakMemoryOfEachInstance", memoryRestarts);
    json.put("interrupted", report.interrupted());
    ArrayNode results = json.putArray("results");
    report.results().forEach(result -> result(results.addObject(), result));
    ArrayNode unusable = json.putArray("unusableFiles");
    for (UnusableFile file : report.unusable()) {
      unusable.addObject().put("file", file.file().toString()).put("fault", file.fault());
    }
    ArrayNode skipped = json.putArray("skipped");
    report.skipped().forEach(skipped::add);
  }

  /** Writes the whole, with a line end. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(MAPPER.writeValueAsBytes(json));
    out.write('\n');
  }

  private static void limits(ObjectNode json, SolveLimits limits) {
    json.put("relativeGap", limits.relativeGap());
    json.put("timeLimitSeconds", limits.time().toMillis() / 1000.0);
    json.put("boundIterations", limits.boundIterations());
    json.put("searchRounds", limits.searchRounds());
    json.put("seed", limits.seed());
    json.put("threads", limits.threads());
  }

  private static void choices(ObjectNode json, ReadingChoices choices) {
    json.put("tsplibDistances", choices.plane().label());
    ArrayNode stations = json.putArray("stations");
    choices.stations().forEach(stations::add);
    json.put("radiusMetres", choices.radiusMetres());
    if (choices.neighbours().isPresent()) {
      json.put("neighbours", choices.neighbours().getAsInt());
    }
  }

  private static void machine(ObjectNode json) {
    json.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    json.put(
        "os",
        System.getProperty("os.name")
            + " "
            + System.getProperty("os.version")
            + " "
            + System.getProperty("os.arch"));
    json.put("processors", Runtime.getRuntime().availableProcessors());
    json.put("maxHeapMiB", Runtime.getRuntime().maxMemory() / (1024 * 1024));
  }

  private static void result(ObjectNode json, BenchResult result) {
    BenchInstance instance = result.instance();
    json.put("instance", instance.name());
    json.put("file", instance.file().toString());
    json.put("kind", instance.kind().label());
    json.put("distances", instance.distances().label());
    json.put("points", instance.points());
    json.put("sites", instance.sites());
    instance.stations().ifPresent(p -> json.put("p", p));
    json.put("maximised", instance.score().maximised());
    json.put("verdict", result.verdict().label());
    result.solved().ifPresent(solved -> solved(json, solved));
    result.known().ifPresent(known -> known(json.putObject("known"), known));
    result.deviation().ifPresent(deviation -> json.put("deviation", deviation));
    Effort effort = result.effort();
    json.put("seconds", effort.seconds());
    json.put("buildSeconds", effort.buildSeconds());
    json.put("processorSeconds", effort.processorSeconds());
    json.put("peakMemoryMiB", effort.peakMebibytes());
    ArrayNode faults = json.putArray("faults");
    result.faults().forEach(faults::add);
  }

  private static void solved(ObjectNode json, Solved solved) {
    json.put("arcs", solved.arcs());
    solved.objective().ifPresent(objective -> json.put("objective", objective));
    // JSON knows no infinity: a figure that is not there is left out.
    if (Double.isFinite(solved.bound())) {
      json.put("bound", solved.bound());
    }
    if (Double.isFinite(solved.relativeGap())) {
      json.put("relativeGap", solved.relativeGap());
    }
    json.put("boundBasis", solved.basis());
    json.put("openStations", solved.stations());
    json.put("status", solved.termination().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    json.put("stopReason", solved.reason());
    json.put("repeatable", !solved.clockDecided());
  }

  private static void known(ObjectNode json, KnownValue known) {
    json.put("value", known.value());
    json.put("status", known.status().label());
    json.put("source", known.source());
  }
}
