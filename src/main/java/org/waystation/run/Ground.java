package org.waystation.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.waystation.geodata.BundleFile;
import org.waystation.geodata.Candidates;
import org.waystation.geodata.Hub;
import org.waystation.geodata.Scope;
import org.waystation.geodata.States;
import org.waystation.geodata.UnitEntry;
import org.waystation.geodata.UnitFile;
import org.waystation.geodata.ZipArea;
import org.waystation.geodata.ZipData;
import org.waystation.geodata.ZipOutlines;
import org.waystation.geodata.ZipTable;
import org.waystation.geodata.file.InputFile;
import org.waystation.ledger.Ledger;
import org.waystation.scenario.AuctionRules;
import org.waystation.scenario.Scenario;
import org.waystation.travel.GreatCircleTravel;

/**
 * Everything that is known before anything is solved.
 *
 * @param loaded all that was read
 * @param ledger what became of each row
 * @param hubs points to six decimals
 * @param network demand, sites, travel, prices and the siting problem
 * @param units of an auction, where the scenario names a file of them
 * @param bundles bids for several units together, where the scenario names a file of them
 * @param outside what the scenario's files say of those who deliver besides stations, as read
 */
record Ground(
    LoadedData loaded,
    Ledger ledger,
    List<Hub> hubs,
    Network network,
    Optional<UnitFile> units,
    Optional<BundleFile> bundles,
    OutsideTables outside) {

  /**
   * Reads the data, picks scope and candidates, measures and prices the network, and refuses what
   * counting proves impossible.
   *
   * @throws org.waystation.geodata.file.DataFileException if a data file cannot be used
   * @throws InputException if the scenario cannot be planned with the data
   */
  static Ground prepare(Path geodataFolder, Scenario scenario, RunLog log) {
    return prepare(geodataFolder, scenario, log, Kept.nothing());
  }

  /**
   * The same, with what an earlier run has left.
   *
   * @param kept takes what the next run may need
   */
  static Ground prepare(Path geodataFolder, Scenario scenario, RunLog log, Kept kept) {
    log.step("geodata");
    LoadedData loaded = LoadedData.of(geodataFolder, scenario, kept);
    ZipData data = loaded.data();
    Ledger listed = loaded.ledger();
    Optional<UnitFile> units =
        scenario.auction().flatMap(AuctionRules::units).map(path -> UnitFile.read(path, listed));
    Optional<BundleFile> bundles =
        scenario
            .auction()
            .flatMap(AuctionRules::bundles)
            .map(path -> BundleFile.read(path, listed));
    OutsideTables outside = OutsideTables.read(scenario, listed);
    data.warnings().forEach(log::warn);
    ZipTable table = loaded.table();
    outside.note(table, listed);
    List<Hub> hubs = SixDecimalPoints.ofHubs(data.hubs());

    log.step("network");
    // What files of the scenario's own have entered stands before what the scope enters.
    Optional<LoadedData.Scoped> scoped =
        units.isEmpty() && bundles.isEmpty() && outside.isEmpty()
            ? Optional.of(loaded.scoped(scenario.scope()))
            : Optional.empty();
    Ledger ledger = scoped.map(found -> found.ledger().copy()).orElse(listed);
    List<ZipArea> demand =
        scoped
            .map(LoadedData.Scoped::demand)
            .orElseGet(() -> new Scope(scenario.scope()).demand(table, listed));
    List<ZipArea> candidates =
        Candidates.select(table.zips(), scenario.scope().states(), scenario.candidates());
    List<String> faults = new ArrayList<>();
    List<Site> sites =
        SizedSites.of(
            new SiteList(new GreatCircleTravel(scenario.travel()), hubs)
                .sites(candidates, data.sites(), table.zips(), faults),
            scenario);
    new Feasibility(scenario, demand, sites, faults).check();
    Network network = Network.of(scenario, demand, sites, outside.terms(), kept);
    Feasibility.checkAmounts(network);
    Feasibility.checkPhasing(network, scenario);
    units.ifPresent(file -> checkUnits(file, network, log));
    bundles.ifPresent(file -> SaleBundles.check(file, units, network, log));
    return new Ground(loaded, ledger, hubs, network, units, bundles, outside);
  }

  /** Units that deliver to no ZIP in scope are not for sale. */
  private static void checkUnits(UnitFile file, Network network, RunLog log) {
    Set<String> inScope = new TreeSet<>();
    network.zips().forEach(zip -> inScope.add(zip.zip()));
    List<UnitEntry> out =
        file.units().stream()
            .filter(unit -> unit.zips().stream().noneMatch(inScope::contains))
            .toList();
    if (out.size() == file.units().size()) {
      throw new InputException(
          List.of(
              file.file().path()
                  + ": no unit delivers to a ZIP in scope\nMaybe the file is for other states."));
    }
    if (!out.isEmpty()) {
      log.warn(
          file.file().path()
              + ": "
              + out.size()
              + " units deliver to no ZIP in scope and are not for sale, the first is "
              + out.get(0).unit());
    }
  }

  ZipData data() {
    return loaded.data();
  }

  /** Every ZIP known, points to six decimals. */
  ZipTable table() {
    return loaded.table();
  }

  /** An outline for each ZIP in scope. */
  ZipOutlines outlines() {
    return loaded.outlines(network.zips());
  }

  /** Everything that was read. */
  List<InputFile> files() {
    List<InputFile> files = new ArrayList<>(data().files());
    units.map(UnitFile::file).ifPresent(files::add);
    bundles.map(BundleFile::file).ifPresent(files::add);
    files.addAll(outside.files());
    return files;
  }

  /** Parcels for one state come from hubs of the whole country. */
  static Set<String> statesWithHubs(Scenario scenario) {
    Set<String> states = new TreeSet<>(States.contiguous());
    states.addAll(scenario.scope().states());
    return states;
  }
}
