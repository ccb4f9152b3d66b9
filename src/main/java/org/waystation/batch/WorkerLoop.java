package org.waystation.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.waystation.run.Engines;
import org.waystation.run.Kept;

/**
 * The inside of a worker process: takes cases from its standard input, one JSON object a line, runs
 * one after the other, and says on its standard output how each goes on and what it came to. What
 * it has read, measured and priced it keeps for the next case.
 */
public final class WorkerLoop {
  private final CaseRunner runner;
  private final Runnable onParentGone;

  /**
   * @param geodataFolder the folder of the embedded data
   * @param engines makes the solvers that cases name
   * @param onParentGone done when the input ends, in a thread of its own, perhaps in the middle of
   *     a case: there is nobody left to work for
   */
  public WorkerLoop(Path geodataFolder, Engines engines, Runnable onParentGone) {
    this.runner = new CaseRunner(geodataFolder, engines, new Kept());
    this.onParentGone = onParentGone;
  }

  /** Works until interrupted, or until {@code onParentGone} ends the process. */
  public void run(InputStream in, PrintStream out) throws InterruptedException {
    BlockingQueue<ObjectNode> orders = new LinkedBlockingQueue<>();
    Thread reader = new Thread(() -> read(in, orders), "orders");
    reader.setDaemon(true);
    reader.start();
    WorkerVoice voice = new WorkerVoice(out);
    voice.ready();
    while (true) {
      voice.ended(runner.run(orders.take(), voice));
    }
  }

  private void read(InputStream in, BlockingQueue<ObjectNode> orders) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Json.read(line).ifPresent(orders::add);
      }
    } catch (IOException e) {
      // A pipe that breaks has nobody at its other end.
      onParentGone.run();
      return;
    }
    onParentGone.run();
  }
}
