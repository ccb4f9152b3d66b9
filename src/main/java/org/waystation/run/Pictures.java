package org.waystation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waystation.compare.ZipOutcome;
import org.waystation.export.MapPicture;
import org.waystation.export.MapText;
import org.waystation.export.NoFontException;
import org.waystation.export.PlanPicture;
import org.waystation.geodata.EmbeddedGeodata;
import org.waystation.geodata.ZipOutlines;
import org.waystation.scenario.ProblemKind;
import org.waystation.scenario.Scenario;
import org.waystation.units.Count;

/** The plan as a picture to show: {@code map.svg} and {@code map.png}. */
final class Pictures {
  static final String SVG = "map.svg";
  static final String PNG = "map.png";

  private final Scenario scenario;
  private final Outcome outcome;
  private final Certificate certificate;

  Pictures(Scenario scenario, Outcome outcome, Certificate certificate) {
    this.scenario = scenario;
    this.outcome = outcome;
    this.certificate = certificate;
  }

  /** Writes both; without any font on the machine only the SVG, with a warning. */
  void write(FileSink files, ZipOutlines outlines, Ground ground, RunLog log) {
    PlanPicture plan = new PlanPicture();
    int approximate = 0;
    int drawn = 0;
    for (ZipOutcome zip : outcome.zips()) {
      Optional<ZipOutlines.Outline> outline = outlines.of(zip.zip());
      if (outline.isPresent()) {
        drawn++;
        approximate += outline.get().source().approximate() ? 1 : 0;
        switch (zip.channel()) {
          case PRIVATE -> plan.served(outline.get(), zip.roadMiles().getAsDouble());
          case POSTAL -> plan.postal(outline.get());
          case CARRIER -> plan.carrier(outline.get());
          case PARTNER -> plan.partner(outline.get());
        }
      }
    }
    outcome.stations().forEach(one -> plan.station(one.site().zip().point(), one.parcelsPerYear()));
    MapPicture picture =
        plan.over(
            ground.data().outlines(),
            scenario.scope().states(),
            new MapText(title(), headlines(), notes(approximate, drawn)));
    files.write(SVG, picture::writeSvg);
    try {
      files.write(PNG, picture::writePng);
    } catch (NoFontException e) {
      log.warn(
          PNG
              + " is not written: "
              + e.getMessage()
              + "\nMaybe install fonts (Debian: fontconfig and fonts-dejavu-core); "
              + SVG
              + " needs none.");
    }
  }

  private String title() {
    return text(
        "%s: %s for %s",
        scenario.name(),
        Count.of(outcome.stations().size(), "station"),
        Count.of(outcome.verified().served(), "ZIP"));
  }

  private List<String> headlines() {
    double usd = outcome.totals().total() / 100.0;
    double parcels = outcome.zips().stream().mapToDouble(ZipOutcome::parcelsPerYear).sum();
    return List.of(
        text(
            "%,.1f M USD a year, %.2f USD a parcel; %s",
            usd / 1e6, parcels == 0 ? 0 : usd / parcels, quality()),
        outcome.unserved().isEmpty()
            ? "stations serve all of "
                + Count.of(outcome.zips().size(), "ZIP in scope", "ZIPs in scope")
            : text(
                "of %s %s, included in the cost",
                Count.of(outcome.zips().size(), "ZIP in scope", "ZIPs in scope"),
                Channels.left(outcome)));
  }

  /** Four decimals would show a gap of a cent as none. */
  private String quality() {
    double percent = 100 * certificate.relativeGap();
    if (certificate.aim().kind() != ProblemKind.LEAST_COST) {
      return text(
          "%s, proven bound %s",
          certificate.shown(certificate.objective()), certificate.shown(certificate.bound()));
    }
    return percent < 0.0001
        ? "no plan costs as much as 0.0001 % less"
        : text("at most %.4f %% above the cheapest plan there is", percent);
  }

  private static List<String> notes(int approximate, int drawn) {
    List<String> notes = new ArrayList<>();
    if (approximate > 0) {
      notes.add(
          text(
              "ZIP areas are approximate%s: Thiessen cells of the ZIPs' internal points, cut at"
                  + " state lines.",
              approximate < drawn ? text(" (%,d of %,d)", approximate, drawn) : ""));
    }
    notes.add("Road miles are great circle times circuity. Projection: EPSG:5070, equal area.");
    notes.add(EmbeddedGeodata.ATTRIBUTION);
    return notes;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
