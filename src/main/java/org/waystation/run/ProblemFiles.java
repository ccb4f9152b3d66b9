package org.waystation.run;

import static org.waystation.export.Column.of;
import static org.waystation.export.Column.optional;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;
import org.waystation.geodata.Hub;
import org.waystation.geodata.SiteTerms;
import org.waystation.geodata.ZipArea;
import org.waystation.scenario.ProblemKind;
import org.waystation.scenario.StationRules;

/**
 * The tables from which the whole siting problem can be set up again without the data set: demand
 * points, candidate sites, hubs, and the multipliers that give the lower bound.
 */
final class ProblemFiles {
  static final String DEMAND = "demand.csv";
  static final String CANDIDATES = "candidates.csv";
  static final String HUBS = "hubs.csv";
  static final String MULTIPLIERS = "multipliers.csv";

  static final String RURAL_CODE = "ruralCode";
  static final String SIZE = "size";
  static final String GIVEN_PARCELS = "givenParcelsPerYear";
  static final String SHARE_TODAY = "postalShareToday";
  static final String FIXED_USD = "fixedUsdPerYear";
  static final String MAX_PARCELS = "maxParcelsPerDay";
  static final String MIN_PARCELS = "minParcelsPerDay";

  static final List<Column> DEMAND_COLUMNS =
      List.of(
          of("zip", Kind.ZIP),
          of("place", Kind.TEXT),
          of("state", Kind.TEXT),
          of("countyFips", Kind.TEXT),
          of("longitude", Kind.EXACT),
          of("latitude", Kind.EXACT),
          of("population", Kind.EXACT),
          of("landSquareMiles", Kind.EXACT),
          of("parcelsPerYear", Kind.PARCELS),
          of("postalUsdPerYear", Kind.USD),
          optional(RURAL_CODE, Kind.INTEGER),
          optional(GIVEN_PARCELS, Kind.EXACT),
          optional(SHARE_TODAY, Kind.EXACT));

  static final List<Column> CANDIDATE_COLUMNS =
      List.of(
          of("zip", Kind.ZIP),
          of("place", Kind.TEXT),
          of("state", Kind.TEXT),
          of("role", Kind.TEXT),
          of("open", Kind.FLAG),
          of("longitude", Kind.EXACT),
          of("latitude", Kind.EXACT),
          of("hub", Kind.TEXT),
          of("hubRoadMiles", Kind.MILES),
          of(FIXED_USD, Kind.USD),
          optional(MAX_PARCELS, Kind.EXACT),
          optional(MIN_PARCELS, Kind.EXACT),
          of("group", Kind.TEXT),
          of("ownTerms", Kind.TEXT),
          of(SIZE, Kind.TEXT));

  static final List<Column> HUB_COLUMNS =
      List.of(
          of("hub", Kind.TEXT),
          of("place", Kind.TEXT),
          of("longitude", Kind.EXACT),
          of("latitude", Kind.EXACT));

  private ProblemFiles() {}

  static void write(
      FileSink files,
      Outcome outcome,
      List<Hub> hubs,
      Certificate certificate,
      Map<String, Integer> ruralCodes) {
    Network network = outcome.network();
    files.write(DEMAND, out -> demand(out, network, ruralCodes));
    files.write(CANDIDATES, out -> candidates(out, outcome));
    files.write(HUBS, out -> hubs(out, hubs));
    multipliers(files, MULTIPLIERS, network, certificate.aim(), certificate.proof().multipliers());
  }

  private static void demand(OutputStream out, Network network, Map<String, Integer> ruralCodes)
      throws java.io.IOException {
    try (CsvTable table = new CsvTable(out, DEMAND_COLUMNS)) {
      for (int i = 0; i < network.zips().size(); i++) {
        ZipArea zip = network.zips().get(i);
        table.write(
            zip.zip(),
            zip.place().name(),
            zip.place().state(),
            zip.place().countyFips(),
            zip.point().longitude(),
            zip.point().latitude(),
            zip.population(),
            zip.landSquareMiles(),
            network.parcelsPerYear(i),
            network.postalUsdPerYear(i),
            ruralCodes.get(zip.zip()),
            given(zip.givenParcelsPerYear()),
            given(zip.postalShareToday()));
      }
    }
  }

  /** Nothing where no file gives the figure. */
  private static Double given(double figure) {
    return Double.isNaN(figure) ? null : figure;
  }

  private static void candidates(OutputStream out, Outcome outcome) throws java.io.IOException {
    Network network = outcome.network();
    StationRules rules = network.stationRules();
    boolean[] open = new boolean[network.sites().size()];
    for (int site : outcome.verified().plan().openSites()) {
      open[site] = true;
    }
    try (CsvTable table = new CsvTable(out, CANDIDATE_COLUMNS)) {
      for (int j = 0; j < open.length; j++) {
        Site site = network.sites().get(j);
        table.write(
            site.zip().zip(),
            site.zip().place().name(),
            site.zip().place().state(),
            Words.of(site.role()),
            open[j],
            site.zip().point().longitude(),
            site.zip().point().latitude(),
            site.hub().id(),
            site.hubRoadMiles(),
            network.problem().sites().fixedUsdPerYear()[j],
            boxed(NetworkTerms.maxParcelsPerDay(rules, site)),
            boxed(NetworkTerms.minParcelsPerDay(rules, site)),
            site.terms().group(),
            ownTerms(site.terms()),
            site.size());
      }
    }
  }

  /** Names of the columns in which the site says something of its own, blanks between. */
  private static String ownTerms(SiteTerms terms) {
    List<String> names = new ArrayList<>();
    if (terms.fixedUsdPerYear().isPresent()) {
      names.add(FIXED_USD);
    }
    if (terms.maxParcelsPerDay().isPresent()) {
      names.add(MAX_PARCELS);
    }
    if (terms.minParcelsPerDay().isPresent()) {
      names.add(MIN_PARCELS);
    }
    return String.join(" ", names);
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static void hubs(OutputStream out, List<Hub> hubs) throws java.io.IOException {
    try (CsvTable table = new CsvTable(out, HUB_COLUMNS)) {
      for (Hub hub : hubs) {
        table.write(hub.id(), hub.place(), hub.point().longitude(), hub.point().latitude());
      }
    }
  }

  /** Name of the multipliers' column, which says their unit. */
  static String multiplierColumn(Aim aim) {
    return "multiplier" + multiplierUnit(aim);
  }

  /** A column for the multipliers of ZIPs. */
  static Column multipliers(String word, Aim aim) {
    boolean money = aim.kind() == ProblemKind.LEAST_COST;
    return of(word + multiplierUnit(aim), money ? Kind.USD : Kind.EXACT);
  }

  private static String multiplierUnit(Aim aim) {
    return aim.kind() == ProblemKind.SMALLEST_STANDARD ? "Stations" : aim.suffix();
  }

  /** One row for each ZIP in scope. */
  static void multipliers(
      FileSink files, String name, Network network, Aim aim, double[] multipliers) {
    List<Column> columns = List.of(of("zip", Kind.ZIP), multipliers("multiplier", aim));
    files.write(
        name,
        out -> {
          try (CsvTable table = new CsvTable(out, columns)) {
            for (int i = 0; i < multipliers.length; i++) {
              table.write(network.zips().get(i).zip(), multipliers[i]);
            }
          }
        });
  }
}
