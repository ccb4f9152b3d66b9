package org.waystation.run;

import java.nio.file.Path;
import java.util.List;
import org.waystation.geodata.EmbeddedGeodata;
import org.waystation.geodata.Scope;
import org.waystation.geodata.ScopeRules;
import org.waystation.geodata.ZipArea;
import org.waystation.geodata.ZipData;
import org.waystation.geodata.ZipOutlines;
import org.waystation.geodata.ZipTable;
import org.waystation.ledger.Ledger;
import org.waystation.report.PageMemory;
import org.waystation.scenario.Scenario;

/**
 * The data that a scenario chooses, as they were read; the same for all scenarios that choose
 * alike.
 *
 * @param data all that was read
 * @param read what became of each row while reading; stays as it is
 * @param table every ZIP known, points to six decimals
 * @param drawn what was made from the data: outlines, scopes
 */
record LoadedData(ZipData data, Ledger read, ZipTable table, Kept drawn) {

  /** Reads, or finds what was read from files of the same content. */
  static LoadedData of(Path geodataFolder, Scenario scenario, Kept kept) {
    return kept.of(
        "data",
        List.of(
            DataStamp.of(geodataFolder, scenario),
            scenario.geodata(),
            Ground.statesWithHubs(scenario)),
        LoadedData.class,
        () -> read(geodataFolder, scenario));
  }

  private static LoadedData read(Path geodataFolder, Scenario scenario) {
    Ledger ledger = new Ledger();
    ZipData data =
        ZipData.load(
            new EmbeddedGeodata(geodataFolder),
            scenario.geodata(),
            Ground.statesWithHubs(scenario),
            ledger);
    return new LoadedData(data, ledger, SixDecimalPoints.of(data.zips()), new Kept());
  }

  /** For one run to go on with. */
  Ledger ledger() {
    return read.copy();
  }

  /**
   * The ZIPs in scope, and what became of each row by then.
   *
   * @param ledger stays as it is
   */
  record Scoped(List<ZipArea> demand, Ledger ledger) {}

  /** Puts rules to every ZIP, or finds what an earlier run has found. */
  Scoped scoped(ScopeRules rules) {
    synchronized (drawn) {
      return drawn.of(
          "scope",
          rules,
          Scoped.class,
          () -> {
            Ledger ledger = read.copy();
            return new Scoped(new Scope(rules).demand(table, ledger), ledger);
          });
    }
  }

  /** What the pages of runs with this data have in common. */
  PageMemory pages() {
    synchronized (drawn) {
      return drawn.of("pages", "", PageMemory.class, PageMemory::new);
    }
  }

  /** The account of each row as it stands in its file. */
  byte[] ledgerFile(Ledger ledger) {
    synchronized (drawn) {
      return drawn.of(
          "ledger",
          List.of(ledger.entries(), ledger.notes()),
          byte[].class,
          () -> PlanTables.ledger(ledger, table.zips()));
    }
  }

  /** An outline for each of some ZIPs. */
  ZipOutlines outlines(List<ZipArea> zips) {
    synchronized (drawn) {
      return drawn.of(
          "outlines",
          zips.stream().map(ZipArea::zip).toList(),
          ZipOutlines.class,
          () -> new ZipOutlines(table, zips, data.outlines()));
    }
  }
}
