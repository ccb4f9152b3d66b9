package org.waystation.bench;

import java.lang.management.ManagementFactory;

/** Wall clock and processor time of one instance. */
final class Stopwatch {
  private final long begun = System.nanoTime();
  private final long processorBegun = processorNanos();
  private long built = begun;

  void built() {
    built = System.nanoTime();
  }

  Effort effort(long peakMebibytes) {
    return new Effort(
        (built - begun) * 1e-9,
        (System.nanoTime() - built) * 1e-9,
        (processorNanos() - processorBegun) * 1e-9,
        peakMebibytes);
  }

  private static long processorNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }
}
