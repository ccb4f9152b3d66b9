package org.waystation.run;

import java.nio.file.Path;
import java.util.List;
import org.waystation.geodata.Candidates;
import org.waystation.geodata.EmbeddedGeodata;
import org.waystation.geodata.Hub;
import org.waystation.geodata.Scope;
import org.waystation.geodata.ZipArea;
import org.waystation.geodata.ZipData;
import org.waystation.ledger.Ledger;
import org.waystation.scenario.Scenario;
import org.waystation.travel.GreatCircleTravel;

/**
 * Everything that is known before anything is solved.
 *
 * @param data all that was read
 * @param ledger what became of each row
 * @param all every ZIP known, points to six decimals
 * @param hubs points to six decimals
 * @param network demand, sites, travel, prices and the siting problem
 */
record Ground(
    ZipData data, Ledger ledger, List<ZipArea> all, List<Hub> hubs, Network network) {

  /**
   * Reads the data, picks scope and candidates, measures and prices the network, and refuses what
   * counting proves impossible.
   */
  static Ground prepare(Path geodataFolder, Scenario scenario, RunLog log) {
    log.step("geodata");
    Ledger ledger = new Ledger();
    ZipData data =
        ZipData.load(
            new EmbeddedGeodata(geodataFolder),
            scenario.geodata(),
            scenario.scope().states(),
            ledger);
    data.warnings().forEach(log::warn);
    List<ZipArea> all = SixDecimalPoints.of(data.zips().zips());
    List<Hub> hubs = SixDecimalPoints.ofHubs(data.hubs());

    log.step("network");
    List<ZipArea> demand = new Scope(scenario.scope()).demand(all, ledger);
    List<ZipArea> candidates =
        Candidates.select(all, scenario.scope().states(), scenario.candidates());
    List<Site> sites =
        new SiteList(new GreatCircleTravel(scenario.travel()), hubs)
            .sites(candidates, data.sites(), all);
    Network network = Network.of(scenario, demand, sites);
    new Feasibility(scenario, network).check();
    return new Ground(data, ledger, all, hubs, network);
  }
}
