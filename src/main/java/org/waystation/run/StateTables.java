package org.waystation.run;

import static org.waystation.export.Column.of;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.waystation.compare.Calibration;
import org.waystation.compare.ChannelUse;
import org.waystation.compare.CostSpread;
import org.waystation.compare.PostalLedger;
import org.waystation.compare.TimeCoverage;
import org.waystation.compare.WhoGains;
import org.waystation.compare.ZipGroup;
import org.waystation.compare.ZipOutcome;
import org.waystation.cost.Cents;
import org.waystation.cost.PostalAccount;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;
import org.waystation.units.TravelTime;

/** The plan state by state, and the model of the post beside what is published. */
final class StateTables {
  static final String STATES = "states.csv";
  static final String CALIBRATION = "calibration.csv";

  private static final List<Column> CALIBRATION_COLUMNS =
      List.of(
          of("quantity", Kind.TEXT),
          of("unit", Kind.TEXT),
          of("model", Kind.NUMBER),
          of("published", Kind.NUMBER),
          of("deviation", Kind.NUMBER),
          of("restsOn", Kind.TEXT));

  /** As they end the names of columns, in the order of the channels. */
  private static final List<String> CHANNELS = List.of("Stations", "Post", "Carriers", "Partners");

  private StateTables() {}

  static void write(FileSink files, Comparison comparison) {
    files.write(STATES, out -> states(out, comparison));
    CoverageTable.write(files, comparison.equity());
    files.write(CALIBRATION, out -> calibration(out, comparison.books().calibration()));
  }

  /** One row for each state, the last for the whole scope. */
  private static void states(OutputStream out, Comparison comparison) throws IOException {
    try (CsvTable table = new CsvTable(out, columns())) {
      for (int k = 0; k < comparison.equity().states().size(); k++) {
        PostalLedger books = comparison.books().states().get(k);
        table.write(
            row(
                comparison.equity().states().get(k),
                books,
                WhoGains.of(books.zips(), comparison.postal()),
                comparison.postal().shipperUsdPerParcel()));
      }
      table.write(
          row(
              comparison.equity().scope(),
              comparison.books().scope(),
              comparison.equity().gains(),
              comparison.postal().shipperUsdPerParcel()));
    }
  }

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(of("state", Kind.TEXT));
    columns.add(of("zips", Kind.INTEGER));
    CHANNELS.forEach(channel -> columns.add(of("zipsBy" + channel, Kind.INTEGER)));
    columns.add(of("people", Kind.NUMBER));
    columns.add(of("landSquareMiles", Kind.NUMBER));
    columns.add(of("peopleByStations", Kind.NUMBER));
    for (TravelTime time : TimeCoverage.USUAL) {
      columns.add(of("peopleWithin" + Words.of(time.minutes()) + "Minutes", Kind.NUMBER));
    }
    for (String figure : List.of("mean", "p10", "p50", "p90", "p99")) {
      columns.add(of(figure + "UsdPerParcel", Kind.NUMBER));
    }
    columns.add(of("gini", Kind.NUMBER));
    columns.add(of("boxes", Kind.NUMBER));
    columns.add(of("routeMiles", Kind.NUMBER));
    columns.add(of("allMailUsdPerYear", Kind.USD));
    for (String part : List.of("staying", "leaving")) {
      columns.add(of(part + "ParcelsPerYear", Kind.PARCELS));
      for (String amount : List.of("Revenue", "Incremental", "FullyLoaded", "Unpaid")) {
        columns.add(of(part + amount + "UsdPerYear", Kind.USD));
      }
    }
    for (String channel : CHANNELS) {
      columns.add(of("parcelsPerYearBy" + channel, Kind.PARCELS));
      columns.add(of("costUsdPerYearBy" + channel, Kind.USD));
    }
    columns.add(of("joiningParcelsPerYear", Kind.PARCELS));
    columns.add(of("joiningRevenueUsdPerYear", Kind.USD));
    columns.add(of("joiningIncrementalUsdPerYear", Kind.USD));
    columns.add(of("contributionLostUsdPerYear", Kind.USD));
    for (String who :
        List.of("shipperGains", "shipperLoses", "societyGains", "societyLoses", "skimmed")) {
      columns.add(of(who + "Zips", Kind.INTEGER));
      columns.add(of(who + "UsdPerYear", Kind.USD));
    }
    return columns;
  }

  private static Object[] row(
      ZipGroup group, PostalLedger books, WhoGains gains, double shipperUsdPerParcel) {
    List<Object> row = new ArrayList<>();
    row.add(group.name());
    row.add(group.zips().size());
    List<ChannelUse> uses = ChannelUse.byChannel(group.zips(), shipperUsdPerParcel);
    uses.forEach(use -> row.add(use.zips()));
    row.add(group.people());
    row.add(group.zips().stream().mapToDouble(ZipOutcome::landSquareMiles).sum());
    row.add(group.peopleServed().value());
    group.coverage().forEach(one -> row.add(one.coverage().people().value()));
    CostSpread spread = group.spread();
    row.addAll(
        List.of(
            spread.meanUsd(),
            spread.p10Usd(),
            spread.p50Usd(),
            spread.p90Usd(),
            spread.p99Usd(),
            spread.gini()));
    row.add(books.boxes());
    row.add(books.routeMiles());
    row.add(Cents.toUsd(books.allMailCents()));
    account(row, books.staying(), books.staying().unpaidIfSentCents());
    account(row, books.leaving(), books.leaving().unpaidIfGoneCents());
    for (ChannelUse use : uses) {
      row.add(use.parcels());
      row.add(Cents.toUsd(use.cents()));
    }
    row.add(books.joining().parcels());
    row.add(Cents.toUsd(books.joining().revenueCents()));
    row.add(Cents.toUsd(books.joining().incrementalCents()));
    row.add(Cents.toUsd(books.contributionLostCents()));
    for (WhoGains.Group who :
        List.of(
            gains.shipperGains(),
            gains.shipperLoses(),
            gains.societyGains(),
            gains.societyLoses(),
            gains.skimmed())) {
      row.add(who.zips());
      row.add(Cents.toUsd(who.cents()));
    }
    return row.toArray();
  }

  private static void account(List<Object> row, PostalAccount account, long unpaidCents) {
    row.add(account.parcels());
    row.add(Cents.toUsd(account.revenueCents()));
    row.add(Cents.toUsd(account.incrementalCents()));
    row.add(Cents.toUsd(account.fullyLoadedCents()));
    row.add(Cents.toUsd(unpaidCents));
  }

  private static void calibration(OutputStream out, List<Calibration.Row> rows) throws IOException {
    try (CsvTable table = new CsvTable(out, CALIBRATION_COLUMNS)) {
      for (Calibration.Row row : rows) {
        table.write(
            row.quantity(),
            row.unit(),
            row.model(),
            row.published(),
            row.deviation(),
            row.restsOn());
      }
    }
  }
}
