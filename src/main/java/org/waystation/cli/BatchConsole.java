package org.waystation.cli;

import java.io.PrintWriter;
import java.util.List;
import org.waystation.batch.BatchListener;
import org.waystation.batch.BatchState;
import org.waystation.batch.Result;

/**
 * Says on standard error how a batch goes on: on a terminal a table that is written over, elsewhere
 * a line for each case and one every ten seconds.
 */
final class BatchConsole implements BatchListener, AutoCloseable {
  private static final long NANOS_BETWEEN_LINES = 10_000_000_000L;
  private static final long NANOS_BETWEEN_TABLES = 1_000_000_000L;

  /** Control sequences of ECMA-48: clear from here on, up one line, clip long lines or not. */
  private static final String CLEAR = "\r\u001b[J";

  private static final String UP = "\u001b[A";
  private static final String WRAP_OFF = "\u001b[?7l";
  private static final String WRAP_ON = "\u001b[?7h";

  private final PrintWriter err;
  private final Messages messages;
  private final boolean terminal;
  private int linesUp;
  private long said = System.nanoTime();

  BatchConsole(PrintWriter err, Messages messages) {
    this.err = err;
    this.messages = messages;
    this.terminal = Terminal.onError() && messages.format() == Messages.Format.TEXT;
  }

  @Override
  public synchronized void progressed(BatchState state) {
    long now = System.nanoTime();
    if (messages.quiet() || now - said < (terminal ? NANOS_BETWEEN_TABLES : NANOS_BETWEEN_LINES)) {
      return;
    }
    said = now;
    if (terminal) {
      clear();
      List<String> lines = BatchText.table(state);
      err.print(WRAP_OFF + String.join("\n", lines) + WRAP_ON);
      err.flush();
      linesUp = lines.size();
    } else if (messages.format() == Messages.Format.JSON) {
      err.println("{\"event\":\"progress\"," + state.json().substring(1));
      err.flush();
    } else {
      BatchText.table(state).forEach(line -> say("progress", line));
    }
  }

  @Override
  public synchronized void ended(String id, Result result, String text) {
    if (!terminal || result != Result.PLANNED) {
      say("case", id + ": " + text);
    }
  }

  @Override
  public synchronized void warn(String what) {
    say("warning", "warning: " + what);
  }

  private void say(String event, String text) {
    if (messages.quiet()) {
      return;
    }
    clear();
    err.println(messages.formed(event, text));
    err.flush();
  }

  /** Takes back the table. */
  private void clear() {
    if (linesUp > 0) {
      err.print("\r" + UP.repeat(linesUp - 1) + CLEAR);
      linesUp = 0;
    }
  }

  @Override
  public synchronized void close() {
    clear();
    err.flush();
  }
}
