package org.waystation.run;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes JSON for people and programs: indented, decimals as they are, never with an exponent. */
final class JsonFile {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .configure(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN, true);

  private static final String TIMINGS = "timingsSeconds";
  private static final String MEMORY = "peakMemoryMiB";

  /** Keys of a document that {@link #writeTimed} adds. */
  static final List<String> TIMED = List.of(TIMINGS, MEMORY);

  private JsonFile() {}

  static void write(FileSink files, String name, ObjectNode json) {
    files.write(name, out -> write(out, json));
  }

  static void write(OutputStream out, ObjectNode json) throws IOException {
    out.write(MAPPER.writeValueAsBytes(json));
    out.write('\n');
  }

  /** Adds how long the run took and what memory it used, then writes. */
  static void writeTimed(FileSink files, String name, ObjectNode json, RunLog log) {
    ObjectNode timings = json.putObject(TIMINGS);
    for (Map.Entry<String, Double> step : log.seconds().entrySet()) {
      timings.put(step.getKey(), Summary.rounded(step.getValue(), 3));
    }
    json.put(MEMORY, PeakMemory.mebibytes());
    write(files, name, json);
  }
}
