package org.waystation.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waystation.export.OutputFolder;
import org.waystation.geodata.Outlines;
import org.waystation.units.Count;

/** Two written plans beside each other: what becomes of stations, ZIPs and cost. */
public final class RunComparison {
  /** Moves named one by one at most. */
  private static final int NAMED = 20;

  private final Path before;
  private final Path after;
  private final PlanChanges changes;

  private RunComparison(Path before, Path after, PlanChanges changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  /**
   * Compares the plans of two folders.
   *
   * @param nearMiles a station that closes and one that opens within so many great-circle miles
   *     count as one that moves
   * @throws InputException if a folder holds no run
   */
  public static RunComparison of(Path before, Path after, double nearMiles) {
    return new RunComparison(
        before,
        after,
        PlanChanges.of(PlanSnapshot.read(before), PlanSnapshot.read(after), nearMiles));
  }

  /** Whether stations, services or costs differ in anything. */
  public boolean differ() {
    return changes.differ();
  }

  /** Everything in a few lines and a table of cost. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("A  " + headline(changes.before()));
    lines.add("B  " + headline(changes.after()));
    if (!differ()) {
      lines.add("the two plans are the same");
      return lines;
    }
    lines.addAll(stations());
    lines.add("");
    lines.add(row("cost of A", "", changes.before().totalCents(), false));
    for (Waterfall.Step step : Waterfall.of(changes)) {
      String count = step.count() == 0 ? "" : String.format(Locale.ROOT, "%,d", step.count());
      lines.add(row("  " + step.what(), count, step.cents(), true));
    }
    lines.add(row("cost of B", "", changes.after().totalCents(), false));
    return lines;
  }

  private static String headline(PlanSnapshot plan) {
    return String.format(
        Locale.ROOT,
        "%s: %s %,d of %s, %,.2f USD a year",
        plan.name(),
        Count.of(plan.stations().size(), "station serves", "stations serve"),
        plan.served(),
        Count.of(plan.zips().size(), "ZIP"),
        plan.totalCents() / 100.0);
  }

  private List<String> stations() {
    List<String> lines = new ArrayList<>();
    List<PlanChanges.StationChange> changed =
        changes.stations().stream()
            .filter(one -> one.fate() != PlanChanges.StationFate.STAYS)
            .toList();
    if (!changed.isEmpty()) {
      lines.add("");
    }
    for (PlanChanges.StationChange one : changed.subList(0, Math.min(NAMED, changed.size()))) {
      lines.add("  " + told(one));
    }
    if (changed.size() > NAMED) {
      lines.add(
          "  and "
              + Count.of(changed.size() - NAMED, "more station", "more stations")
              + "; --out DIR writes all");
    }
    return lines;
  }

  private static String told(PlanChanges.StationChange one) {
    return switch (one.fate()) {
      case STAYS -> "stays   " + shown(one.at());
      case MOVES ->
          String.format(
              Locale.ROOT,
              "moves   %s to %s, %.1f miles",
              shown(one.before()),
              shown(one.after()),
              one.miles());
      case CLOSES -> "closes  " + shown(one.at());
      case OPENS -> "opens   " + shown(one.at());
    };
  }

  private static String shown(PlanSnapshot.Station station) {
    return station.place() + " (" + station.zip() + ")";
  }

  private static String row(String what, String count, long cents, boolean step) {
    String usd = String.format(Locale.ROOT, step ? "%+,.2f" : "%,.2f", cents / 100.0);
    return String.format(Locale.ROOT, "%-44s %8s %22s", what, count, usd).stripTrailing();
  }

  /**
   * Writes {@code stations-compared.csv}, {@code zips-compared.csv}, {@code waterfall.csv} and the
   * first two as {@code .geojson}; and {@code comparison.html} with {@code zips-changed.geojson}
   * where both runs have the files for maps, as cases of a batch need not.
   *
   * @param outlines of the states, for the page
   * @return why there is no page; empty text if there is one
   * @throws org.waystation.export.OutputException if the folder cannot be written
   * @throws org.waystation.report.ReportException if the files for maps are damaged
   */
  public String write(Path folder, Outlines outlines) {
    List<String> missing = ComparisonMaps.missing(before, after);
    try (OutputFolder output = OutputFolder.open(folder)) {
      ComparisonFiles.write(output::write, changes);
      if (missing.isEmpty()) {
        new ComparisonMaps(before, after, changes).write(output::write, outlines);
      }
      output.publish(ComparisonFiles.WATERFALL, ComparisonMaps.FILES);
    }
    return missing.isEmpty()
        ? ""
        : "no page was made, for there is no " + String.join(", ", missing);
  }
}
