package org.waystation.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waystation.cost.CostModel;
import org.waystation.cost.CostStep;
import org.waystation.cost.CostSteps;
import org.waystation.cost.OfferSteps;
import org.waystation.cost.RouteAlternatives;
import org.waystation.cost.ServiceQuestion;
import org.waystation.geo.LonLat;
import org.waystation.geodata.EmbeddedGeodata;
import org.waystation.geodata.Hub;
import org.waystation.geodata.ZipArea;
import org.waystation.geodata.ZipData;
import org.waystation.ledger.Ledger;
import org.waystation.scenario.CostFigure;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.travel.GreatCircleTravel;
import org.waystation.travel.NearestSites;

/** What a parcel to one ZIP costs from a station in another, every step of it. */
public final class CostInquiry {
  /** The announced billion parcels a year over 200 stations. */
  public static final double ANNOUNCED_PARCELS_PER_STATION = 5_000_000;

  private final ResolvedScenario resolved;
  private final ZipArea zip;
  private final ZipArea station;
  private final Hub hub;
  private final ServiceQuestion question;
  private final List<CostStep> steps = new ArrayList<>();

  private CostInquiry(
      ResolvedScenario resolved,
      ZipArea zip,
      ZipArea station,
      Hub hub,
      ServiceQuestion question,
      OutsideTerms terms) {
    this.resolved = resolved;
    this.zip = zip;
    this.station = station;
    this.hub = hub;
    this.question = question;
    CostModel model = new CostModel(resolved.scenario().costs());
    steps.addAll(CostSteps.of(model, question, model.postalPriceUsdPerParcel(terms.place(zip))));
    steps.addAll(
        OfferSteps.of(
            model,
            terms.place(zip),
            model.parcelsPerYear(question.population()),
            CostSteps.allInUsdPerParcel(model, question)));
    steps.addAll(RouteAlternatives.of(model, question));
  }

  /**
   * Looks both ZIPs up, and the hub nearest to the station.
   *
   * @param zip five digits
   * @param station five digits of the ZIP where the station stands
   * @param parcelsPerStationYear what the station handles in all
   * @throws InputException if a ZIP is unknown, has nobody or no land, or is too far away
   */
  public static CostInquiry of(
      Path geodataFolder,
      ResolvedScenario resolved,
      String zip,
      String station,
      double parcelsPerStationYear) {
    ZipData data =
        ZipData.load(
            new EmbeddedGeodata(geodataFolder),
            resolved.scenario().geodata(),
            Ground.statesWithHubs(resolved.scenario()),
            new Ledger());
    Map<String, ZipArea> known = new HashMap<>();
    SixDecimalPoints.of(data.zips()).zips().forEach(area -> known.put(area.zip(), area));
    List<String> faults = new ArrayList<>();
    requireKnown(known, zip, "ZIP", faults);
    requireKnown(known, station, "station", faults);
    if (known.containsKey(zip)) {
      requirePeopleAndLand(known.get(zip), faults);
    }
    throwIfAny(faults);
    List<Hub> hubs = SixDecimalPoints.ofHubs(data.hubs());
    GreatCircleTravel roads = new GreatCircleTravel(resolved.scenario().travel());
    LonLat at = known.get(station).point();
    NearestSites nearest = roads.nearest(List.of(at), hubs.stream().map(Hub::point).toList());
    ServiceQuestion question =
        new ServiceQuestion(
            known.get(zip).population(),
            known.get(zip).landSquareMiles(),
            roads.roadMiles(known.get(zip).point(), at),
            nearest.roadMiles()[0],
            parcelsPerStationYear);
    try {
      return new CostInquiry(
          resolved,
          known.get(zip),
          known.get(station),
          hubs.get(nearest.site()[0]),
          question,
          OutsideTables.read(resolved.scenario(), new Ledger()).terms());
    } catch (IllegalArgumentException e) {
      throw new InputException(
          List.of(
              text(
                  "no route from station [%s] to ZIP [%s]: %s\nMaybe name a station nearer by.",
                  station, zip, e.getMessage())));
    }
  }

  private static void requireKnown(
      Map<String, ZipArea> known, String zip, String what, List<String> faults) {
    if (!known.containsKey(zip)) {
      faults.add(
          text(
              "%s [%s] is not in the data\nMaybe it is a ZIP of post-office boxes, or lacks its"
                  + " leading zero: a ZIP has five digits.",
              what, zip));
    }
  }

  private static void requirePeopleAndLand(ZipArea zip, List<String> faults) {
    if (!(zip.population() > 0) || !(zip.landSquareMiles() > 0)) {
      faults.add(
          text(
              "ZIP [%s] has [%s] people on [%s] square miles in the data, so it has no cost\nMaybe"
                  + " give its people in geodata.populationFile.",
              zip.zip(), zip.population(), zip.landSquareMiles()));
    }
  }

  private static void throwIfAny(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new InputException(faults);
    }
  }

  /** For people: the question, each step, and the figures that it rests on with their marks. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(text("%s served from a station in %s", shown(zip), shown(station)));
    lines.add(
        text(
            "%,.0f people on %,.1f square miles; %.3f road miles from the station, which is %.3f"
                + " from its hub %s",
            question.population(),
            question.landSquareMiles(),
            question.roadMiles(),
            question.hubRoadMiles(),
            hub.place()));
    int name = widest(steps.stream().map(CostStep::name).toList());
    String part = "";
    for (CostStep step : steps) {
      if (!step.part().equals(part)) {
        part = step.part();
        lines.add("");
        lines.add(part);
      }
      lines.add(
          text(
              "  %-" + name + "s %14s %-12s %s",
              step.name(),
              step.unit().isEmpty() ? "" : number(step.value()),
              step.unit(),
              step.formula()));
    }
    lines.add("");
    lines.add("Figures (A assumption, D derived, L weak, M one secondary source, H official)");
    List<CostFigure> figures = resolved.figures();
    int key = widest(figures.stream().map(CostFigure::key).toList());
    for (CostFigure figure : figures) {
      lines.add(
          text(
              "  %s  %-" + key + "s %16s %s, %d%s",
              figure.confidence(),
              figure.key(),
              number(figure.value()),
              figure.unit(),
              figure.year(),
              range(figure)));
    }
    lines.add("sources: models/costs/*.yaml");
    return lines;
  }

  /** For programs: the same. */
  public String json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("scenario", resolved.scenario().name());
    json.put("zip", zip.zip());
    json.put("station", station.zip());
    json.put("hub", hub.id());
    json.put("population", question.population());
    json.put("landSquareMiles", question.landSquareMiles());
    json.put("roadMiles", question.roadMiles());
    json.put("hubRoadMiles", question.hubRoadMiles());
    json.put("stationParcelsPerYear", question.stationParcelsPerYear());
    ArrayNode list = json.putArray("steps");
    for (CostStep step : steps) {
      list.addObject()
          .put("part", step.part())
          .put("name", step.name())
          .put("formula", step.formula())
          .put("value", step.value())
          .put("unit", step.unit());
    }
    return json.toPrettyString();
  }

  private static String shown(ZipArea area) {
    return text("%s %s, %s", area.zip(), area.place().name(), area.place().state());
  }

  private static String range(CostFigure figure) {
    return figure.low().isEmpty()
        ? ""
        : text(
            ", range %s to %s",
            number(figure.low().getAsDouble()), number(figure.high().getAsDouble()));
  }

  private static String number(double value) {
    return value == Math.rint(value) ? text("%,.0f", value) : text("%,.4f", value);
  }

  private static int widest(List<String> words) {
    return words.stream().mapToInt(String::length).max().orElse(1);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
