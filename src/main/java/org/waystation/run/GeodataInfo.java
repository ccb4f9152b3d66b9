package org.waystation.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waystation.geodata.EmbeddedGeodata;
import org.waystation.geodata.GeodataChoice;
import org.waystation.geodata.ZipArea;
import org.waystation.geodata.ZipData;
import org.waystation.geodata.file.InputFile;
import org.waystation.ledger.Entry;
import org.waystation.ledger.Fate;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;
import org.waystation.scenario.Scenario;
import org.waystation.units.Count;

/** What data a scenario loads, from where, how much, and what it lacks, in a few lines. */
public final class GeodataInfo {
  private final ZipData data;
  private final Ledger ledger;
  private final List<String> lines = new ArrayList<>();

  private GeodataInfo(ZipData data, Ledger ledger) {
    this.data = data;
    this.ledger = ledger;
  }

  /**
   * Loads everything, which checks the hashes too.
   *
   * @param folder of the embedded data
   * @throws org.waystation.geodata.file.DataFileException with all faults of all files
   */
  public static List<String> lines(Path folder, Scenario scenario) {
    Ledger ledger = new Ledger();
    GeodataChoice choice = scenario.geodata();
    ZipData data =
        ZipData.load(new EmbeddedGeodata(folder), choice, Ground.statesWithHubs(scenario), ledger);
    GeodataInfo info = new GeodataInfo(data, ledger);
    info.files();
    info.zips();
    info.outlines();
    info.others(choice);
    info.outside(OutsideTables.read(scenario, ledger));
    info.accounts();
    return info.lines;
  }

  private void files() {
    for (InputFile file : data.files()) {
      add(
          "%s: %s, vintage %s, sha256 %s",
          file.path(), Count.of(file.rows(), "row"), file.vintage(), file.sha256());
    }
  }

  private void zips() {
    List<ZipArea> zips = data.zips().zips();
    add("ZIP areas: %,d", zips.size());
    add(
        "  people: %,.0f; unknown for %s, none in %,d",
        zips.stream().mapToDouble(ZipArea::population).filter(Double::isFinite).sum(),
        Count.of(zips.stream().filter(zip -> Double.isNaN(zip.population())).count(), "ZIP"),
        zips.stream().filter(zip -> zip.population() == 0).count());
    add(
        "  land: %,.0f square miles; unknown for %s",
        zips.stream().mapToDouble(ZipArea::landSquareMiles).filter(Double::isFinite).sum(),
        Count.of(zips.stream().filter(zip -> Double.isNaN(zip.landSquareMiles())).count(), "ZIP"));
    add(
        "  place and state: unknown for %s",
        Count.of(zips.stream().filter(zip -> zip.place().state().isEmpty()).count(), "ZIP"));
  }

  private void outlines() {
    Map<String, Long> byFile =
        data.zips().zips().stream()
            .filter(zip -> data.zips().outlines().containsKey(zip.zip()))
            .collect(
                Collectors.groupingBy(
                    zip -> zip.origin().file(), TreeMap::new, Collectors.counting()));
    byFile.forEach((file, zips) -> add("  outlines: %s from %s", Count.of(zips, "ZIP"), file));
    int drawn = data.zips().outlines().size();
    if (drawn < data.zips().zips().size()) {
      add(
          "  outlines: none for %s; maps show Thiessen cells of the points, which are"
              + " approximate",
          Count.of(data.zips().zips().size() - drawn, "ZIP"));
    }
  }

  private void others(GeodataChoice choice) {
    add(
        "hubs: %,d, %s",
        data.hubs().size(),
        choice.hubs().map(Path::toString).orElse("centres of the largest counties"));
    if (choice.sites().isPresent()) {
      add("sites listed: %,d", data.sites().size());
    }
    if (choice.figures().ruralCodes().isPresent()) {
      Set<String> coded = data.ruralCodes().keySet();
      add(
          "rural-urban codes: %s; none for %s of the data",
          Count.of(coded.size(), "ZIP"),
          Count.of(
              data.zips().zips().stream().filter(zip -> !coded.contains(zip.zip())).count(),
              "ZIP"));
    }
  }

  /** What files say of those who deliver besides stations. */
  private void outside(OutsideTables outside) {
    outside.note(data.zips(), ledger);
    outside
        .lists()
        .forEach(
            (name, list) ->
                add(
                    "ZIP list %s: %s, %s",
                    name, Count.of(list.zips().size(), "ZIP"), list.file().path()));
    outside
        .prices()
        .ifPresent(
            prices ->
                add(
                    "prices of a parcel by ZIP: %,d of %,d ZIPs, %s",
                    prices.file().rows(), prices.usdByProvider().size(), prices.file().path()));
  }

  /** What was done to files and rows; single rows are told by their number only. */
  private void accounts() {
    data.warnings().forEach(warning -> add("warning: %s", warning));
    Map<Fate, Long> fates =
        ledger.entries().stream()
            .collect(Collectors.groupingBy(Entry::fate, TreeMap::new, Collectors.counting()));
    fates.forEach((fate, rows) -> add("rows not used: %,d, %s", rows, fate.words()));
    for (Note note : ledger.notes()) {
      if (note.origin().row() == 0) {
        add("%s: %s", note.origin().file(), note.what());
      }
    }
    long ofRows = ledger.notes().stream().filter(note -> note.origin().row() > 0).count();
    if (ofRows > 0) {
      add("notes on single rows: %,d; a run writes them into ledger.csv", ofRows);
    }
    add("sources, licences and attribution of the embedded data: geodata/README.md, NOTICE");
  }

  private void add(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }
}
