package org.waystation.solve;

/** Asked in inner loops whether to stop: a deadline has passed, or somebody wants an end. */
@FunctionalInterface
public interface StopSignal {
  boolean isRaised();

  /** Raised once {@link System#nanoTime} passes the given moment. */
  static StopSignal at(long nanoTime) {
    return () -> System.nanoTime() - nanoTime >= 0;
  }
}
