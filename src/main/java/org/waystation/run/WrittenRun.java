package org.waystation.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.waystation.geo.LonLat;
import org.waystation.geodata.Hub;
import org.waystation.geodata.Place;
import org.waystation.geodata.SiteTerms;
import org.waystation.geodata.ZipArea;
import org.waystation.ledger.Entry;
import org.waystation.ledger.Fate;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;
import org.waystation.ledger.Origin;
import org.waystation.scenario.ProblemKind;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.scenario.ScenarioException;
import org.waystation.scenario.ScenarioReader;
import org.waystation.siting.Plan;
import org.waystation.siting.Share;
import org.waystation.siting.SiteRole;

/** The files of a run, read back: scenario, problem, plan and multipliers. */
final class WrittenRun {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static final String PLAIN_NAME =
      "([a-z0-9][a-zA-Z0-9._-]*/){0,2}[a-z][a-z0-9-]*\\.[a-z]+";

  private final Path folder;
  private final JsonNode manifest;

  /**
   * Reads the manifest.
   *
   * @throws DamagedRunException if there is none or it is not of this layout
   */
  WrittenRun(Path folder) {
    this.folder = folder;
    this.manifest = json(Manifest.FILE);
    requireLayout();
  }

  /** Files of another layout would look forged. */
  private void requireLayout() {
    JsonNode layout = manifest.path(Manifest.LAYOUT_KEY);
    if (layout.asInt() == Manifest.LAYOUT) {
      return;
    }
    String found = layout.isMissingNode() ? "none" : layout.asText();
    String writer =
        new BuildInfo(manifest.path("version").asText("?"), manifest.path("commit").asText("?"))
            .shown();
    throw new DamagedRunException(
        String.format(
            Locale.ROOT,
            "%s: %s: this version reads layout %d, found [%s]%s",
            Manifest.FILE,
            Manifest.LAYOUT_KEY,
            Manifest.LAYOUT,
            found,
            layout.isMissingNode()
                ? "\nMaybe another folder was meant: this is not the folder of a run."
                : ", written by "
                    + writer
                    + "\nMaybe make the run again with this version, or use the one that wrote it."));
  }

  /**
   * A part of a robust plan: the tables of one scenario.
   *
   * @param folder of the part
   * @param scenario as resolved
   */
  static WrittenRun part(Path folder, JsonNode scenario) {
    return new WrittenRun(folder, JsonNodeFactory.instance.objectNode().set("scenario", scenario));
  }

  private WrittenRun(Path folder, JsonNode manifest) {
    this.folder = folder;
    this.manifest = manifest;
  }

  /**
   * Names of the files that the run in a folder has written; none if there is no whole run. What is
   * no plain name was written by somebody else, and is left alone.
   */
  static List<String> fileNames(Path folder) {
    List<String> names = new ArrayList<>();
    if (Files.isRegularFile(folder.resolve(Manifest.FILE))) {
      try {
        JsonNode manifest = MAPPER.readTree(folder.resolve(Manifest.FILE).toFile());
        for (JsonNode file : manifest.path("files")) {
          String name = file.path("name").asText();
          if (name.matches(PLAIN_NAME)) {
            names.add(name);
          }
        }
      } catch (IOException e) {
        // A manifest that cannot be read names no files; the new run replaces what it writes.
        return List.of();
      }
    }
    return names;
  }

  JsonNode manifest() {
    return manifest;
  }

  /** A JSON file of the run. */
  JsonNode json(String name) {
    try {
      return MAPPER.readTree(folder.resolve(name).toFile());
    } catch (JsonProcessingException e) {
      throw new DamagedRunException(
          name
              + ":"
              + (e.getLocation() == null ? 0 : e.getLocation().getLineNr())
              + ": is no JSON: "
              + e.getOriginalMessage());
    } catch (IOException e) {
      throw new DamagedRunException(
          name
              + ": cannot be read in ["
              + folder
              + "]\nMaybe another folder was meant: the folder of a run, such as out/base, holds one.");
    }
  }

  ResolvedScenario scenario() {
    try {
      return ScenarioReader.fromResolved(manifest.path("scenario"));
    } catch (ScenarioException e) {
      throw new DamagedRunException(Manifest.FILE + ": " + e.getMessage());
    }
  }

  List<ZipArea> demand() {
    return WrittenTable.read(
        folder,
        ProblemFiles.DEMAND,
        row ->
            new ZipArea(
                row.zip("zip"),
                new Place(row.text("place"), row.text("state"), "", row.text("countyFips")),
                point(row),
                row.number("population"),
                row.number("landSquareMiles"),
                origin(row),
                given(row, ProblemFiles.GIVEN_PARCELS),
                given(row, ProblemFiles.SHARE_TODAY)));
  }

  private static double given(WrittenTable.Row row, String column) {
    return row.text(column).isEmpty() ? Double.NaN : row.number(column);
  }

  List<Hub> hubs() {
    return WrittenTable.read(
        folder,
        ProblemFiles.HUBS,
        row -> new Hub(row.text("hub"), row.text("place"), point(row), Double.NaN));
  }

  /** The candidate sites as written, their hubs looked up by name. */
  List<Site> sites(List<Hub> hubs) {
    Map<String, Hub> byId = new HashMap<>();
    hubs.forEach(hub -> byId.put(hub.id(), hub));
    return WrittenTable.read(
        folder,
        ProblemFiles.CANDIDATES,
        row -> {
          Hub hub = byId.get(row.text("hub"));
          if (hub == null) {
            throw row.damaged("hub", row.text("hub"), "is not in " + ProblemFiles.HUBS);
          }
          ZipArea zip =
              new ZipArea(
                  row.zip("zip"),
                  new Place(row.text("place"), row.text("state"), "", ""),
                  point(row),
                  Double.NaN,
                  Double.NaN,
                  origin(row));
          return new Site(
              zip,
              role(row),
              terms(row),
              row.text(ProblemFiles.SIZE),
              hub,
              row.number("hubRoadMiles"));
        });
  }

  private static SiteTerms terms(WrittenTable.Row row) {
    List<String> own = List.of(row.text("ownTerms").split(" "));
    return new SiteTerms(
        own(row, own, ProblemFiles.MAX_PARCELS),
        own(row, own, ProblemFiles.MIN_PARCELS),
        own(row, own, ProblemFiles.FIXED_USD),
        row.text("group"));
  }

  private static OptionalDouble own(WrittenTable.Row row, List<String> own, String column) {
    return own.contains(column) ? OptionalDouble.of(row.number(column)) : OptionalDouble.empty();
  }

  private static SiteRole role(WrittenTable.Row row) {
    String word = row.text("role");
    return Arrays.stream(SiteRole.values())
        .filter(role -> Words.of(role).equals(word))
        .findFirst()
        .orElseThrow(() -> row.damaged("role", word, "is no role"));
  }

  /** The plan: open sites from the candidates, service from the assignments. */
  Plan plan(List<ZipArea> demand, List<Site> sites) {
    Map<String, Integer> zipNumber = new HashMap<>();
    for (int i = 0; i < demand.size(); i++) {
      zipNumber.put(demand.get(i).zip(), i);
    }
    List<Boolean> open =
        WrittenTable.read(folder, ProblemFiles.CANDIDATES, row -> row.text("open").equals("true"));
    // Of the sizes of one site at most one is open: who serves from there serves from that one.
    Map<String, Integer> siteNumber = new HashMap<>();
    for (int j = 0; j < sites.size(); j++) {
      String zip = sites.get(j).zip().zip();
      siteNumber.merge(zip, j, (known, other) -> open.get(known) ? known : other);
    }
    int[] openSites = java.util.stream.IntStream.range(0, sites.size()).filter(open::get).toArray();
    int[] siteOfPoint = new int[demand.size()];
    Arrays.fill(siteOfPoint, Plan.OUTSIDE);
    List<Share> shares = new ArrayList<>();
    WrittenTable.read(
        folder,
        PlanTables.ASSIGNMENTS,
        row -> {
          int zip = number(row, "zip", zipNumber, ProblemFiles.DEMAND);
          int site = number(row, "station", siteNumber, ProblemFiles.CANDIDATES);
          double share = row.number("share");
          boolean first = siteOfPoint[zip] == Plan.OUTSIDE;
          if (!first && (share == 1 || siteOfPoint[zip] != Plan.DIVIDED)) {
            throw row.damaged("zip", row.text("zip"), "stands twice");
          }
          if (share != 1) {
            shares.add(new Share(zip, site, share));
          }
          return siteOfPoint[zip] = share == 1 ? site : Plan.DIVIDED;
        });
    return new Plan(openSites, siteOfPoint, shares);
  }

  /** The ledger, so that what the summary counts can be counted again. */
  Ledger ledger() {
    Map<String, Fate> fates = new HashMap<>();
    Arrays.stream(Fate.values()).forEach(fate -> fates.put(fate.words(), fate));
    Ledger ledger = new Ledger();
    Set<Origin> entered = new HashSet<>();
    WrittenTable.read(
        folder,
        PlanTables.LEDGER,
        row -> {
          Origin origin = new Origin(row.text("file"), row.whole("row"));
          String word = row.text("fate");
          Fate fate = fates.get(word);
          if (word.equals(PlanTables.NOTE)) {
            ledger.note(new Note(row.text("zip"), origin, row.text("reason")));
          } else if (fate == null) {
            throw row.damaged("fate", word, "is no fate");
          } else if (entered.add(origin)) {
            ledger.enter(new Entry(row.text("zip"), origin, fate, row.text("reason")));
          } else {
            throw row.damaged("row", origin.toString(), "stands twice");
          }
          return row;
        });
    return ledger;
  }

  private static int number(
      WrittenTable.Row row, String column, Map<String, Integer> numbers, String file) {
    Integer number = numbers.get(row.text(column));
    if (number == null) {
      throw row.damaged(column, row.text(column), "is not in " + file);
    }
    return number;
  }

  /** Names of the open stations, as {@link Site#id}. */
  List<String> openStations() {
    List<String> open = new ArrayList<>();
    WrittenTable.read(
        folder,
        ProblemFiles.CANDIDATES,
        row ->
            row.text("open").equals("true")
                && open.add(Site.id(row.zip("zip"), row.text(ProblemFiles.SIZE))));
    return open;
  }

  /** Multipliers by ZIP, USD per year; none where the aim was another than the least cost. */
  Map<String, Double> multipliersUsdPerYear() {
    Map<String, Double> byZip = new HashMap<>();
    if (manifest.at("/scenario/problem").asText().equals(ProblemKind.LEAST_COST.word())) {
      WrittenTable.read(
          folder,
          ProblemFiles.MULTIPLIERS,
          row -> byZip.put(row.zip("zip"), row.number("multiplierUsdPerYear")));
    }
    return byZip;
  }

  /** Multipliers by demand point; the table must hold each ZIP once, in the order of demand. */
  double[] multipliers(List<ZipArea> demand, Aim aim) {
    return multipliers(demand, aim, ProblemFiles.MULTIPLIERS);
  }

  /** The same from another table of that form. */
  double[] multipliers(List<ZipArea> demand, Aim aim, String name) {
    List<Double> values = new ArrayList<>();
    WrittenTable.read(
        folder,
        name,
        row -> {
          int at = values.size();
          if (at >= demand.size() || !demand.get(at).zip().equals(row.text("zip"))) {
            throw row.damaged(
                "zip", row.text("zip"), "is not in the order of " + ProblemFiles.DEMAND);
          }
          return values.add(row.number(ProblemFiles.multiplierColumn(aim)));
        });
    if (values.size() != demand.size()) {
      throw new DamagedRunException(
          String.format(
              Locale.ROOT,
              "%s: holds %d ZIPs, %s holds %d",
              name,
              values.size(),
              ProblemFiles.DEMAND,
              demand.size()));
    }
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static LonLat point(WrittenTable.Row row) {
    double longitude = row.number("longitude");
    double latitude = row.number("latitude");
    if (!LonLat.isPoint(longitude, latitude)) {
      throw row.damaged("longitude", longitude + ", " + latitude, "is no point on the earth");
    }
    return new LonLat(longitude, latitude);
  }

  private static Origin origin(WrittenTable.Row row) {
    return new Origin(row.file(), (int) row.record().getStartingLineNumber());
  }

  Path folder() {
    return folder;
  }
}
