package org.waystation.solve;

/** Hears of progress, from the threads that make it; must be quick and safe for several threads. */
@FunctionalInterface
public interface ProgressListener {
  void progressed(Progress progress);
}
