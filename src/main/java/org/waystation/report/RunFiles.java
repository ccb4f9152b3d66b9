package org.waystation.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * What a report needs of the files of a run, as they are. Tables that a run need not have are empty
 * where it has none.
 *
 * @param summary {@code summary.json}
 * @param manifest {@code manifest.json}
 * @param certificate {@code certificate.json}
 * @param zips {@code comparison.csv}: the ZIPs in scope
 * @param stations properties of the open stations
 * @param places where these stand, degrees, in the same order
 * @param areas the layer of ZIPs
 * @param unserved properties of the ZIPs that no station serves
 * @param elsewhere ZIPs that are known and not planned for
 * @param tables the other tables by file name
 */
record RunFiles(
    JsonNode summary,
    JsonNode manifest,
    JsonNode certificate,
    Table zips,
    List<JsonNode> stations,
    List<Geometry> places,
    Layer areas,
    Map<String, JsonNode> unserved,
    Elsewhere elsewhere,
    Map<String, Table> tables) {
  static final String BREAK_EVEN = "break-even-miles.csv";
  static final String DEMAND = "demand.csv";
  private static final String LEDGER = "ledger.csv";
  static final String OFFERS = "offers.csv";
  static final String PHASES = "phases.csv";
  static final String PROBABILITIES = "probabilities.csv";
  static final String PROGRAMME = "programme.csv";
  static final String SENSITIVITY = "sensitivity.csv";
  static final String STATES = "states.csv";
  static final String TRACE = "trace.csv";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> ZIP_COLUMNS =
      List.of(
          "zip",
          "place",
          "state",
          "channel",
          "station",
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
          "fullyLoadedUsdPerParcel");

  /** The layer of ZIPs: outline and properties of each, by ZIP. */
  record Layer(Map<String, Geometry> outlines, Map<String, JsonNode> properties) {}

  /**
   * Reads them.
   *
   * @throws ReportException naming all that is missing or cannot be read
   */
  static RunFiles read(RunSource source) {
    return read(source, new PageMemory());
  }

  /**
   * The same for one of several runs.
   *
   * @param memory of the run before
   */
  static RunFiles read(RunSource source, PageMemory memory) {
    List<String> faults = new ArrayList<>();
    JsonNode summary = json(source, "summary.json", faults);
    JsonNode manifest = json(source, "manifest.json", faults);
    JsonNode certificate = json(source, "certificate.json", faults);
    Table zips = table(source, "comparison.csv", ZIP_COLUMNS, true, faults);
    List<JsonNode> stations = new ArrayList<>();
    List<Geometry> places = new ArrayList<>();
    features(
        source,
        "stations.geojson",
        faults,
        (one, at) -> {
          stations.add(one);
          places.add(at);
        });
    Layer areas = new Layer(new HashMap<>(), new HashMap<>());
    features(
        source,
        "zips.geojson",
        faults,
        (one, area) -> {
          areas.outlines().put(one.path("zip").asText(), area);
          areas.properties().put(one.path("zip").asText(), one);
        });
    Map<String, JsonNode> unserved = new HashMap<>();
    features(
        source,
        "unserved.geojson",
        faults,
        (one, at) -> unserved.put(one.path("zip").asText(), one));
    Elsewhere elsewhere = elsewhere(source, zips.column("zip"), memory, faults);
    Map<String, Table> tables = new HashMap<>();
    for (String name :
        List.of(
            BREAK_EVEN,
            DEMAND,
            OFFERS,
            PHASES,
            PROBABILITIES,
            PROGRAMME,
            SENSITIVITY,
            STATES,
            TRACE)) {
      tables.put(name, table(source, name, List.of(), false, faults));
    }
    if (!faults.isEmpty()) {
      throw new ReportException(faults);
    }
    return new RunFiles(
        summary, manifest, certificate, zips, stations, places, areas, unserved, elsewhere, tables);
  }

  private static JsonNode json(RunSource source, String name, List<String> faults) {
    try (InputStream in = source.open(name)) {
      return MAPPER.readTree(in);
    } catch (IOException e) {
      faults.add(fault(name, e));
      return MissingNode.getInstance();
    }
  }

  private static Table table(
      RunSource source, String name, List<String> columns, boolean needed, List<String> faults) {
    try (InputStream in = source.open(name)) {
      return Table.read(name, in, columns, faults);
    } catch (NoSuchFileException e) {
      if (needed) {
        faults.add(fault(name, e));
      }
      return Table.empty(name);
    } catch (IOException e) {
      faults.add(fault(name, e));
      return Table.empty(name);
    }
  }

  private static Elsewhere elsewhere(
      RunSource source, List<String> scope, PageMemory memory, List<String> faults) {
    try (InputStream in = source.open(LEDGER)) {
      byte[] ledger = in.readAllBytes();
      return memory.elsewhere(
          ledger,
          scope,
          () -> Table.read(LEDGER, new ByteArrayInputStream(ledger), List.of(), faults));
    } catch (NoSuchFileException e) {
      return Elsewhere.of(Table.empty(LEDGER), scope);
    } catch (IOException e) {
      faults.add(fault(LEDGER, e));
      return Elsewhere.of(Table.empty(LEDGER), scope);
    }
  }

  private static void features(
      RunSource source,
      String name,
      List<String> faults,
      java.util.function.BiConsumer<JsonNode, Geometry> sink) {
    try (InputStream in = source.open(name)) {
      Features.read(in, sink);
    } catch (IOException | RuntimeException e) {
      faults.add(fault(name, e));
    }
  }

  private static String fault(String name, Exception e) {
    return e instanceof NoSuchFileException
        ? name + ": is missing\nMaybe another folder was meant, or an older version made the run."
        : name
            + ": cannot be read: "
            + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
            + "\nMaybe the file was edited or cut; run the scenario again.";
  }

  Table table(String name) {
    return tables.get(name);
  }

  /** Abbreviations of the states planned for. */
  List<String> states() {
    List<String> states = new ArrayList<>();
    manifest.path("scenario").path("scope").path("states").forEach(one -> states.add(one.asText()));
    return states;
  }
}
