package org.waystation.scenario;

import java.util.Optional;
import org.waystation.cost.CostParameters;
import org.waystation.geodata.CandidateRules;
import org.waystation.geodata.GeodataChoice;
import org.waystation.geodata.ScopeRules;
import org.waystation.solve.SolveLimits;
import org.waystation.travel.TravelParameters;

/**
 * A scenario, resolved: base and overrides merged, cost files read, every value checked.
 *
 * @param name short name, also the name of its output folder
 * @param geodata files on top of the embedded data
 * @param scope which ZIPs are planned for
 * @param candidates where stations may go
 * @param travel circuity and coverage standard
 * @param network what is asked of the network
 * @param costs every figure of the cost model
 * @param engine which solver
 * @param solve limits and seed
 * @param auction of access to delivery units, if one is held
 * @param outsideFiles files on those who deliver besides stations
 */
public record Scenario(
    String name,
    GeodataChoice geodata,
    ScopeRules scope,
    CandidateRules candidates,
    TravelParameters travel,
    NetworkRules network,
    CostParameters costs,
    SolveEngine engine,
    SolveLimits solve,
    Optional<AuctionRules> auction,
    OutsideFiles outsideFiles) {}
