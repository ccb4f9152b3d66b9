package org.waystation.phasing;

import java.time.Duration;

/**
 * How hard to look for an order.
 *
 * @param rounds orders that are shaken and improved
 * @param modelTime wall-clock time that a general solver may take
 * @param seed of every random choice
 */
public record PhasingLimits(int rounds, Duration modelTime, long seed) {}
