package org.waystation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waystation.geodata.OutsidePricesFile;
import org.waystation.geodata.ZipArea;
import org.waystation.geodata.ZipListFile;
import org.waystation.geodata.ZipTable;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.InputFile;
import org.waystation.ledger.Ledger;
import org.waystation.scenario.OutsideFiles;
import org.waystation.scenario.Scenario;

/**
 * What a scenario's files say of single ZIPs to those who deliver besides stations, as read.
 *
 * @param lists of ZIPs, by the name of the list
 * @param prices of a parcel to single ZIPs
 */
record OutsideTables(Map<String, ZipListFile> lists, Optional<OutsidePricesFile> prices) {
  OutsideTables {
    lists = new TreeMap<>(lists);
  }

  /**
   * All of them.
   *
   * @throws org.waystation.geodata.file.DataFileException with every fault of all of them
   */
  static OutsideTables read(Scenario scenario, Ledger ledger) {
    OutsideFiles files = scenario.outsideFiles();
    Faults faults = new Faults();
    Map<String, ZipListFile> lists = new TreeMap<>();
    new TreeMap<>(files.zipLists())
        .forEach(
            (name, path) ->
                faults
                    .attempt(() -> ZipListFile.read(path, ledger))
                    .ifPresent(file -> lists.put(name, file)));
    Optional<OutsidePricesFile> prices =
        files
            .prices()
            .flatMap(
                path ->
                    faults.attempt(() -> OutsidePricesFile.read(path, files.providers(), ledger)));
    faults.throwIfAny();
    return new OutsideTables(lists, prices);
  }

  boolean isEmpty() {
    return lists.isEmpty() && prices.isEmpty();
  }

  /** What they say, ZIP by ZIP. */
  OutsideTerms terms() {
    return OutsideTerms.of(lists, prices);
  }

  /** Notes how much of the prices is for ZIPs in the data. */
  void note(ZipTable table, Ledger ledger) {
    prices.ifPresent(
        found ->
            found.note(
                table.zips().stream().map(ZipArea::zip).collect(Collectors.toSet()), ledger));
  }

  /** What was read, for the manifest. */
  List<InputFile> files() {
    List<InputFile> files = new ArrayList<>();
    lists.values().forEach(list -> files.add(list.file()));
    prices.ifPresent(found -> files.add(found.file()));
    return files;
  }
}
