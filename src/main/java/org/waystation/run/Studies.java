package org.waystation.run;

import java.util.Optional;
import org.waystation.compare.Programme;

/**
 * What a scenario asks for beside the plan; each there only if it has the section.
 *
 * @param phases in which order to open the stations
 * @param auction of access to postal delivery units
 * @param uncertainty what the ranges of the cost figures mean
 * @param programme the plan beside what was announced
 */
record Studies(
    Optional<Phases> phases,
    Optional<AccessAuction> auction,
    Optional<Uncertainty> uncertainty,
    Optional<Programme> programme) {}
