package org.waystation.run;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.waystation.geodata.BundleEntry;
import org.waystation.geodata.UnitEntry;
import org.waystation.ledger.Origin;
import org.waystation.scenario.AuctionRules;
import org.waystation.scenario.Scenario;
import org.waystation.siting.VerifiedPlan;
import org.waystation.solve.PointWorth;

/** What of a written auction does not follow from the rest: listed units, samples, winners. */
final class WrittenAuction {
  /** Savings are written in whole cents. */
  private static final double CENT = 0.01;

  private WrittenAuction() {}

  /**
   * The auction again, if the scenario holds one.
   *
   * @param faults takes samples that can not be
   * @throws DamagedRunException if awards break a rule
   */
  static Optional<AccessAuction> again(
      WrittenRun run,
      Outcome outcome,
      Certificate certificate,
      Scenario scenario,
      List<String> faults) {
    Path folder = run.folder();
    return scenario
        .auction()
        .map(
            rules -> {
              List<SaleUnit> units = SaleUnit.of(outcome.network(), rules, units(folder, rules));
              return AccessAuction.of(
                  outcome,
                  certificate,
                  scenario,
                  units,
                  bundles(folder, rules, AreaBundles.of(rules, units, outcome)),
                  samples(folder, outcome, certificate.proof().multipliers(), rules, faults),
                  auction ->
                      WrittenAwards.of(
                          run,
                          auction,
                          rules.pricing(),
                          scenario.costs().demand().deliveryDaysPerYear()));
            });
  }

  /** The units as a list would give them; empty where the scenario names no list. */
  private static List<UnitEntry> units(Path folder, AuctionRules rules) {
    return rules.units().isEmpty()
        ? List.of()
        : WrittenTable.read(folder, AuctionFiles.BIDS, WrittenAuction::unit);
  }

  /**
   * The bundles of a file that took part; empty where the scenario names none.
   *
   * @param ofAreas bids that follow from the scenario, which stand in the same table
   */
  private static List<BundleEntry> bundles(
      Path folder, AuctionRules rules, List<BundleEntry> ofAreas) {
    if (rules.bundles().isEmpty()) {
      return List.of();
    }
    Map<String, List<BundleEntry.Part>> parts = new LinkedHashMap<>();
    Map<String, BundleEntry> first = new HashMap<>();
    WrittenTable.read(
        folder,
        BundleTable.FILE,
        row -> {
          String name = row.text(BundleTable.BUNDLE);
          first.putIfAbsent(name, bundle(row, name));
          return parts
              .computeIfAbsent(name, unseen -> new ArrayList<>())
              .add(
                  new BundleEntry.Part(
                      row.text(AuctionFiles.UNIT), row.whole(BundleTable.PARCELS)));
        });
    ofAreas.forEach(bundle -> parts.remove(bundle.bundle()));
    List<BundleEntry> bundles = new ArrayList<>();
    parts.forEach(
        (name, own) -> {
          BundleEntry of = first.get(name);
          bundles.add(
              new BundleEntry(name, of.bidder(), of.tender(), of.usdPerDay(), own, of.origin()));
        });
    return bundles;
  }

  private static BundleEntry bundle(WrittenTable.Row row, String name) {
    return new BundleEntry(
        name,
        row.text(BundleTable.BIDDER),
        time(row, BundleTable.TENDER),
        row.number(BundleTable.USD),
        List.of(),
        new Origin(BundleTable.FILE, Math.toIntExact(row.record().getStartingLineNumber())));
  }

  private static UnitEntry unit(WrittenTable.Row row) {
    return new UnitEntry(
        row.text(AuctionFiles.UNIT),
        List.of(row.text(AuctionFiles.ZIPS).split(" ")),
        OptionalInt.of(row.whole(AuctionFiles.CAPACITY)),
        Optional.of(time(row, AuctionFiles.FROM)),
        Optional.of(time(row, AuctionFiles.UNTIL)),
        new Origin(AuctionFiles.BIDS, Math.toIntExact(row.record().getStartingLineNumber())));
  }

  private static LocalTime time(WrittenTable.Row row, String column) {
    try {
      return LocalTime.parse(row.text(column));
    } catch (DateTimeParseException e) {
      throw row.damaged(column, row.text(column), "must be a time of day");
    }
  }

  /**
   * The samples, each between what is saved with all stations kept and what the multipliers prove.
   *
   * @param faults takes samples that can not be, and ZIPs that should have been sampled
   */
  private static List<BidSample> samples(
      Path folder, Outcome outcome, double[] multipliers, AuctionRules rules, List<String> faults) {
    Map<String, Integer> numbers = new HashMap<>();
    outcome.network().zips().forEach(zip -> numbers.put(zip.zip(), numbers.size()));
    List<BidSample> samples =
        WrittenTable.read(
            folder,
            AuctionFiles.SAMPLES,
            row ->
                new BidSample(
                    Optional.ofNullable(numbers.get(row.zip("zip")))
                        .orElseThrow(() -> row.damaged("zip", row.text("zip"), "is not in scope")),
                    row.number(AuctionFiles.SAVED),
                    row.text(AuctionFiles.MOVES).equals("true")));
    Set<Integer> due = new HashSet<>(BidSample.chosen(outcome.network(), rules));
    for (BidSample sample : samples) {
      check(outcome, sample, multipliers, due.remove(sample.zip()), faults);
    }
    for (int zip : due) {
      if (PointWorth.leastUsdPerYear(outcome.verified(), zip).isPresent()) {
        faults.add(
            AuctionFiles.SAMPLES
                + ": ZIP "
                + outcome.network().zips().get(zip).zip()
                + " was drawn, but is not there");
      }
    }
    return samples;
  }

  private static void check(
      Outcome outcome, BidSample sample, double[] multipliers, boolean due, List<String> faults) {
    String zip = AuctionFiles.SAMPLES + ": ZIP " + outcome.network().zips().get(sample.zip()).zip();
    if (!due) {
      faults.add(zip + " was not drawn, or stands there twice");
      return;
    }
    VerifiedPlan plan = outcome.verified();
    double least =
        PointWorth.leastUsdPerYear(plan, sample.zip()).orElse(Double.NEGATIVE_INFINITY) - CENT;
    double most = PointWorth.atMost(plan, sample.zip(), multipliers) + CENT;
    if (sample.savedUsdPerYear() < least || sample.savedUsdPerYear() > most) {
      faults.add(
          zip
              + ": "
              + AuctionFiles.SAVED
              + ": must lie between "
              + Summary.rounded(least + CENT, 2)
              + " and "
              + Summary.rounded(most - CENT, 2)
              + ", found ["
              + sample.savedUsdPerYear()
              + "]");
    }
  }
}
