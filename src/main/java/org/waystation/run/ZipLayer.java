package org.waystation.run;

import static java.util.stream.Collectors.toSet;
import static org.waystation.export.Column.of;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waystation.compare.ZipOutcome;
import org.waystation.cost.Channel;
import org.waystation.export.Column;
import org.waystation.export.FeatureWriter;
import org.waystation.export.Kind;
import org.waystation.export.Layer;
import org.waystation.export.LeftTo;
import org.waystation.export.PlanStyles;
import org.waystation.export.Shape;
import org.waystation.geodata.ZipArea;
import org.waystation.geodata.ZipOutlines;

/**
 * The ZIPs in scope that have an outline, as areas. The miles of a ZIP without a station are those
 * to the nearest one, its cost that of the way it goes.
 */
final class ZipLayer {
  static final String NAME = "zips";
  static final String FILE = NAME + ".geojson";

  private final Outcome outcome;
  private final double[] multipliers;
  private final Optional<List<String>> periods;
  private final ZipOutlines outlines;
  private final Map<Integer, Unserved> unserved = new HashMap<>();

  private ZipLayer(
      Outcome outcome, double[] multipliers, Optional<Phases> phases, ZipOutlines outlines) {
    this.outcome = outcome;
    this.multipliers = multipliers;
    this.periods = phases.map(Phases::periodOfZip);
    this.outlines = outlines;
    outcome.unserved().forEach(one -> unserved.put(one.zip(), one));
  }

  static PlanLayer layer(
      Outcome outcome, Certificate certificate, Optional<Phases> phases, ZipOutlines outlines) {
    Layer layer =
        new Layer(
            NAME,
            "ZIPs (demand points)",
            "ZIPs in scope; outlines may be approximate, see polygonApproximate.",
            Shape.AREA,
            PlanLayer.withPeriod(columns(certificate.aim()), phases));
    return new PlanLayer(
        layer,
        PlanStyles.zips("roadMiles", "channel", Channel.PRIVATE.word(), others(outcome)),
        new ZipLayer(outcome, certificate.proof().multipliers(), phases, outlines)::writeTo);
  }

  /** Those who deliver where no station does; the post, which is always there to compare with. */
  private static Map<LeftTo, String> others(Outcome outcome) {
    Set<Channel> used = outcome.zips().stream().map(ZipOutcome::channel).collect(toSet());
    Map<LeftTo, String> others = new EnumMap<>(LeftTo.class);
    others.put(LeftTo.POST, Channel.POSTAL.word());
    if (used.contains(Channel.CARRIER)) {
      others.put(LeftTo.CARRIER, Channel.CARRIER.word());
    }
    if (used.contains(Channel.PARTNER)) {
      others.put(LeftTo.PARTNER, Channel.PARTNER.word());
    }
    return others;
  }

  /** How many ZIPs in scope have no outline and are left out. */
  static int missing(Outcome outcome, ZipOutlines outlines) {
    return (int) outcome.zips().stream().filter(zip -> outlines.of(zip.zip()).isEmpty()).count();
  }

  private static List<Column> columns(Aim aim) {
    return List.of(
        of("zip", Kind.ZIP),
        of("place", Kind.TEXT),
        of("state", Kind.TEXT),
        of("channel", Kind.TEXT),
        of("station", Kind.TEXT),
        of("roadMiles", Kind.MILES),
        of("population", Kind.NUMBER),
        of("peoplePerSquareMile", Kind.NUMBER),
        of("landSquareMiles", Kind.NUMBER),
        of("parcelsPerYear", Kind.PARCELS),
        of("costUsdPerYear", Kind.USD),
        of("costUsdPerParcel", Kind.NUMBER),
        ProblemFiles.multipliers("marginal", aim),
        of("polygonSource", Kind.TEXT),
        of("polygonApproximate", Kind.FLAG));
  }

  private void writeTo(FeatureWriter writer) throws IOException {
    for (int i = 0; i < outcome.zips().size(); i++) {
      Optional<ZipOutlines.Outline> outline = outlines.of(outcome.zips().get(i).zip());
      if (outline.isPresent()) {
        writeZip(writer, i, outline.get());
      }
    }
  }

  private void writeZip(FeatureWriter writer, int i, ZipOutlines.Outline outline)
      throws IOException {
    ZipArea area = outcome.network().zips().get(i);
    ZipOutcome zip = outcome.zips().get(i);
    double usd =
        zip.service()
            .map(service -> service.cost().totalUsd())
            .orElseGet(() -> unserved.get(i).way().usdPerYear());
    writer.write(
        outline,
        PlanLayer.withPeriod(
            periods.map(all -> all.get(i)),
            zip.zip(),
            area.place().name(),
            area.place().state(),
            zip.channel().word(),
            outcome.stationOf(i),
            zip.roadMiles().orElseGet(() -> unserved.get(i).nearestStationRoadMiles()),
            zip.population(),
            area.peoplePerSquareMile(),
            zip.landSquareMiles(),
            zip.parcelsPerYear(),
            usd,
            PlanTables.perParcel(usd, zip.parcelsPerYear()),
            multipliers[i],
            outline.source().word(),
            outline.source().approximate()));
  }
}
