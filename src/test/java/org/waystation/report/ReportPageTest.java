package org.waystation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.waystation.run.VermontRun;

/** The page in a real browser, as its reader has it. */
class ReportPageTest {
  private static Browser browser;
  private static Path page;
  private static List<NamedCsvRecord> zips;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start();
    page = VermontRun.folder().resolve(Report.FILE);
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(VermontRun.folder().resolve("comparison.csv"))) {
      zips = csv.stream().toList();
    }
  }

  @AfterAll
  static void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open() {
    browser.open(page, 1400, 900, false);
  }

  @Test
  void says_nothing_to_the_console_and_asks_for_nothing_but_itself() {
    search(served().getField("zip"));
    browser.script("document.querySelectorAll('details').forEach(one => one.open = true)");
    browser.painted();
    assertEquals(List.of(), browser.console());
    assertEquals(List.of(page.toUri().toString()), browser.requests().stream().distinct().toList());
  }

  /** Each layer leaves its colour on the canvas, and takes it along when it goes. */
  @Test
  void map_paints_all_its_layers() {
    for (String layer : List.of("ZIPs", "Service areas", "State lines", "Stations")) {
      String with = canvas();
      WebElement box =
          browser
              .driver()
              .findElement(By.xpath("//label[normalize-space()='" + layer + "']/input"));
      box.click();
      browser.painted();
      assertNotEquals(with, canvas(), layer);
      box.click();
      browser.painted();
      assertEquals(with, canvas(), layer);
    }
  }

  @Test
  void each_station_is_a_dot_on_the_zip_where_it_stands() {
    String colours =
        browser.script(
            "const {map, ink, data} = Waystation; const canvas = document.querySelector('#map canvas');"
                + "const box = canvas.getBoundingClientRect(), scale = canvas.width / box.width;"
                + "const found = []; map.leaflet.eachLayer(one => { if (one.station === undefined) return;"
                + "const at = map.leaflet.latLngToContainerPoint(one.getLatLng());"
                + "const frame = document.getElementById('map').getBoundingClientRect();"
                + "const x = (at.x + frame.x + 1 - box.x) * scale, y = (at.y + frame.y + 1 - box.y) * scale;"
                + "const p = canvas.getContext('2d').getImageData(x, y, 1, 1).data;"
                + "found.push([p[0], p[1], p[2]].map(v => v.toString(16).padStart(2, '0')).join('')); });"
                + "return [...new Set(found)].join() + ' ' + found.length + ' ' + ink().dot;");
    assertEquals("14191d 5 #14191d", colours);
  }

  @Test
  void search_finds_a_zip_and_tells_what_comparison_csv_says() {
    for (NamedCsvRecord zip : List.of(zips.get(0), zips.get(zips.size() / 2), served())) {
      search(zip.getField("zip"));
      assertStory(zip);
    }
  }

  @Test
  void search_finds_a_county_with_all_its_zips() throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(VermontRun.folder().resolve("demand.csv"))) {
      // 50027 is Windsor County.
      List<String> windsor =
          csv.stream()
              .filter(row -> row.getField("countyFips").equals("50027"))
              .map(row -> row.getField("zip"))
              .toList();
      search("windsor county");
      assertArea("Windsor County, VT", windsor);
    }
  }

  @Test
  void search_finds_a_place_with_all_its_zips_and_a_state_by_its_name() {
    Map<String, List<String>> byPlace =
        zips.stream()
            .collect(
                Collectors.groupingBy(
                    zip -> zip.getField("place"),
                    TreeMap::new,
                    Collectors.mapping(zip -> zip.getField("zip"), Collectors.toList())));
    byPlace.values().removeIf(members -> members.size() < 2);
    assertTrue(byPlace.size() > 0, "the data has places with several ZIPs");
    byPlace.forEach(
        (place, members) -> {
          search(place + ", VT");
          assertArea(place + ", VT", members);
        });
    WebElement query = browser.driver().findElement(By.id("query"));
    query.clear();
    query.sendKeys("vermo", Keys.ARROW_DOWN);
    assertEquals("match-0", query.getAttribute("aria-activedescendant"));
    query.sendKeys(Keys.ENTER);
    assertTrue(story().startsWith("Vermont"), story());
  }

  private static void assertArea(String name, List<String> members) {
    String story = story();
    assertTrue(story.startsWith(name), story);
    long served =
        zips.stream()
            .filter(zip -> members.contains(zip.getField("zip")))
            .filter(zip -> zip.getField("channel").equals("station"))
            .count();
    assertTrue(
        story.contains(
            served == members.size()
                ? "Stations serve all its " + served + " ZIPs in scope."
                : "Stations serve " + served + " of its " + members.size() + " ZIPs in scope."),
        story);
    List<WebElement> buttons =
        browser.driver().findElements(By.cssSelector("#story .members button"));
    assertEquals(
        members, buttons.stream().map(button -> button.getText().substring(0, 5)).toList());
    buttons.get(0).click();
    assertTrue(story().startsWith(members.get(0)), story());
  }

  @Test
  void click_on_the_map_tells_the_zip_there() {
    NamedCsvRecord zip = served();
    List<Number> at =
        browser.script(
            "const {map, zip} = Waystation; const i = zip.row(arguments[0]); let at;"
                + "map.leaflet.eachLayer(one => { if (one.row === i) at = one.getCenter(); });"
                + "map.leaflet.setView(at, 2, {animate: false});"
                + "document.getElementById('map').scrollIntoView();"
                + "const p = map.leaflet.latLngToContainerPoint(at), box = document.getElementById('map').getBoundingClientRect();"
                + "return [Math.round(p.x - box.width / 2), Math.round(p.y - box.height / 2)];",
            zip.getField("zip"));
    browser.painted();
    new Actions(browser.driver())
        .moveToElement(
            browser.driver().findElement(By.id("map")), at.get(0).intValue(), at.get(1).intValue())
        .click()
        .perform();
    assertStory(zip);
  }

  @Test
  void zip_out_of_scope_is_told_why_and_an_unknown_one_that_it_is_unknown() {
    search("10001");
    assertTrue(story().contains("Not in this plan"), story());
    assertTrue(story().contains("NY is not among the states planned for"), story());
    search("99999");
    assertTrue(story().contains("Not found"), story());
  }

  @Test
  void place_with_the_name_of_a_script_is_shown_and_not_run(@TempDir Path folder)
      throws IOException {
    ReportTest.hostile(folder);
    Path hostile = Files.write(folder.resolve("hostile.html"), ReportTest.page(folder));
    browser.open(hostile, 1400, 900, false);
    search("05038");
    assertTrue(story().contains("05038 " + ReportTest.HOSTILE), story());
    assertEquals(List.of(), browser.console());
  }

  @Test
  void keyboard_alone_finds_a_place() {
    WebElement body = browser.driver().findElement(By.tagName("body"));
    body.sendKeys(Keys.TAB);
    assertEquals("Skip to your ZIP", focused().getText());
    WebElement query = browser.driver().findElement(By.id("query"));
    query.sendKeys("tunbri", Keys.ARROW_DOWN, Keys.ENTER);
    assertTrue(story().contains("05077 Tunbridge, VT"), story());
    WebElement map = browser.driver().findElement(By.id("map"));
    Number before = browser.script("return Waystation.map.leaflet.getZoom()");
    map.sendKeys("-");
    browser.script("return new Promise(done => setTimeout(done, 400))");
    Number after = browser.script("return Waystation.map.leaflet.getZoom()");
    assertEquals(before.doubleValue() - 1, after.doubleValue(), 1e-9);
  }

  @Test
  void table_sorts_filters_and_gives_its_rows_as_csv() {
    browser.driver().findElement(By.xpath("//div[@id='table-choice']/button[.='ZIPs']")).click();
    browser.script("document.querySelectorAll('#table-scroll th button')[5].click()");
    browser.script("document.querySelectorAll('#table-scroll th button')[5].click()");
    double farthest =
        zips.stream()
            .filter(zip -> !zip.getField("station").isEmpty())
            .mapToDouble(zip -> Double.parseDouble(zip.getField("roadMiles")))
            .max()
            .orElseThrow();
    String first =
        browser.script("return document.querySelectorAll('#table-scroll tbody td')[4].textContent");
    assertEquals(Shown.number(farthest, 1), first);
    browser.driver().findElement(By.id("filter")).sendKeys("barre");
    long named =
        zips.stream()
            .filter(
                zip -> zip.getField("place").toLowerCase(java.util.Locale.ROOT).contains("barre"))
            .count();
    String csv = browser.script("return Waystation.tables.csv()");
    assertEquals(named + 1, csv.lines().count());
    browser.driver().findElement(By.id("download")).click();
    assertEquals(List.of(), browser.console());
  }

  @ParameterizedTest
  @CsvSource({"390, false", "820, false", "1400, false", "390, true", "1400, true"})
  void has_no_serious_fault_of_access_and_never_scrolls_sideways(int width, boolean dark)
      throws IOException {
    browser.open(page, width, 900, dark);
    search(served().getField("zip"));
    browser.script("return new Promise(done => setTimeout(done, 400))");
    assertEquals(List.of(), browser.seriousFindings());
    Number overflow =
        browser.script("return document.documentElement.scrollWidth - arguments[0]", width);
    assertTrue(overflow.intValue() <= 0, "wider than the window by " + overflow);
    browser.picture("vermont-" + width + (dark ? "-dark" : ""));
  }

  @Test
  void follows_the_colour_scheme_while_it_is_open() {
    String light = canvas();
    String paper = browser.script("return getComputedStyle(document.body).backgroundColor");
    browser.scheme("", true);
    browser.painted();
    assertNotEquals(light, canvas());
    assertNotEquals(
        paper, browser.script("return getComputedStyle(document.body).backgroundColor"));
  }

  @Test
  void prints() throws IOException {
    search(served().getField("zip"));
    String pdf = new String(browser.print("vermont"), StandardCharsets.ISO_8859_1);
    assertTrue(pdf.startsWith("%PDF-"));
  }

  private static NamedCsvRecord served() {
    return zips.stream()
        .filter(zip -> zip.getField("channel").equals("station"))
        .skip(7)
        .findFirst()
        .orElseThrow();
  }

  private void assertStory(NamedCsvRecord zip) {
    String story = story();
    assertTrue(story.contains(zip.getField("zip") + " " + zip.getField("place")), story);
    Map<String, String> parts =
        Map.of(
            "Linehaul to the station", "linehaulUsdPerParcel",
            "Last mile to the door", "lastMileUsdPerParcel",
            "Share of the station", "stationUsdPerParcel",
            "All in", "privateUsdPerParcel",
            "Postal price (assumed)", "priceUsdPerParcel",
            "Handover at the post office", "handoverUsdPerParcel",
            "One more parcel costs the post", "incrementalUsdPerParcel",
            "Fully loaded it costs the post", "fullyLoadedUsdPerParcel");
    parts.forEach(
        (label, column) -> {
          if (!zip.getField(column).isEmpty()) {
            String usd =
                new BigDecimal(zip.getField(column))
                    .setScale(2, RoundingMode.HALF_EVEN)
                    .toPlainString();
            assertTrue(
                story.contains(label + " " + usd + " USD"), label + " " + usd + " in " + story);
          }
        });
    if (zip.getField("channel").equals("station")) {
      assertTrue(story.contains("(" + zip.getField("station") + ")"), story);
    }
  }

  private static void search(String text) {
    WebElement query = browser.driver().findElement(By.id("query"));
    query.clear();
    query.sendKeys(text, Keys.ENTER);
    browser.painted();
  }

  private static String story() {
    return browser.driver().findElement(By.id("story")).getText();
  }

  private static WebElement focused() {
    return browser.driver().switchTo().activeElement();
  }

  private static String canvas() {
    String pixels = browser.script("return document.querySelector('#map canvas').toDataURL()");
    return Integer.toHexString(pixels.hashCode());
  }
}
