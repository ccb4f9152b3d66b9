package org.waystation.run;

import static org.waystation.export.Column.of;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;
import org.waystation.geodata.ZipArea;
import org.waystation.sensitivity.Tornado;

/** What the ranges of the figures mean for the plan as it is, as tables. */
final class UncertaintyFiles {
  static final String SENSITIVITY = "sensitivity.csv";
  static final String PROBABILITIES = "probabilities.csv";

  private static final List<Column> SENSITIVITY_COLUMNS =
      List.of(
          of("rank", Kind.INTEGER),
          of("input", Kind.TEXT),
          of("unit", Kind.TEXT),
          of("low", Kind.EXACT),
          of("value", Kind.EXACT),
          of("high", Kind.EXACT),
          of("confidence", Kind.TEXT),
          of("costAtLowUsdPerYear", Kind.USD),
          of("costAtHighUsdPerYear", Kind.USD),
          of("swingUsdPerYear", Kind.USD),
          of("costAtLowUsdPerParcel", Kind.NUMBER),
          of("costAtHighUsdPerParcel", Kind.NUMBER),
          of("swingUsdPerParcel", Kind.NUMBER),
          of("savingAtLowUsdPerYear", Kind.USD),
          of("savingAtHighUsdPerYear", Kind.USD),
          of("savingSwingUsdPerYear", Kind.USD),
          of("savingAtLowUsdPerParcel", Kind.NUMBER),
          of("savingAtHighUsdPerParcel", Kind.NUMBER),
          of("reoptimised", Kind.FLAG),
          of("source", Kind.TEXT));

  private static final List<Column> PROBABILITY_COLUMNS =
      List.of(
          of("zip", Kind.ZIP),
          of("place", Kind.TEXT),
          of("state", Kind.TEXT),
          of("station", Kind.ZIP),
          of("parcelsPerYear", Kind.PARCELS),
          of("probabilityStationCheaper", Kind.NUMBER),
          of("marginUsdPerYear", Kind.USD),
          of("meanMarginUsdPerYear", Kind.USD));

  private UncertaintyFiles() {}

  static void write(FileSink files, Outcome outcome, Uncertainty uncertainty) {
    files.write(SENSITIVITY, out -> sensitivity(out, uncertainty));
    files.write(PROBABILITIES, out -> probabilities(out, outcome, uncertainty));
  }

  /** One row per figure, the most telling first. */
  private static void sensitivity(OutputStream out, Uncertainty uncertainty) throws IOException {
    int reoptimised = uncertainty.reoptimised().size();
    int rank = 0;
    try (CsvTable table = new CsvTable(out, SENSITIVITY_COLUMNS)) {
      for (Tornado.Bar bar : uncertainty.tornado().bars()) {
        table.write(
            ++rank,
            bar.figure().key(),
            bar.figure().unit(),
            bar.figure().low(),
            bar.figure().value(),
            bar.figure().high(),
            String.valueOf(bar.figure().confidence()),
            bar.low().totalUsd(),
            bar.high().totalUsd(),
            bar.swingUsd(),
            bar.low().usdPerParcel(),
            bar.high().usdPerParcel(),
            bar.swingUsdPerParcel(),
            bar.low().savingUsd(),
            bar.high().savingUsd(),
            bar.savingSwingUsd(),
            bar.low().savingUsdPerParcel(),
            bar.high().savingUsdPerParcel(),
            rank <= reoptimised,
            bar.figure().source());
      }
    }
  }

  /** One row per ZIP that a station serves. */
  private static void probabilities(OutputStream out, Outcome outcome, Uncertainty uncertainty)
      throws IOException {
    try (CsvTable table = new CsvTable(out, PROBABILITY_COLUMNS)) {
      for (int i = 0; i < outcome.zips().size(); i++) {
        if (!outcome.zips().get(i).served()) {
          continue;
        }
        ZipArea zip = outcome.network().zips().get(i);
        table.write(
            zip.zip(),
            zip.place().name(),
            zip.place().state(),
            outcome.stationOf(i),
            outcome.network().parcelsPerYear(i),
            uncertainty.monteCarlo().probability(i),
            uncertainty.tornado().base().marginCents()[i] / 100.0,
            uncertainty.monteCarlo().meanMarginUsd(i));
      }
    }
  }
}
