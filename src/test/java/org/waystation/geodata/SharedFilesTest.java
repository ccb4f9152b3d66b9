package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Geometry;
import org.waystation.geo.EqualArea;
import org.waystation.ledger.Ledger;
import org.waystation.ledger.Note;

/** The readers on files that publishers really hand out; skipped where those are not at hand. */
class SharedFilesTest {
  private static final Path SHARED =
      Path.of(System.getProperty("waystation.home", "."), "..", "shared", "geodata");

  private static final double SQUARE_METRES_PER_SQUARE_MILE =
      PolygonRows.SQUARE_METRES_PER_SQUARE_MILE;

  private final Ledger ledger = new Ledger();

  @Test
  void rhode_island_comes_out_of_the_census_shapefile_whole() {
    ZipTable table = polygons("census/tl_rd22_us_zcta520_RI.zip");
    assertEquals(81, table.zips().size());
    assertEquals(81, table.outlines().size());
    assertEquals("2020", table.files().get(0).vintage());
    assertTrue(table.outlines().values().stream().allMatch(Geometry::isValid));

    // Sums of ALAND20 and AWATER20 over the rows of the .dbf, added up outside this program.
    double landSquareMetres = 2_677_089_533.0;
    double waterSquareMetres = 332_190_117.0;
    double landSquareMiles = table.zips().stream().mapToDouble(ZipArea::landSquareMiles).sum();
    assertEquals(landSquareMetres, landSquareMiles * SQUARE_METRES_PER_SQUARE_MILE, 1);
    double drawn =
        table.outlines().values().stream().mapToDouble(EqualArea::squareMiles).sum()
            * SQUARE_METRES_PER_SQUARE_MILE;
    assertEquals(1, drawn / (landSquareMetres + waterSquareMetres), 0.005);
    assertTrue(
        ledger.notes().stream().map(Note::what).anyMatch(what -> what.contains("EPSG:1188")));
  }

  @ParameterizedTest
  @CsvSource({"VT, 255", "ND, 384", "NH, 247", "DE, 67"})
  void states_come_out_of_geojson_whole(String state, int features) {
    ZipTable table = polygons("polygons/" + state + ".geojson");
    assertEquals(features, table.zips().size());
    assertEquals(features, table.outlines().size());
    assertEquals("2010", table.files().get(0).vintage());
    assertTrue(table.outlines().values().stream().allMatch(Geometry::isValid));
    assertTrue(table.zips().stream().allMatch(area -> area.population() >= 0));
    assertTrue(table.zips().stream().allMatch(area -> area.place().state().equals(state)));
  }

  @Test
  void the_census_population_comes_out_whole_and_warns_over_older_polygons() {
    PopulationFile population =
        PopulationFile.read(shared("census/DECENNIALDHC2020.P1-Data_ZCTA.csv.gz"), new Ledger());
    assertEquals(33_774, population.peopleByZip().size());
    assertEquals(33_774, population.file().rows());
    assertEquals(17_242, population.peopleByZip().get("00601"));
    assertEquals("2020", population.file().vintage());

    ZipTable base = polygons("polygons/VT.geojson");
    OverlaidZips overlaid =
        OverlaidZips.of(
            base,
            new Overlays(
                Optional.empty(),
                List.of(),
                Optional.of(population),
                Optional.empty(),
                Optional.empty(),
                false),
            ledger);
    assertEquals(255, overlaid.table().zips().size());
    assertEquals(1, overlaid.warnings().size());
    assertEquals("2010", overlaid.warnings().get(0).baseVintage());
  }

  /** Counts and sums taken with awk from the file itself. */
  @Test
  void the_gazetteer_comes_out_whole_whatever_the_order_of_its_columns() {
    GazetteerFile gazetteer =
        GazetteerFile.read(shared("census/Gaz_zcta_national_2010zcta.txt.gz"), ledger);
    assertEquals(33_120, gazetteer.areas().size());
    assertEquals("2010", gazetteer.file().vintage());
    ZipArea first = gazetteer.areas().get("00601");
    assertEquals(166_659_789 / SQUARE_METRES_PER_SQUARE_MILE, first.landSquareMiles(), 1e-9);
    assertEquals(-66.749961, first.point().longitude());
    assertEquals(18.180555, first.point().latitude());
  }

  @Test
  void rural_codes_come_out_of_the_workbook_of_the_department() {
    RuralCodesFile codes = RuralCodesFile.read(shared("rural/RUCA2010zipcode.xlsx"), ledger);
    assertEquals(41_164, codes.codeByZip().size());
    assertEquals(41_164, codes.file().rows());
    assertEquals("2010", codes.file().vintage());
    assertEquals(10, codes.codeByZip().get("00001"));
  }

  private ZipTable polygons(String name) {
    return new ZipPolygonFile(shared(name)).read(ledger);
  }

  private static Path shared(String name) {
    Path file = SHARED.resolve(name);
    Assumptions.assumeTrue(Files.exists(file), "no shared data");
    return file;
  }
}
