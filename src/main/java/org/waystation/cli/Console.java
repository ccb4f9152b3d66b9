package org.waystation.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.waystation.run.Listener;
import org.waystation.run.ProgressText;
import org.waystation.solve.Progress;

/**
 * Says on standard error how a run goes on: on a terminal one line that is written over, elsewhere
 * a line at each step and every ten seconds, also while a native solver is silent.
 */
final class Console implements Listener, AutoCloseable {
  private static final long SECONDS_BETWEEN_LINES = 10;
  private static final long SECONDS_BETWEEN_UPDATES = 1;

  /** Control sequences of ECMA-48 and the VT100; a line too long for the terminal is cut. */
  private static final String CLEAR_LINE = "\r\u001b[K";

  private static final String WRAP_OFF = "\u001b[?7l";
  private static final String WRAP_ON = "\u001b[?7h";

  private final PrintWriter err;
  private final Messages messages;
  private final boolean terminal;
  private final ScheduledExecutorService heart;
  private String step = "";
  private String prefix = "";
  private long stepBegun = System.nanoTime();
  private Progress latest;
  private long heard;
  private boolean lineOpen;

  private Console(PrintWriter err, Messages messages) {
    this.err = err;
    this.messages = messages;
    this.terminal = Terminal.onError() && messages.format() == Messages.Format.TEXT;
    this.heart =
        Executors.newSingleThreadScheduledExecutor(
            beat -> {
              Thread thread = new Thread(beat, "progress");
              thread.setDaemon(true);
              return thread;
            });
    long period = terminal ? SECONDS_BETWEEN_UPDATES : SECONDS_BETWEEN_LINES;
    heart.scheduleAtFixedRate(this::beat, period, period, TimeUnit.SECONDS);
  }

  static Console on(PrintWriter err, Messages messages) {
    return new Console(err, messages);
  }

  @Override
  public synchronized void step(String what) {
    endLine();
    step = what;
    stepBegun = System.nanoTime();
    latest = null;
    prefix = "";
    say("step", what);
  }

  /**
   * A piece of work begins of which only the result stays: on a terminal its name stands before its
   * progress, elsewhere it is said.
   */
  synchronized void task(String what) {
    endLine();
    step = what;
    stepBegun = System.nanoTime();
    latest = null;
    prefix = what + "  ";
    if (!terminal) {
      say("task", what);
    }
  }

  /**
   * Prints results, on lines of their own where both streams go to one terminal. The task that gave
   * them is over.
   */
  synchronized void print(PrintWriter out, List<String> lines) {
    endLine();
    step = "";
    lines.forEach(out::println);
    out.flush();
  }

  @Override
  public synchronized void warn(String what) {
    endLine();
    say("warning", "warning: " + what);
  }

  /** Something is wrong, and the work goes on; said even when quiet. */
  synchronized void fault(String what) {
    endLine();
    err.println(messages.formed("fault", what));
    err.flush();
  }

  @Override
  public synchronized void progressed(Progress progress) {
    latest = progress;
    heard = System.nanoTime();
  }

  private synchronized void beat() {
    if (messages.quiet() || step.isEmpty()) {
      return;
    }
    String text =
        latest == null
            ? String.format(Locale.ROOT, "%s %.0f s", step, seconds(stepBegun))
            : prefix
                + ProgressText.of(
                    new Progress(
                        latest.phase(),
                        latest.seconds() + seconds(heard),
                        latest.objective(),
                        latest.bound()));
    if (terminal) {
      err.print(CLEAR_LINE + WRAP_OFF + text + WRAP_ON);
      err.flush();
      lineOpen = true;
    } else {
      say("progress", text);
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) * 1e-9;
  }

  private void say(String kind, String text) {
    if (messages.quiet()) {
      return;
    }
    err.println(messages.formed(kind, text));
    err.flush();
  }

  private void endLine() {
    if (lineOpen) {
      err.print(CLEAR_LINE);
      lineOpen = false;
    }
  }

  @Override
  public synchronized void close() {
    heart.shutdownNow();
    endLine();
    err.flush();
  }
}
