package org.waystation.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.waystation.geodata.Outlines;
import org.waystation.geodata.States;

/** What the scripts of the page know, as JSON. Its scripts name the same keys. */
final class PageData {
  private static final List<String> ZIP_NUMBERS =
      List.of(
          "roadMiles",
          "population",
          "peoplePerSquareMile",
          "parcelsPerYear",
          "linehaulUsdPerParcel",
          "sortUsdPerParcel",
          "lastMileUsdPerParcel",
          "stationUsdPerParcel",
          "privateUsdPerParcel",
          "handoverUsdPerParcel",
          "priceUsdPerParcel",
          "incrementalUsdPerParcel",
          "fullyLoadedUsdPerParcel",
          "densityFifth");
  private static final List<String> STATION_NUMBERS =
      List.of(
          "zipsServed",
          "parcelsPerYear",
          "parcelsPerDay",
          "maxParcelsPerDay",
          "meanRoadMiles",
          "maxRoadMiles",
          "costUsdPerYear",
          "costUsdPerParcel",
          "closingUsdPerYear");

  /** Who delivers besides stations; worth their bytes only where it is not always the post. */
  private static final String OUTSIDE_CHANNEL = "outsideChannel";

  private static final String CHEAPER_AT = "cheaperAt";

  private final RunFiles run;
  private final PlanMap map;
  private final CountyNames counties;

  PageData(RunFiles run, PlanMap map, Outlines outlines) {
    this.run = run;
    this.map = map;
    this.counties = new CountyNames(run.table(RunFiles.DEMAND), outlines);
  }

  /** The data, safe to stand in an HTML script element: it holds no {@code <}. */
  String json() {
    return Html.inScript(json(true));
  }

  /** The data as it stands in a file. */
  String json(boolean withShapes) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      writePlan(json);
      if (withShapes) {
        writeMap(json);
      }
      writeZips(json);
      writeStations(json);
      writeStates(json);
      run.elsewhere().write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void writePlan(JsonGenerator json) throws IOException {
    JsonNode floor = run.certificate().path("coverageFloor");
    JsonNode limits = run.certificate().path("limits");
    json.writeObjectFieldStart("plan");
    json.writeStringField("scenario", run.summary().path("scenario").asText());
    json.writeStringField("problem", run.summary().path("problem").asText());
    json.writeNumberField("standardMiles", limits.path("maxRoadMiles").asDouble());
    json.writeStringField("floorMeasure", floor.path("measure").asText());
    json.writeNumberField("floorLeast", floor.path("least").asDouble());
    json.writeNumberField("floorServed", floor.path("served").asDouble());
    json.writeBooleanField("stationsHaveLimits", haveLimits(limits));
    json.writeBooleanField(
        "postOffered", run.manifest().at("/scenario/postal/offered").asBoolean(true));
    json.writeArrayFieldStart("prices");
    for (String column : run.zips().columns()) {
      if (column.startsWith(CHEAPER_AT)) {
        json.writeNumber(column.substring(CHEAPER_AT.length()));
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static boolean haveLimits(JsonNode limits) {
    return limits.path("maxParcelsPerDay").isNumber()
        || limits.path("minParcelsPerDay").isNumber()
        || limits.path("maxZips").isNumber();
  }

  private void writeMap(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("map");
    json.writeNumberField("width", map.plane().width());
    json.writeNumberField("height", map.plane().height());
    json.writeNumberField("metresPerCell", map.plane().metresPerCell());
    json.writeStringField("areas", map.areas());
    json.writeStringField("borders", map.borders());
    json.writeStringField("states", map.states());
    json.writeStringField("stations", map.stations());
    json.writeEndObject();
  }

  private void writeZips(JsonGenerator json) throws IOException {
    Table zips = run.zips();
    ColumnJson columns = new ColumnJson(json);
    json.writeObjectFieldStart("zips");
    json.writeStringField("zip", String.join("", zips.column("zip")));
    columns.texts("place", zips.column("place"));
    columns.words("state", zips.column("state"));
    optional(columns, "county", counties::of);
    columns.words("channel", zips.column("channel"));
    columns.numbers("station", stationNumbers());
    writeOthers(columns);
    for (String name : ZIP_NUMBERS) {
      if (zips.has(name)) {
        columns.numbers(name, zips.column(name));
      }
    }
    optional(columns, "period", zip -> property(zip, "period"));
    Map<String, String> probabilities = probabilities();
    if (!probabilities.isEmpty()) {
      columns.numbers(
          "probabilityStationCheaper",
          zips.column("zip").stream().map(zip -> probabilities.getOrDefault(zip, "")).toList());
    }
    json.writeObjectFieldStart("unserved");
    for (String zip : zips.column("zip")) {
      JsonNode one = run.unserved().get(zip);
      if (one != null) {
        json.writeArrayFieldStart(zip);
        json.writeString(one.path("reasonText").asText());
        json.writeNumber(one.path("nearestStationRoadMiles").asDouble());
        json.writeEndArray();
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeOthers(ColumnJson columns) throws IOException {
    Table zips = run.zips();
    if (zips.has(OUTSIDE_CHANNEL)
        && !zips.column(OUTSIDE_CHANNEL).stream().allMatch("post"::equals)) {
      columns.words("provider", zips.column("provider"));
      columns.words(OUTSIDE_CHANNEL, zips.column(OUTSIDE_CHANNEL));
      columns.words("outsideProvider", zips.column("outsideProvider"));
      columns.numbers("outsideUsdPerParcel", zips.column("outsideUsdPerParcel"));
    }
  }

  private void optional(ColumnJson columns, String name, Function<String, String> cell)
      throws IOException {
    List<String> cells = run.zips().column("zip").stream().map(cell).toList();
    if (cells.stream().anyMatch(text -> !text.isEmpty())) {
      columns.words(name, cells);
    }
  }

  private String property(String zip, String name) {
    JsonNode properties = run.areas().properties().get(zip);
    return properties == null ? "" : properties.path(name).asText("");
  }

  private Map<String, String> probabilities() {
    Table table = run.table(RunFiles.PROBABILITIES);
    Map<String, String> byZip = new HashMap<>();
    for (int row = 0; row < table.size(); row++) {
      byZip.put(table.text(row, "zip"), table.text(row, "probabilityStationCheaper"));
    }
    return byZip;
  }

  private List<String> stationNumbers() {
    Map<String, Integer> number = new HashMap<>();
    run.stations().forEach(one -> number.put(one.path("id").asText(), number.size()));
    return run.zips().column("station").stream()
        .map(station -> String.valueOf(number.getOrDefault(station, -1)))
        .toList();
  }

  private void writeStations(JsonGenerator json) throws IOException {
    ColumnJson columns = new ColumnJson(json);
    json.writeObjectFieldStart("stations");
    columns.texts("zip", properties("id"));
    columns.texts("place", properties("place"));
    columns.texts("state", properties("state"));
    columns.texts("role", properties("role"));
    if (!run.stations().isEmpty() && run.stations().get(0).has("period")) {
      columns.texts("period", properties("period"));
    }
    for (String name : STATION_NUMBERS) {
      columns.numbers(name, properties(name));
    }
    json.writeArrayFieldStart("color");
    for (int color : map.colors()) {
      json.writeNumber(color);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private List<String> properties(String name) {
    return run.stations().stream().map(one -> one.path(name).asText("")).toList();
  }

  private void writeStates(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("stateNames");
    for (String state : new TreeSet<>(run.zips().column("state"))) {
      json.writeStringField(
          state, States.byAbbreviation(state).map(States.State::name).orElse(state));
    }
    json.writeEndObject();
    Table states = run.table(RunFiles.STATES);
    ColumnJson columns = new ColumnJson(json);
    json.writeObjectFieldStart("states");
    for (String name : states.columns()) {
      if (name.equals("state")) {
        columns.texts(name, states.column(name));
      } else {
        columns.numbers(name, states.column(name));
      }
    }
    json.writeEndObject();
  }
}
