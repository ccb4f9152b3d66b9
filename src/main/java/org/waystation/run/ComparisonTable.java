package org.waystation.run;

import static org.waystation.export.Column.of;
import static org.waystation.export.Column.optional;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.waystation.compare.ChannelUse;
import org.waystation.compare.PrivateCost;
import org.waystation.compare.ZipComparison;
import org.waystation.compare.ZipLedger;
import org.waystation.compare.ZipOutcome;
import org.waystation.cost.Cents;
import org.waystation.cost.Offer;
import org.waystation.cost.PostalAccount;
import org.waystation.cost.PostalZip;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;
import org.waystation.geodata.Place;

/** Station and post beside each other, ZIP by ZIP. */
final class ComparisonTable {
  static final String NAME = "comparison";
  static final String FILE = NAME + ".csv";

  /** What delivering there costs the postal service, and its books for the parcels. */
  private static final List<Column> LEDGER =
      List.of(
          of("boxes", Kind.NUMBER),
          of("boxesPerRouteMile", Kind.NUMBER),
          of("densityFifth", Kind.INTEGER),
          of("allMailUsdPerYear", Kind.USD),
          of("incrementalUsdPerParcel", Kind.NUMBER),
          of("fullyLoadedUsdPerParcel", Kind.NUMBER),
          of("postalRevenueUsdPerYear", Kind.USD),
          of("postalIncrementalUsdPerYear", Kind.USD),
          of("postalFullyLoadedUsdPerYear", Kind.USD),
          of("postalUnpaidUsdPerYear", Kind.USD),
          of("postalParcelsTodayPerYear", Kind.PARCELS),
          of("contractParcelsPerYear", Kind.PARCELS),
          of("contractRevenueUsdPerYear", Kind.USD));

  private ComparisonTable() {}

  /** Takes a row, one value per column. */
  @FunctionalInterface
  interface Rows {
    void write(Object... values) throws IOException;
  }

  static void write(FileSink files, Outcome outcome, Comparison comparison) {
    files.write(
        FILE,
        out -> {
          try (CsvTable table = new CsvTable(out, columns(comparison))) {
            writeTo(table::write, outcome, comparison);
          }
        });
  }

  /** One row per ZIP in scope, in the order of {@link #columns}. */
  static void writeTo(Rows rows, Outcome outcome, Comparison comparison) throws IOException {
    for (int i = 0; i < outcome.zips().size(); i++) {
      rows.write(comparisonRow(outcome, comparison, i).toArray());
    }
  }

  /** The figures of a ZIP, then the same two for each price compared. */
  static List<Column> columns(Comparison comparison) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                of("zip", Kind.ZIP),
                of("place", Kind.TEXT),
                of("state", Kind.TEXT),
                of("channel", Kind.TEXT),
                of("station", Kind.TEXT),
                optional("roadMiles", Kind.MILES),
                of("population", Kind.EXACT),
                of("households", Kind.NUMBER),
                of("peoplePerSquareMile", Kind.NUMBER),
                of("parcelsPerYear", Kind.PARCELS),
                optional("linehaulUsdPerParcel", Kind.NUMBER),
                optional("sortUsdPerParcel", Kind.NUMBER),
                optional("lastMileUsdPerParcel", Kind.NUMBER),
                optional("stationUsdPerParcel", Kind.NUMBER),
                optional("privateUsdPerParcel", Kind.NUMBER),
                of("handoverUsdPerParcel", Kind.NUMBER),
                optional("breakEvenPriceUsdPerParcel", Kind.NUMBER),
                of("priceUsdPerParcel", Kind.NUMBER),
                of("cheapestChannel", Kind.TEXT),
                of("provider", Kind.TEXT),
                of("outsideChannel", Kind.TEXT),
                of("outsideProvider", Kind.TEXT),
                optional("outsideUsdPerParcel", Kind.NUMBER)));
    columns.addAll(LEDGER);
    for (var atPrice : comparison.atPrices()) {
      String price = price(atPrice.yardstick().postalUsdPerParcel());
      columns.add(of("cheaperAt" + price, Kind.TEXT));
      columns.add(optional("marginUsdPerYearAt" + price, Kind.USD));
    }
    return columns;
  }

  /** A price with all its decimals, two at least, so that two columns never share a name. */
  static String price(double usdPerParcel) {
    BigDecimal exact = BigDecimal.valueOf(usdPerParcel).stripTrailingZeros();
    return (exact.scale() < 2 ? exact.setScale(2) : exact).toPlainString();
  }

  private static List<Object> comparisonRow(Outcome outcome, Comparison comparison, int i) {
    ZipOutcome zip = outcome.zips().get(i);
    Place place = outcome.network().zips().get(i).place();
    List<Object> row = new ArrayList<>();
    row.addAll(
        List.of(
            zip.zip(), place.name(), place.state(), zip.channel().word(), outcome.stationOf(i)));
    row.add(boxed(zip.roadMiles()));
    row.add(zip.population());
    row.add(zip.households());
    row.add(zip.population() / zip.landSquareMiles());
    row.add(zip.parcelsPerYear());
    addParts(row, zip);
    row.add(comparison.postal().handoverUsdPerParcel());
    row.add(boxed(zip.breakEvenUsdPerParcel(comparison.postal().handoverUsdPerParcel())));
    ZipLedger ledger = comparison.books().zips().get(i);
    row.add(ledger.priceUsdPerParcel());
    row.add(ledger.cheapest(comparison.postal().shipperUsdPerParcel()).word());
    row.add(ChannelUse.provider(zip));
    addOutside(row, outcome.network().offers(i), zip.parcelsPerYear());
    addLedger(row, ledger);
    for (Map<String, ZipComparison> atPrice : comparison.zipsAtPrices()) {
      ZipComparison one = atPrice.get(zip.zip());
      row.add(one == null ? "" : one.cheaper().word());
      row.add(one == null ? null : one.marginUsdPerYear());
    }
    return row;
  }

  private static void addParts(List<Object> row, ZipOutcome zip) {
    if (zip.service().isEmpty() || zip.parcelsPerYear() == 0) {
      for (int k = 0; k < 5; k++) {
        row.add(null);
      }
      return;
    }
    PrivateCost cost = zip.service().get().cost();
    row.add(PlanTables.perParcel(cost.service().linehaulUsd(), zip.parcelsPerYear()));
    row.add(PlanTables.perParcel(cost.service().sortUsd(), zip.parcelsPerYear()));
    row.add(PlanTables.perParcel(cost.service().lastMileUsd(), zip.parcelsPerYear()));
    row.add(PlanTables.perParcel(cost.stationShareUsd(), zip.parcelsPerYear()));
    row.add(PlanTables.perParcel(cost.totalUsd(), zip.parcelsPerYear()));
  }

  /** The cheapest way besides a station; empty where there is none. */
  private static void addOutside(List<Object> row, List<Offer> offers, double parcelsPerYear) {
    row.add(offers.isEmpty() ? "" : offers.get(0).channel().word());
    row.add(offers.isEmpty() ? "" : offers.get(0).provider());
    row.add(
        offers.isEmpty() || parcelsPerYear == 0
            ? null
            : PlanTables.perParcel(offers.get(0).usdPerYear(), parcelsPerYear));
  }

  private static void addLedger(List<Object> row, ZipLedger ledger) {
    PostalZip post = ledger.post();
    row.add(post.boxes());
    row.add(post.boxesPerMile());
    row.add(post.quintile() + 1);
    row.add(post.allMailUsdPerYear());
    row.add(post.incrementalUsdPerParcel());
    row.add(post.fullyLoadedUsdPerParcel());
    PostalAccount account = ledger.account();
    row.add(Cents.toUsd(account.revenueCents()));
    row.add(Cents.toUsd(account.incrementalCents()));
    row.add(Cents.toUsd(account.fullyLoadedCents()));
    row.add(Cents.toUsd(ledger.unpaidCents()));
    row.add(account.plus(ledger.contract()).parcels());
    row.add(ledger.contract().parcels());
    row.add(Cents.toUsd(ledger.contract().revenueCents()));
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
