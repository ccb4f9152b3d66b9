package org.waystation.cli;

import org.waystation.bench.MemoryGauge;
import org.waystation.run.PeakMemory;

/** Measures instances with the peak memory of the process. */
final class PeakGauge implements MemoryGauge {
  private boolean restarts = true;

  @Override
  public void restart() {
    restarts &= PeakMemory.restart();
  }

  @Override
  public long peakMebibytes() {
    return PeakMemory.mebibytes();
  }

  @Override
  public boolean restarts() {
    return restarts;
  }
}
