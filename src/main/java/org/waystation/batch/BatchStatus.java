package org.waystation.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.waystation.run.InputException;

/**
 * How a batch goes on, as its folder says.
 *
 * @param state at the last word
 * @param word whether it runs, is over, or has stopped, as a sentence
 * @param running whether it runs
 */
public record BatchStatus(BatchState state, String word, boolean running) {

  /** The same as one JSON object. */
  public String json() {
    ObjectNode json = state.toJson();
    json.put("isRunning", running);
    json.put("word", word);
    return Json.line(json);
  }

  static BatchStatus read(BatchFolder batch) throws IOException {
    ObjectNode json =
        StatusFile.read(batch.status())
            .orElseThrow(
                () ->
                    new InputException(
                        List.of(
                            "["
                                + batch.root()
                                + "] is no batch: it has no status.json\nMaybe another folder was"
                                + " meant, such as out/vermont-sweep.")));
    BatchState state = BatchState.of(json);
    long pid = json.path("pid").asLong();
    String host = json.path("host").asText();
    if (json.path("over").asBoolean()) {
      boolean whole = state.waiting() + state.running().size() == 0;
      return new BatchStatus(
          state, whole ? "it is over" : "it was stopped; the same command goes on", false);
    }
    boolean here = host.equals(BatchLock.host());
    if (here && ProcessHandle.of(pid).isEmpty()) {
      return new BatchStatus(
          state, "its process is gone; the same command goes on with what is left", false);
    }
    return new BatchStatus(state, "process " + pid + " on " + host + " works on it", true);
  }
}
