package org.waystation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waystation.compare.Coverage;
import org.waystation.compare.PostalComparison;
import org.waystation.compare.ZipOutcome;
import org.waystation.scenario.ProblemKind;
import org.waystation.units.Count;

/** The answer in a few lines, for the terminal. */
final class Headlines {
  private Headlines() {}

  static List<String> of(
      Outcome outcome,
      Certificate certificate,
      Comparison comparison,
      Explanations explanations,
      Studies studies,
      Optional<Reoptimised> reoptimised) {
    List<String> lines = new ArrayList<>();
    Outcome.Totals totals = outcome.totals();
    double parcels = outcome.zips().stream().mapToDouble(ZipOutcome::parcelsPerYear).sum();
    lines.add(
        text(
            "%s %,d of %s; %s",
            Count.of(outcome.stations().size(), "station serves", "stations serve"),
            outcome.verified().served(),
            Count.of(outcome.zips().size(), "ZIP"),
            Channels.left(outcome)));
    lines.add(
        text(
            "%,.0f USD a year for %,.0f parcels, %.2f a parcel: stations %,.0f M, linehaul %,.0f M,"
                + " sort %,.0f M, last mile %,.0f M, post %,.0f M%s",
            totals.total() / 100.0,
            parcels,
            totals.total() / 100.0 / parcels,
            totals.station() / 1e8,
            totals.linehaul() / 1e8,
            totals.sort() / 1e8,
            totals.lastMile() / 1e8,
            totals.postal() / 1e8,
            others(totals)));
    lines.add(quality(certificate));
    for (PostalComparison one : comparison.atPrices()) {
      lines.add(
          text(
              "at a postal price of %.2f plus %.2f handover, stations are cheaper for %.0f %% of"
                  + " their parcels in %s; over all they %s %,.0f M USD a year",
              one.yardstick().postalUsdPerParcel(),
              one.yardstick().handoverUsdPerParcel(),
              one.privateCheaperShareOfParcels().percent(),
              Count.of(one.privateCheaperZips(), "ZIP"),
              one.marginUsdPerYear() >= 0 ? "save" : "cost another",
              Math.abs(one.marginUsdPerYear()) / 1e6));
    }
    lines.add(Sentences.headline(comparison));
    StringBuilder coverage = new StringBuilder("share of parcels served within road miles:");
    for (Coverage one : comparison.coverage()) {
      coverage.append(text(" %.0f: %.0f %%,", one.within().miles(), one.parcels().percent()));
    }
    lines.add(coverage.substring(0, coverage.length() - 1));
    // Where cost is not the aim, a station that costs more than it saves is no news.
    if (certificate.aim().kind() == ProblemKind.LEAST_COST) {
      lines.addAll(new WorthSentences(explanations).headlines());
    }
    studies.programme().ifPresent(one -> lines.addAll(ProgrammeTable.headlines(one)));
    studies.phases().map(PhaseSummary::sentence).ifPresent(lines::add);
    studies.auction().map(StudySentences::sale).ifPresent(lines::add);
    studies
        .uncertainty()
        .ifPresent(found -> lines.addAll(new UncertaintySummary(outcome, found).headlines()));
    reoptimised.ifPresent(found -> lines.addAll(found.headlines(outcome)));
    lines.add("costs and prices are assumptions marked in models/costs; see README, Limits");
    return lines;
  }

  /** Carriers and local partners, where they have something to do. */
  private static String others(Outcome.Totals totals) {
    return (totals.carrier() == 0 ? "" : text(", carriers %,.0f M", totals.carrier() / 1e8))
        + (totals.partner() == 0 ? "" : text(", local partners %,.0f M", totals.partner() / 1e8));
  }

  private static String quality(Certificate certificate) {
    double percent = 100 * certificate.relativeGap();
    String bound = certificate.shown(certificate.bound());
    return switch (certificate.aim().kind()) {
      case LEAST_COST ->
          text(
              "no plan can cost less than %,.0f USD a year: this one is at most %.4f %% above the"
                  + " best (%s)",
              certificate.bound(), percent, certificate.stopReason());
      case FEWEST_STATIONS ->
          text(
              "%s reach the floor, and at least %s are needed (%s)",
              certificate.shown(certificate.objective()), bound, certificate.stopReason());
      case MOST_COVERED ->
          text(
              "%s are covered, and no plan covers more than %s: at most %.4f %% more (%s)",
              certificate.shown(certificate.objective()), bound, percent, certificate.stopReason());
      case SMALLEST_STANDARD ->
          text(
              "a standard of %s will do, and none below %s does (%s)",
              certificate.shown(certificate.objective()), bound, certificate.stopReason());
    };
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
