package org.waystation.bench;

/** Measures the most memory that this process takes. */
public interface MemoryGauge {
  /** Starts anew, where the system can do that; else the peak stays that of the whole process. */
  void restart();

  /** Most memory since the start, MiB. */
  long peakMebibytes();

  /** Whether {@link #restart} has an effect here. */
  boolean restarts();
}
