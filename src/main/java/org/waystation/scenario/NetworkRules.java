package org.waystation.scenario;

import java.util.Optional;
import org.waystation.siting.StationCount;

/**
 * What is asked of the network.
 *
 * @param problem what is to be best
 * @param stations how many stations are open
 * @param floor how much they must serve at least
 * @param limits what one station can take
 * @param phasing in which periods it is built up; empty if nobody asks
 */
public record NetworkRules(
    ProblemKind problem,
    StationCount stations,
    FloorRule floor,
    StationRules limits,
    Optional<PhasingRules> phasing) {}
