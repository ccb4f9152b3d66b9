package org.waystation.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.waystation.export.WholeFile;
import org.waystation.solve.Diagnosis;

/** {@code error.json}: why a run wrote no plan, for programs that watch the folder. */
public final class ErrorFile {
  private ErrorFile() {}

  /**
   * Writes the file; an earlier result in the folder stays as it is.
   *
   * @param exitCode with which the program ends
   * @param faults full sentences
   * @param diagnosis why there is no plan, if that is what failed
   * @throws org.waystation.export.OutputException if it cannot be written
   */
  public static void write(
      Path folder, int exitCode, List<String> faults, Optional<Diagnosis> diagnosis)
      throws IOException {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("exitCode", exitCode);
    ArrayNode list = json.putArray("faults");
    faults.forEach(list::add);
    diagnosis.ifPresent(found -> json.set("diagnosis", DiagnosisText.json(found)));
    Files.createDirectories(folder);
    WholeFile.write(folder.resolve(PlanningRun.ERROR), out -> JsonFile.write(out, json));
  }
}
