package org.waystation.solve;

import java.time.Duration;

/** When a solve has to end: at its limit of time, or earlier when somebody asks. */
final class SolveClock {
  private final SolveLimits limits;
  private final long deadline;
  private final StopSignal interrupted;
  private final StopSignal clock;

  /** Starts the clock. */
  SolveClock(SolveLimits limits, StopSignal interruption, Crew crew) {
    this.limits = limits;
    deadline = System.nanoTime() + limits.time().toNanos();
    clock = StopSignal.at(deadline);
    interrupted = () -> interruption.isRaised() || crew.isInterrupted();
  }

  /** Raised by either. */
  StopSignal stop() {
    return () -> interrupted.isRaised() || clock.isRaised();
  }

  boolean isInterrupted() {
    return interrupted.isRaised();
  }

  boolean isTimeUp() {
    return clock.isRaised();
  }

  /** What is left of the time, never nothing. */
  Duration remaining() {
    return Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
  }

  /** A share of the whole time, as far as it is left. */
  Duration share(double part) {
    Duration share = Duration.ofMillis((long) (part * limits.time().toMillis()));
    return share.compareTo(remaining()) < 0 ? share : remaining();
  }
}
