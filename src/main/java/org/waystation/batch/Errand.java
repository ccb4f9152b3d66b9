package org.waystation.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An order that is worked off in a folder of the machine's own, because that of the batch is
 * elsewhere. The folder goes with it.
 */
public final class Errand implements AutoCloseable {
  private final BatchFolder folder;
  private final CaseOrder order;

  /**
   * @param folder is made, and holds nothing else
   * @param line the order, as the batch gave it
   * @throws org.waystation.export.OutputException if the folder cannot be made
   */
  public Errand(Path folder, String line) {
    this.folder = new BatchFolder(folder);
    CaseOrder given =
        CaseOrder.of(
            Json.read(line)
                .orElseThrow(() -> new IllegalArgumentException("no order: [" + line + "]")));
    this.order =
        new CaseOrder(
            given.id(),
            given.fingerprint(),
            folder.toString(),
            given.begunFrom(),
            given.filesKept(),
            given.scenario());
    this.folder.create();
  }

  /** The order for a worker of this machine. */
  public String line() {
    return Json.line(order.toJson());
  }

  /** Name of the folder of the case, in that of the batch. */
  public String name() {
    return BatchFolder.CASES + "/" + order.id();
  }

  /** Name of the folder of the case that it begins from; empty if from none. */
  public String nameOfParent() {
    return order.begunFrom().isEmpty() ? "" : BatchFolder.CASES + "/" + order.begunFrom();
  }

  /** Where a folder of the batch is on this machine. */
  public Path here(String name) {
    return folder.root().resolve(name);
  }

  /** What to say, as the worker's last word, where its files cannot be carried to the batch. */
  public static String unwritable(String message) {
    ObjectNode json = Json.object().put(WorkerVoice.IS, WorkerVoice.ENDED);
    return Json.line(json.put(CaseRunner.UNWRITABLE, message));
  }

  @Override
  public void close() throws IOException {
    BatchFolder.removeTree(folder.root());
  }
}
