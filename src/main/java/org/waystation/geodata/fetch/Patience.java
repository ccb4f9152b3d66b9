package org.waystation.geodata.fetch;

import java.time.Duration;

/**
 * How long a download is tried.
 *
 * @param attempts requests in all, at least 1
 * @param firstPause before the second attempt; each later one is twice as long
 * @param longestPause that no pause passes, even where the server asks for more
 * @param silence without a byte, after which the connection counts as dead
 */
public record Patience(int attempts, Duration firstPause, Duration longestPause, Duration silence) {
  /** For servers far away. */
  public static final Patience USUAL =
      new Patience(6, Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofSeconds(30));

  /** The pause after so many failed attempts. */
  Duration after(int failed) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(failed - 1, 20));
    return pause.compareTo(longestPause) < 0 ? pause : longestPause;
  }
}
