package org.waystation.run;

import static org.waystation.export.Column.of;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;
import org.waystation.export.MapText;
import org.waystation.export.TornadoPicture;
import org.waystation.geodata.ZipArea;
import org.waystation.sensitivity.Tornado;

/** What the ranges of the figures mean for the plan as it is, as tables. */
final class UncertaintyFiles {
  static final String SENSITIVITY = "sensitivity.csv";
  static final String PROBABILITIES = "probabilities.csv";
  static final String TORNADO = "tornado.svg";

  /** Bars of the picture: what moves the saving less is in the table alone. */
  private static final int MOST_BARS = 15;

  private static final double MILLION = 1e6;

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
    files.write(TORNADO, tornado(uncertainty.tornado())::writeSvg);
  }

  private static TornadoPicture tornado(Tornado tornado) {
    List<TornadoPicture.Bar> bars =
        tornado.bars().stream().limit(MOST_BARS).map(UncertaintyFiles::bar).toList();
    return new TornadoPicture(
        new MapText(
            "What stations save a year (below 0: cost more), one uncertain figure at a time",
            List.of(
                String.format(
                    Locale.ROOT,
                    "With all figures as they are the plan %s %,.1f M USD a year %s the cheapest"
                        + " other way for the same ZIPs.",
                    tornado.base().savingCents() < 0 ? "costs" : "saves",
                    Math.abs(tornado.base().savingUsd()) / MILLION,
                    tornado.base().savingCents() < 0 ? "more than" : "against")),
            List.of(
                "The plan as it is, each figure at both ends of its range and all others as they"
                    + " are. Letters are confidence marks: A assumption, D derived, L weak, M one"
                    + " source, H official. The "
                    + bars.size()
                    + " figures of "
                    + tornado.bars().size()
                    + " that move it most; sensitivity.csv has all, with sources.")),
        tornado.base().savingUsd() / MILLION,
        bars,
        "M USD a year");
  }

  private static TornadoPicture.Bar bar(Tornado.Bar bar) {
    return new TornadoPicture.Bar(
        String.format(
            Locale.ROOT,
            "%s, %s to %s %s (%s)",
            bar.figure().key(),
            shown(bar.figure().low()),
            shown(bar.figure().high()),
            bar.figure().unit(),
            bar.figure().confidence()),
        bar.low().savingUsd() / MILLION,
        bar.high().savingUsd() / MILLION);
  }

  private static String shown(double value) {
    return value >= MILLION ? Words.of(value / MILLION) + " M" : Words.of(value);
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
