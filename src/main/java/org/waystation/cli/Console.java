package org.waystation.cli;

import java.io.PrintWriter;
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

  private final PrintWriter err;
  private final Messages messages;
  private final boolean terminal;
  private final ScheduledExecutorService heart;
  private String step = "";
  private long stepBegun = System.nanoTime();
  private Progress latest;
  private long heard;
  private boolean lineOpen;

  private Console(PrintWriter err, Messages messages) {
    this.err = err;
    this.messages = messages;
    this.terminal = System.console() != null && messages.format() == Messages.Format.TEXT;
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
    say("step", what);
  }

  @Override
  public synchronized void warn(String what) {
    endLine();
    say("warning", "warning: " + what);
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
            : ProgressText.of(
                new Progress(
                    latest.phase(),
                    latest.seconds() + seconds(heard),
                    latest.objective(),
                    latest.bound()));
    if (terminal) {
      err.print("\r\u001b[K" + text);
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
    err.println(
        switch (messages.format()) {
          case TEXT -> text;
          case JSON -> "{\"event\":\"" + kind + "\",\"text\":\"" + escaped(text) + "\"}";
        });
    err.flush();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> escaped.append('\\').append(c);
        case '\n' -> escaped.append("\\n");
        default -> escaped.append(c < ' ' ? ' ' : c);
      }
    }
    return escaped.toString();
  }

  private void endLine() {
    if (lineOpen) {
      err.print("\r\u001b[K");
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
