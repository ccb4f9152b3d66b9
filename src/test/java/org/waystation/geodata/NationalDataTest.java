package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.waystation.geo.LonLat;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.Table;
import org.waystation.geodata.file.TableColumn;
import org.waystation.ledger.Fate;
import org.waystation.ledger.Ledger;

/**
 * The data set that comes with the program, against figures counted independently of its loader.
 */
class NationalDataTest {
  private static final Path FOLDER = Path.of(System.getProperty("waystation.home"), "geodata");
  private static final double SQUARE_KILOMETRES_PER_SQUARE_MILE = 2.589988110336;

  private final EmbeddedGeodata geodata = new EmbeddedGeodata(FOLDER);
  private final Ledger ledger = new Ledger();
  private final ZipTable table = geodata.read(ledger);

  @Test
  void holdsEveryZcta() {
    assertEquals(33_791, table.zips().size());
    assertEquals(33_791, table.files().get(0).rows());
    assertTrue(ledger.entries().isEmpty());
    assertEquals(21, count(Double.NaN));
    assertEquals(586, count(0));
    assertEquals(708, table.zips().stream().filter(z -> Double.isNaN(z.landSquareMiles())).count());
    assertEquals(
        331_091_189,
        table.zips().stream()
            .filter(z -> States.byAbbreviation(z.place().state()).isPresent())
            .filter(z -> !Set.of("PR", "VI", "GU", "AS", "MP").contains(z.place().state()))
            .mapToDouble(ZipArea::population)
            .filter(Double::isFinite)
            .sum());
  }

  @Test
  void areaGivesThePublishedDensityBack() {
    TableColumn zipColumn = TableColumn.required("zip");
    TableColumn densityColumn = TableColumn.required("peoplePerSquareKilometre");
    Table csv =
        Table.read(
            new DataFile(FOLDER.resolve("zcta-2021.csv")), new Faults(), zipColumn, densityColumn);
    Map<String, Double> published = new HashMap<>();
    csv.rows().forEach(r -> published.put(r.text(zipColumn), r.number(densityColumn)));
    for (ZipArea zip : table.zips()) {
      if (zip.landSquareMiles() > 0) {
        double density = published.get(zip.zip());
        assertEquals(
            density,
            zip.peoplePerSquareMile() / SQUARE_KILOMETRES_PER_SQUARE_MILE,
            density * 1e-9,
            zip.zip());
      }
    }
  }

  @Test
  void scopeReproducesTheAnnouncedProgramme() {
    List<ZipArea> demand =
        new Scope(new ScopeRules(States.contiguous(), 7.5, 100, 50)).demand(table, ledger);

    assertEquals(13_241, demand.size());
    assertEquals(1_230_890, demand.stream().mapToDouble(ZipArea::landSquareMiles).sum(), 0.5);
    assertEquals(33_791, ledger.entries().size());
    assertEquals(13_241, ledger.counts().get(Fate.IN_SCOPE));
    // 33,791 less the 33,297 ZCTAs of the contiguous states and DC.
    assertEquals(494, ledger.counts().get(Fate.OUTSIDE_EXTENT));
  }

  @Test
  void candidatesAreAsManyAsCounted() {
    assertEquals(
        13_007,
        Candidates.select(table.zips(), States.contiguous(), new CandidateRules(2000, 1500))
            .size());
  }

  @Test
  void largestCountiesAreTheOnesEverybodyKnows() {
    List<Hub> hubs = LargestCounties.hubs(table.zips(), States.contiguous(), 100);

    assertEquals(100, hubs.size());
    assertEquals(
        List.of("Los Angeles, CA", "Cook, IL", "Harris, TX", "Maricopa, AZ"),
        hubs.subList(0, 4).stream().map(Hub::place).toList());
  }

  /** The post office of 82063 is in Wyoming, its point and its county are in Colorado. */
  @Test
  void stateOutlinesHoldTheirPointsButOne() {
    Outlines outlines = geodata.outlines();
    Map<String, PreparedGeometry> prepared = new HashMap<>();
    for (States.State state : States.all()) {
      Geometry outline = outlines.state(state.abbreviation()).orElseThrow();
      assertTrue(outline.isValid(), state.name());
      prepared.put(state.abbreviation(), PreparedGeometryFactory.prepare(outline));
    }
    Set<String> outside = new TreeSet<>();
    Set<String> farOutside = new TreeSet<>();
    for (ZipArea zip : table.zips()) {
      PreparedGeometry outline = prepared.get(zip.place().state());
      if (outline != null && !outline.covers(point(zip.point()))) {
        outside.add(zip.zip());
        if (outline.getGeometry().distance(point(zip.point())) > 0.1) {
          farOutside.add(zip.zip());
        }
      }
    }
    assertEquals(80, outside.size());
    assertEquals(Set.of("82063"), farOutside);
  }

  @Test
  void countiesWithoutOutlineAreThoseOfTheReadme() {
    Outlines outlines = geodata.outlines();
    Set<String> statesOfTheUnknown = new TreeSet<>();
    int without = 0;
    for (ZipArea zip : table.zips()) {
      if (!zip.place().countyFips().isEmpty()
          && outlines.county(zip.place().countyFips()).isEmpty()) {
        statesOfTheUnknown.add(zip.place().state());
        without++;
      }
    }
    assertEquals(Set.of("AK", "CT"), statesOfTheUnknown);
    assertEquals(288 + 8, without);
    assertTrue(outlines.county("50009").orElseThrow().isValid());
  }

  @Test
  void manifestTellsTheSizeAndTheSourceOfEveryFile() throws IOException {
    JsonNode manifest =
        new ObjectMapper().readTree(Files.readString(FOLDER.resolve("manifest.json")));
    long bytes = Files.size(FOLDER.resolve("manifest.json"));
    for (JsonNode file : manifest.path("files")) {
      Path path = FOLDER.resolve(file.path("file").asText());
      assertEquals(Files.size(path), file.path("bytes").asLong());
      assertTrue(path.toString().contains(file.path("vintage").asText("?")), path::toString);
      bytes += Files.size(path);
      for (JsonNode source : file.path("sources")) {
        assertTrue(source.path("attribution").asText().length() > 40, source::toString);
      }
    }
    assertTrue(bytes < 8_000_000, "the data set must stay below 8 MB");
  }

  private long count(double population) {
    return table.zips().stream()
        .filter(zip -> Double.compare(zip.population(), population) == 0)
        .count();
  }

  private static Geometry point(LonLat point) {
    return new GeometryFactory().createPoint(new Coordinate(point.longitude(), point.latitude()));
  }
}
