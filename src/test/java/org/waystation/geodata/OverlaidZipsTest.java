package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.waystation.geo.LonLat;
import org.waystation.geodata.file.InputFile;
import org.waystation.ledger.Entry;
import org.waystation.ledger.Fate;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;
import org.waystation.ledger.Origin;

class OverlaidZipsTest {
  private static final Geometry OUTLINE =
      new GeometryFactory().toGeometry(new Envelope(-80, -79, 40, 41));
  private static final Place TOWN = new Place("Town", "PA", "Beaver", "42007");

  private final Ledger ledger = new Ledger();
  private final ZipTable base =
      new ZipTable(
          List.of(area("15001", TOWN, 1, 2, "base", 1), area("15002", TOWN, 4, 8, "base", 2)),
          Map.of(),
          List.of(file("base", "2021")));

  @Test
  void a_polygon_gives_point_land_and_outline_and_the_base_the_rest() {
    ZipTable drawn = drawn("a", "2020", area("15002", Place.UNKNOWN, 16, 32, "a", 1));
    OverlaidZips overlaid = overlay(List.of(drawn), Optional.empty(), false);
    ZipArea area = overlaid.table().zips().get(1);
    assertEquals("15002", area.zip());
    assertEquals(TOWN, area.place());
    assertEquals(4, area.population());
    assertEquals(32, area.landSquareMiles());
    assertEquals(new LonLat(-32, 32), area.point());
    assertEquals(new Origin("a", 1), area.origin());
    assertEquals(Map.of("15002", OUTLINE), overlaid.table().outlines());
    assertEquals(base.zips().get(0), overlaid.table().zips().get(0));
    assertEquals(2, overlaid.table().files().size());
    assertEquals(List.of(), overlaid.warnings(), "2021 holds the ZCTAs of 2020");
  }

  @Test
  void what_one_side_does_not_know_the_other_fills_in() {
    ZipTable ignorant =
        new ZipTable(
            List.of(area("15001", Place.UNKNOWN, Double.NaN, 2, "base", 1)),
            Map.of(),
            base.files());
    ZipTable drawn = drawn("a", "2020", area("15001", TOWN, 16, Double.NaN, "a", 1));
    ZipArea area =
        OverlaidZips.of(
                ignorant,
                new Overlays(
                    Optional.empty(),
                    List.of(drawn),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false),
                ledger)
            .table()
            .zips()
            .get(0);
    assertEquals(TOWN, area.place());
    assertEquals(16, area.population());
    assertEquals(2, area.landSquareMiles());
  }

  @Test
  void land_that_a_file_does_not_give_is_the_published_one_or_else_measured() {
    ZipTable drawn =
        drawn(
            "a",
            "2020",
            area("15002", Place.UNKNOWN, 16, Double.NaN, "a", 1),
            area("15009", Place.UNKNOWN, 64, Double.NaN, "a", 2));
    List<ZipArea> zips = overlay(List.of(drawn), Optional.empty(), false).table().zips();
    assertEquals(8, zips.get(1).landSquareMiles());
    // One degree by one degree at 40 to 41 north is 3,634.3 square miles on the ellipsoid:
    // b^2/2 (q(41) - q(40)) pi/180 with q = sin/(1 - e^2 sin^2) + atanh(e sin)/e.
    assertEquals(3634.3, zips.get(2).landSquareMiles(), 1);
    assertEquals(List.of("", "15009"), ledger.notes().stream().map(Note::zip).toList());
    assertTrue(ledger.notes().get(0).what().contains("no land area for 1 of its 2 ZIPs"));
    assertTrue(ledger.notes().get(1).what().contains("measured in EPSG:5070, water included"));
  }

  @Test
  void a_file_that_is_measured_whole_has_one_note() {
    ZipTable drawn =
        drawn(
            "a",
            "2020",
            area("15008", Place.UNKNOWN, 16, Double.NaN, "a", 1),
            area("15009", Place.UNKNOWN, 64, Double.NaN, "a", 2));
    overlay(List.of(drawn), Optional.empty(), false);
    assertEquals(List.of(""), ledger.notes().stream().map(Note::zip).toList());
    assertEquals(new Origin("a", 0), ledger.notes().get(0).origin());
  }

  @Test
  void land_that_nobody_knows_stays_unknown_without_an_outline() {
    ZipArea area = area("15009", Place.UNKNOWN, 64, Double.NaN, "a", 1);
    ZipTable drawn = new ZipTable(List.of(area), Map.of(), List.of(file("a", "2020")));
    List<ZipArea> zips = overlay(List.of(drawn), Optional.empty(), false).table().zips();
    assertEquals(Double.NaN, zips.get(2).landSquareMiles());
    assertEquals(List.of(), ledger.notes());
  }

  @Test
  void an_unknown_zip_is_added_and_an_older_census_is_warned_of() {
    ZipTable drawn =
        drawn(
            "a",
            "2010",
            area("15002", Place.UNKNOWN, 16, 32, "a", 1),
            area("15009", Place.UNKNOWN, 64, 128, "a", 2));
    OverlaidZips overlaid = overlay(List.of(drawn), Optional.empty(), false);
    assertEquals(
        List.of("15001", "15002", "15009"),
        overlaid.table().zips().stream().map(ZipArea::zip).toList());
    assertEquals(List.of(new VintageMismatch("a", "2010", "2020", 2, 1)), overlaid.warnings());
    assertTrue(overlaid.warnings().get(0).message().contains("1 of its 2 ZIPs is not known"));
  }

  @Test
  void zips_without_polygon_can_be_dropped_and_stay_accounted_for() {
    ZipTable drawn = drawn("a", "2020", area("15002", Place.UNKNOWN, 16, 32, "a", 1));
    OverlaidZips overlaid = overlay(List.of(drawn), Optional.empty(), true);
    assertEquals(List.of("15002"), overlaid.table().zips().stream().map(ZipArea::zip).toList());
    Entry entry = ledger.entries().get(0);
    assertEquals("15001", entry.zip());
    assertEquals(Fate.OUTSIDE_EXTENT, entry.fate());
  }

  @Test
  void the_first_polygon_file_counts_and_the_second_is_a_duplicate() {
    ZipTable first = drawn("a", "2020", area("15002", Place.UNKNOWN, 16, 32, "a", 1));
    ZipTable second = drawn("b", "2020", area("15002", Place.UNKNOWN, 64, 128, "b", 7));
    OverlaidZips overlaid = overlay(List.of(first, second), Optional.empty(), false);
    assertEquals(32, overlaid.table().zips().get(1).landSquareMiles());
    assertEquals(
        List.of(new Entry("15002", new Origin("b", 7), Fate.DUPLICATE, "a:1 already holds it")),
        ledger.entries());
  }

  @Test
  void a_population_replaces_what_it_holds_and_nothing_else() {
    PopulationFile people =
        new PopulationFile(Map.of("15002", 512.0, "99999", 1.0), file("people", "2010"));
    OverlaidZips overlaid = overlay(List.of(), Optional.of(people), false);
    assertEquals(1, overlaid.table().zips().get(0).population());
    assertEquals(512, overlaid.table().zips().get(1).population());
    assertEquals(List.of(new VintageMismatch("people", "2010", "2020", 2, 1)), overlaid.warnings());
    assertTrue(ledger.notes().get(0).what().contains("population of 1 ZIP; 1 of its ZIPs is"));
  }

  private OverlaidZips overlay(
      List<ZipTable> polygons, Optional<PopulationFile> people, boolean onlyZipsWithPolygon) {
    return OverlaidZips.of(
        base,
        new Overlays(
            Optional.empty(),
            polygons,
            people,
            Optional.empty(),
            Optional.empty(),
            onlyZipsWithPolygon),
        ledger);
  }

  private static ZipTable drawn(String file, String vintage, ZipArea... areas) {
    Map<String, Geometry> outlines =
        List.of(areas).stream().collect(Collectors.toMap(ZipArea::zip, area -> OUTLINE));
    return new ZipTable(List.of(areas), outlines, List.of(file(file, vintage)));
  }

  /** Lies on a diagonal, so that the land area tells which file the point came from. */
  private static ZipArea area(
      String zip, Place place, double people, double land, String file, int row) {
    double diagonal = Double.isNaN(land) ? 0 : Math.min(land, 90);
    return new ZipArea(
        zip, place, new LonLat(-diagonal, diagonal), people, land, new Origin(file, row));
  }

  private static InputFile file(String path, String vintage) {
    return new InputFile(path, "0".repeat(64), 2, vintage);
  }
}
