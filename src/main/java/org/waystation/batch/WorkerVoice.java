package org.waystation.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Locale;
import org.waystation.run.Listener;
import org.waystation.solve.Progress;

/** What a worker says to the batch, one JSON object a line; {@code is} tells what it is. */
final class WorkerVoice implements Listener {
  static final String IS = "is";
  static final String READY = "ready";
  static final String STEP = "step";
  static final String PROGRESS = "progress";
  static final String ENDED = "ended";

  /** How the line begins that ends a case, for those who read no JSON. */
  static final String LAST = "{\"" + IS + "\":\"" + ENDED + "\"";

  private static final long NANOS_BETWEEN = 300_000_000;

  private final PrintStream out;
  private long said = System.nanoTime() - NANOS_BETWEEN;

  WorkerVoice(PrintStream out) {
    this.out = out;
  }

  void ready() {
    say(Json.object().put(IS, READY));
  }

  @Override
  public void step(String what) {
    say(Json.object().put(IS, STEP).put("phase", what));
  }

  @Override
  public void warn(String what) {
    // The run's manifest has its warnings.
  }

  @Override
  public synchronized void progressed(Progress progress) {
    long now = System.nanoTime();
    if (now - said < NANOS_BETWEEN) {
      return;
    }
    said = now;
    ObjectNode json = Json.object().put(IS, PROGRESS);
    json.put("phase", progress.phase().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    if (Double.isFinite(progress.objective())) {
      json.put("objective", progress.objective());
    }
    if (Double.isFinite(progress.bound())) {
      json.put("bound", progress.bound());
    }
    say(json);
  }

  /** The case is over. */
  void ended(ObjectNode outcome) {
    ObjectNode json = Json.object().put(IS, ENDED);
    json.setAll(outcome);
    say(json);
  }

  private synchronized void say(ObjectNode json) {
    out.println(Json.line(json));
    out.flush();
  }
}
