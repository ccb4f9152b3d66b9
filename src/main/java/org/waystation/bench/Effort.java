package org.waystation.bench;

/**
 * What an instance took.
 *
 * @param buildSeconds wall-clock time of reading distances into a problem
 * @param solveSeconds wall-clock time of solving and checking
 * @param processorSeconds processor time of both, all threads; 0 where the system does not tell
 * @param peakMebibytes most memory of the process meanwhile
 */
public record Effort(
    double buildSeconds, double solveSeconds, double processorSeconds, long peakMebibytes) {
  /** Wall-clock time in all. */
  public double seconds() {
    return buildSeconds + solveSeconds;
  }
}
