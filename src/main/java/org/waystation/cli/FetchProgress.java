package org.waystation.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.waystation.geodata.fetch.DownloadListener;
import org.waystation.geodata.fetch.PublishedFile;

/** How far a download is: on a terminal a bar, elsewhere a line now and then. */
final class FetchProgress implements DownloadListener, AutoCloseable {
  private static final int BAR = 30;
  private static final long NANOS_BETWEEN_LINES = 10_000_000_000L;
  private static final long NANOS_BETWEEN_UPDATES = 200_000_000L;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter err;
  private final Messages messages;
  private final boolean terminal;
  private long last;
  private boolean lineOpen;

  FetchProgress(PrintWriter err, Messages messages) {
    this.err = err;
    this.messages = messages;
    this.terminal = Terminal.onError() && messages.format() == Messages.Format.TEXT;
  }

  void begin(PublishedFile file) {
    last = System.nanoTime();
    say("step", file.name() + " from " + file.url().getHost());
  }

  void end() {
    if (lineOpen) {
      err.print(CLEAR_LINE);
      err.flush();
      lineOpen = false;
    }
  }

  @Override
  public void received(String name, long bytes, long total) {
    long now = System.nanoTime();
    if (messages.quiet() || now - last < (terminal ? NANOS_BETWEEN_UPDATES : NANOS_BETWEEN_LINES)) {
      return;
    }
    last = now;
    String amount =
        total < 0
            ? String.format(Locale.ROOT, "%,d bytes", bytes)
            : String.format(
                Locale.ROOT, "%3d %% of %,.1f MB", 100 * bytes / Math.max(1, total), total / 1e6);
    if (!terminal) {
      say("progress", name + "  " + amount);
      return;
    }
    int full = total <= 0 ? 0 : (int) (BAR * bytes / total);
    err.print(CLEAR_LINE + "[" + "#".repeat(full) + " ".repeat(BAR - full) + "] " + amount);
    err.flush();
    lineOpen = true;
  }

  @Override
  public void triesAgain(String name, String why, double pauseSeconds) {
    end();
    say("warning", String.format(Locale.ROOT, "%s: %s; again in %.0f s", name, why, pauseSeconds));
  }

  private void say(String event, String text) {
    if (!messages.quiet()) {
      err.println(messages.formed(event, text));
      err.flush();
    }
  }

  @Override
  public void close() {
    end();
  }
}
