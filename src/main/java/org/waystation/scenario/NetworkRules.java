package org.waystation.scenario;

import org.waystation.siting.StationCount;

/**
 * What the network must look like.
 *
 * @param stations how many stations are open
 * @param minZipsServed coverage floor: how many ZIPs stations must serve at least; the others may
 *     go to the postal service
 */
public record NetworkRules(StationCount stations, int minZipsServed) {}
