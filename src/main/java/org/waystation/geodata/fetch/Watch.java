package org.waystation.geodata.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Closes a stream on which nothing has come for too long: the client's own limit of time ends with
 * the headers.
 */
final class Watch implements AutoCloseable {
  private static final int LOOKS_PER_SILENCE = 10;

  private final InputStream stream;
  private final long silence;
  private final ScheduledExecutorService guard =
      Executors.newSingleThreadScheduledExecutor(
          look -> {
            Thread thread = new Thread(look, "download watch");
            thread.setDaemon(true);
            return thread;
          });
  private volatile long fed = System.nanoTime();
  private volatile boolean barked;

  Watch(InputStream stream, Duration silence) {
    this.stream = stream;
    this.silence = silence.toNanos();
    long period = Math.max(1, this.silence / LOOKS_PER_SILENCE);
    guard.scheduleAtFixedRate(this::look, period, period, TimeUnit.NANOSECONDS);
  }

  void feed() {
    fed = System.nanoTime();
  }

  boolean hasBarked() {
    return barked;
  }

  private void look() {
    if (System.nanoTime() - fed > silence) {
      barked = true;
      try {
        stream.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    guard.shutdownNow();
  }
}
