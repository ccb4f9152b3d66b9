package org.waystation.run;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.waystation.solve.Progress;

/**
 * Keeps the lines of {@code run.log} and how long each step took, and passes everything on.
 * Progress of the solve is logged when the phase changes and every few seconds, not at each
 * improvement.
 *
 * <p>Times of day are only shown: clocks of machines are set forward and back. Durations come from
 * a counter that only goes forward.
 */
final class RunLog implements Listener {
  private static final double SECONDS_BETWEEN_LINES = 5;

  private final Listener next;
  private final Clock clock;
  private final LongSupplier nanos;
  private final Instant begun;
  private final long begunNanos;
  private final List<String> lines = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private String running = "";
  private long runningSince;
  private Progress.Phase loggedPhase;
  private double loggedSeconds;

  RunLog(Listener next) {
    this(next, Clock.systemUTC(), System::nanoTime);
  }

  /**
   * @param clock tells the time of day
   * @param nanos counts nanoseconds, from anywhere
   */
  RunLog(Listener next, Clock clock, LongSupplier nanos) {
    this.next = next;
    this.clock = clock;
    this.nanos = nanos;
    this.begun = clock.instant();
    this.begunNanos = nanos.getAsLong();
    this.runningSince = begunNanos;
  }

  @Override
  public synchronized void step(String what) {
    endStep();
    running = what;
    line(what);
    next.step(what);
  }

  @Override
  public synchronized void warn(String what) {
    warnings.add(what);
    line("warning: " + what);
    next.warn(what);
  }

  @Override
  public synchronized void progressed(Progress progress) {
    boolean newPhase = progress.phase() != loggedPhase;
    if (newPhase || progress.seconds() - loggedSeconds >= SECONDS_BETWEEN_LINES) {
      loggedPhase = progress.phase();
      loggedSeconds = progress.seconds();
      line(ProgressText.of(progress));
    }
    next.progressed(progress);
  }

  private void endStep() {
    long now = nanos.getAsLong();
    if (!running.isEmpty()) {
      seconds.merge(running, secondsBetween(runningSince, now), Double::sum);
    }
    runningSince = now;
  }

  private void line(String text) {
    lines.add(
        String.format(
            Locale.ROOT,
            "%s %8.2f  %s",
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            secondsBetween(begunNanos, nanos.getAsLong()),
            text));
  }

  private static double secondsBetween(long from, long to) {
    return (to - from) * 1e-9;
  }

  Instant begun() {
    return begun;
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  synchronized List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Seconds of each step so far, in order, the running one included; and all together. */
  synchronized Map<String, Double> seconds() {
    Map<String, Double> all = new LinkedHashMap<>(seconds);
    long now = nanos.getAsLong();
    all.merge(running, secondsBetween(runningSince, now), Double::sum);
    all.put("total", secondsBetween(begunNanos, now));
    return all;
  }
}
