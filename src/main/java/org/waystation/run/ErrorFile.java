package org.waystation.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.waystation.export.WholeFile;

/** {@code error.json}: why a run wrote no plan, for programs that watch the folder. */
public final class ErrorFile {
  private ErrorFile() {}

  /**
   * Writes the file; an earlier result in the folder stays as it is.
   *
   * @param exitCode with which the program ends
   * @param faults full sentences
   * @throws org.waystation.export.OutputException if it cannot be written
   */
  public static void write(Path folder, int exitCode, List<String> faults) throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("exitCode", exitCode);
    ArrayNode list = json.putArray("faults");
    faults.forEach(list::add);
    Files.createDirectories(folder);
    WholeFile.write(folder.resolve(PlanningRun.ERROR), out -> JsonFile.write(out, json));
  }
}
