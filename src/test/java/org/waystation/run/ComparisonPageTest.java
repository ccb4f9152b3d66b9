package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.waystation.report.Browser;

/** The page of a comparison in a real browser, held against the tables beside it. */
class ComparisonPageTest {
  @TempDir private static Path folder;

  private static Browser browser;
  private static List<NamedCsvRecord> zips;
  private static List<NamedCsvRecord> stations;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start();
    String missing =
        RunComparison.of(VermontRun.folder(), VermontRun.sevenStations(), 20)
            .write(folder, VermontRun.outlines());
    assertEquals("", missing);
    zips = rows("zips-compared.csv");
    stations = rows("stations-compared.csv");
  }

  @AfterAll
  static void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  private static List<NamedCsvRecord> rows(String name) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(name))) {
      return csv.stream().toList();
    }
  }

  private static void open(int width, boolean dark) {
    browser.open(folder.resolve("comparison.html").toUri(), width, 900, dark);
  }

  private static void search(String text) {
    WebElement query = browser.driver().findElement(By.id("query"));
    query.clear();
    query.sendKeys(text, Keys.ENTER);
    browser.painted();
  }

  private static String text(String id) {
    return browser.driver().findElement(By.id(id)).getText();
  }

  private static long stationsThat(String change) {
    return stations.stream().filter(one -> one.getField("change").equals(change)).count();
  }

  @Test
  void asks_for_nothing_and_complains_of_nothing() {
    open(1400, false);
    search("05077");
    assertEquals(List.of(), browser.console());
    assertEquals(
        List.of(folder.resolve("comparison.html").toUri().toString()),
        browser.requests().stream().distinct().toList());
  }

  @Test
  void says_what_the_tables_say() {
    open(1400, false);
    long hands =
        zips.stream()
            .map(one -> one.getField("change"))
            .filter(change -> !change.equals("stays") && !change.equals("follows-its-station"))
            .count();
    assertTrue(
        text("changes-in-words")
            .startsWith(
                ("Stations that stay: %d, move: %d, close: %d, open: %d."
                        + " ZIPs to which somebody else delivers: %d")
                    .formatted(
                        stationsThat("stays"),
                        stationsThat("moves"),
                        stationsThat("closes"),
                        stationsThat("opens"),
                        hands)),
        text("changes-in-words"));
    String chart = text("chart-waterfall");
    assertTrue(chart.contains("cost of B less cost of A"), chart);
  }

  /** The colour of each area, by its change as the table has it, on both maps. */
  @Test
  void each_zip_has_the_colour_of_its_change() {
    open(1400, false);
    Map<String, String> color =
        Map.of(
            "stays", "#d3eecb",
            "follows-its-station", "#8fd3bd",
            "changes-hands", "#eaaa68",
            "to-the-post", "#c4501b",
            "from-the-post", "#1f6aa5");
    for (int side = 0; side < 2; side++) {
      Map<String, String> drawn =
          browser.script(
              "const found = {}; Waystation.maps[arguments[0]].leaflet.eachLayer(one => {"
                  + "if (one.row !== undefined) found[Waystation.runs[arguments[0]].zip.code(one.row)] = one.options.fillColor; });"
                  + "return found;",
              side);
      Map<String, String> expected = new TreeMap<>();
      zips.forEach(one -> expected.put(one.getField("zip"), color.get(one.getField("change"))));
      assertEquals(expected, new TreeMap<>(drawn));
    }
  }

  @Test
  void stations_of_one_plan_only_are_hollow() {
    open(1400, false);
    for (int side = 0; side < 2; side++) {
      Number hollow =
          browser.script(
              "let found = 0; Waystation.maps[arguments[0]].leaflet.eachLayer(one => {"
                  + "if (one.station !== undefined && one.options.fillColor === '#ffffff') found++; });"
                  + "return found;",
              side);
      assertEquals(
          stationsThat("moves") + stationsThat(side == 0 ? "closes" : "opens"), hollow.longValue());
    }
  }

  @Test
  void both_maps_move_together() {
    open(1400, false);
    List<Number> zooms =
        browser.script(
            "const [a, b] = Waystation.maps; a.leaflet.setView(a.leaflet.getCenter(), 1.5, {animate: false});"
                + "return [b.leaflet.getZoom(), a.leaflet.getCenter().distanceTo(b.leaflet.getCenter())];");
    assertEquals(1.5, zooms.get(0).doubleValue(), 1e-9);
    assertEquals(0, zooms.get(1).doubleValue(), 0.01);
  }

  @Test
  void a_zip_is_told_by_both_plans() {
    open(1400, false);
    NamedCsvRecord changed =
        zips.stream()
            .filter(one -> one.getField("change").equals("changes-hands"))
            .findFirst()
            .orElseThrow();
    search(changed.getField("zip"));
    assertTrue(text("story-a").contains("(" + changed.getField("stationBefore") + ")"));
    assertTrue(text("story-b").contains("(" + changed.getField("stationAfter") + ")"));
  }

  @Test
  void table_has_a_row_for_each_zip_that_changes() {
    open(1400, false);
    browser.driver().findElement(By.xpath("//div[@id='table-choice']/button[.='ZIPs']")).click();
    String csv = browser.script("return Waystation.tables.csv()");
    long changed = zips.stream().filter(one -> !one.getField("change").equals("stays")).count();
    assertEquals(changed + 1, csv.lines().count());
  }

  @Test
  void areas_are_those_of_the_zips_that_change() throws IOException {
    String layer = Files.readString(folder.resolve("zips-changed.geojson"));
    for (NamedCsvRecord one : zips) {
      boolean there = layer.contains("\"id\":\"" + one.getField("zip") + "\"");
      assertEquals(!one.getField("change").equals("stays"), there, one.getField("zip"));
    }
  }

  @Test
  void two_plans_that_are_the_same_have_a_page_too(@TempDir Path other) throws IOException {
    RunComparison.of(VermontRun.folder(), VermontRun.folder(), 20)
        .write(other, VermontRun.outlines());
    browser.open(other.resolve("comparison.html").toUri(), 1400, 900, false);
    assertEquals("B costs the same as A", browser.driver().findElement(By.tagName("h1")).getText());
    assertFalse(browser.driver().findElement(By.id("tables")).isDisplayed());
    assertEquals(List.of(), browser.console());
  }

  @Test
  void without_files_for_maps_there_are_tables_and_a_word_of_it(@TempDir Path other)
      throws IOException {
    Path brief = VermontRun.copyTo(other);
    Files.delete(brief.resolve("zips.geojson"));
    Path out = other.resolve("out");
    String missing =
        RunComparison.of(VermontRun.folder(), brief, 20).write(out, VermontRun.outlines());
    assertEquals("no page was made, for there is no " + brief.resolve("zips.geojson"), missing);
    assertTrue(Files.exists(out.resolve("zips-compared.csv")));
    assertFalse(Files.exists(out.resolve("comparison.html")));
  }

  @ParameterizedTest
  @CsvSource({"390, false", "820, false", "1400, false", "1400, true"})
  void has_no_serious_fault_of_access_and_never_scrolls_sideways(int width, boolean dark)
      throws IOException {
    open(width, dark);
    search("05077");
    assertEquals(List.of(), browser.seriousFindings());
    Number overflow =
        browser.script("return document.documentElement.scrollWidth - arguments[0]", width);
    assertTrue(overflow.intValue() <= 0, "wider than the window by " + overflow);
    browser.picture("compared-" + width + (dark ? "-dark" : ""));
  }
}
