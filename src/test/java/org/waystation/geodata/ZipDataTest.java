package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.InputFile;
import org.waystation.ledger.Ledger;

/** Two ZIPs of Vermont and one of New Hampshire, with a user's files over them. */
class ZipDataTest {
  private static final String ROWS =
      """
      05901,-71.6,44.8,Averill,VT,Essex,50009,16,1,2
      05905,-71.7,44.7,Guildhall,VT,Essex,50009,32,1,4
      03576,-71.5,44.9,Colebrook,NH,Coos,33007,64,1,8
      """;
  private static final Set<String> VERMONT = Set.of("VT");

  @TempDir Path folder;

  private final Ledger ledger = new Ledger();
  private EmbeddedGeodata embedded;

  @BeforeEach
  void open() throws IOException {
    embedded = new EmbeddedGeodata(Manifested.folder(folder, ROWS));
  }

  @Test
  void without_files_the_embedded_data_come_as_they_are() {
    ZipData data = load(choice(List.of(), false, "", "", ""));
    assertEquals(embedded.read(new Ledger()).zips(), data.zips().zips());
    assertEquals(List.of(), data.sites());
    assertEquals(List.of("50009"), data.hubs().stream().map(Hub::id).toList());
    assertEquals(48, data.hubs().get(0).population());
    assertEquals(1, data.outlines().state("VT").orElseThrow().getArea());
    assertEquals(List.of(), data.warnings());
    assertEquals(
        List.of("geodata/outlines-2017.topojson", "geodata/zcta-2021.csv"),
        data.files().stream().map(InputFile::path).toList());
  }

  @Test
  void every_file_of_the_choice_is_heeded() throws IOException {
    write("drawn.geojson", drawn("ZCTA5CE10", "05905"));
    write("people.csv", "zip,population\n05905,512\n");
    write("sites.csv", "zip,role\n05905,existing\n03576,existing\n");
    write("hubs.csv", "id,longitude,latitude\nH,-73,44\n");
    ZipData data =
        load(choice(List.of("drawn.geojson"), true, "people.csv", "sites.csv", "hubs.csv"));
    assertEquals(List.of("05905"), data.zips().zips().stream().map(ZipArea::zip).toList());
    assertEquals(512, data.zips().zips().get(0).population());
    assertEquals(4, data.zips().zips().get(0).landSquareMiles());
    assertEquals(Set.of("05905"), data.zips().outlines().keySet());
    assertEquals(List.of("05905"), data.sites().stream().map(SiteEntry::zip).toList());
    assertEquals(List.of("H"), data.hubs().stream().map(Hub::id).toList());
    assertEquals(2, data.warnings().size());
    assertTrue(data.warnings().get(0).contains("ZIPs of 2010 over data of 2020"));
    assertTrue(data.warnings().get(1).contains("sites.csv:3: left out the site in ZIP 03576"));
    assertEquals(
        List.of("drawn.geojson", "people.csv", "sites.csv", "hubs.csv"),
        data.files().stream().skip(2).map(f -> Path.of(f.path()).getFileName() + "").toList());
  }

  @Test
  void the_faults_of_all_files_are_told_at_once() throws IOException {
    write("drawn.geojson", "[]");
    write("people.csv", "zip,population\n5905,512\n");
    write("sites.csv", "zip,role\n05905,exsting\n");
    List<String> faults =
        refusal(choice(List.of("drawn.geojson"), false, "people.csv", "sites.csv", "none.csv"));
    assertEquals(4, faults.size());
    assertTrue(faults.get(0).contains("drawn.geojson: holds [no object]"), () -> faults.get(0));
    assertTrue(faults.get(1).contains("people.csv: a ZIP has lost"), () -> faults.get(1));
    assertTrue(faults.get(2).contains("none.csv: there is no such file"), () -> faults.get(2));
    assertTrue(faults.get(3).contains("Maybe [existing] was meant"), () -> faults.get(3));
  }

  @Test
  void a_site_whose_zip_nobody_knows_is_refused() throws IOException {
    write("drawn.geojson", drawn("ZIP", "05999"));
    write("sites.csv", "zip,role\n05999,forced\n05998,existing\n");
    List<String> faults = refusal(choice(List.of("drawn.geojson"), false, "", "sites.csv", ""));
    assertEquals(1, faults.size());
    assertTrue(
        faults.get(0).contains("in 1 row: line 3, ZIP 05998 [existing]"), () -> faults.get(0));
  }

  @Test
  void a_polygon_file_listed_twice_is_refused() throws IOException {
    write("drawn.geojson", drawn("ZIP", "05905"));
    List<String> faults =
        refusal(choice(List.of("drawn.geojson", "drawn.geojson"), false, "", "", ""));
    assertEquals(1, faults.size());
    assertTrue(faults.get(0).contains("is listed twice"), () -> faults.get(0));
  }

  private ZipData load(GeodataChoice choice) {
    return ZipData.load(embedded, choice, VERMONT, ledger);
  }

  private List<String> refusal(GeodataChoice choice) {
    return assertThrows(DataFileException.class, () -> load(choice)).faults();
  }

  private GeodataChoice choice(
      List<String> polygons, boolean only, String people, String sites, String hubs) {
    return new GeodataChoice(
        polygons.stream().map(folder::resolve).toList(),
        only,
        new FigureFiles(
            Optional.empty(), path(people), Optional.empty(), Optional.empty(), Optional.empty()),
        path(sites),
        path(hubs),
        100);
  }

  private Optional<Path> path(String name) {
    return Optional.of(name).filter(n -> !n.isEmpty()).map(folder::resolve);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String drawn(String zipColumn, String zip) {
    return """
        {"type": "FeatureCollection", "features": [{"type": "Feature",
          "properties": {"%s": "%s"}, "geometry": {"type": "Polygon",
            "coordinates": [[[-72, 44], [-71, 44], [-71, 45], [-72, 45], [-72, 44]]]}}]}
        """
        .formatted(zipColumn, zip);
  }
}
