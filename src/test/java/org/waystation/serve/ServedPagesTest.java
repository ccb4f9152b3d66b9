package org.waystation.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.waystation.report.Browser;
import org.waystation.run.VermontRun;

/** The pages in a real browser, as their readers have them. */
class ServedPagesTest {
  private static Browser browser;
  private static ServedVermont.Running served;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start();
    served = ServedVermont.serve(List.of(VermontRun.folder(), VermontRun.sevenStations()));
  }

  @AfterAll
  static void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
    if (served != null) {
      served.close();
    }
  }

  private static void open(String path, int width, boolean dark) {
    open(served, path, width, dark);
  }

  private static void open(ServedVermont.Running server, String path, int width, boolean dark) {
    browser.open(server.at(path), width, 900, dark);
    drawn();
  }

  /** Waits until every map has all its tiles and has drawn them. */
  private static void drawn() {
    browser
        .driver()
        .executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "const wait = () => { if (!Waystation.atlases) { setTimeout(wait, 30); return; }"
                + "Promise.all(Waystation.atlases.map(({map}) => new Promise(drawn => {"
                + "map.once('rendercomplete', drawn); map.render(); }))).then(() => done()); }; wait();");
  }

  private static List<NamedCsvRecord> zips(Path run) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(run.resolve("comparison.csv"))) {
      return csv.stream().toList();
    }
  }

  private static Map<String, String> servers(Path run) throws IOException {
    Map<String, String> servers = new HashMap<>();
    zips(run).forEach(zip -> servers.put(zip.getField("zip"), zip.getField("station")));
    return servers;
  }

  private static Set<String> stations(Path run) throws IOException {
    Set<String> stations = new TreeSet<>();
    for (JsonNode one :
        new ObjectMapper().readTree(run.resolve("stations.geojson").toFile()).path("features")) {
      stations.add(one.path("id").asText());
    }
    return stations;
  }

  private static String text(String id) {
    return browser.driver().findElement(By.id(id)).getText();
  }

  private static void search(String text) {
    WebElement query = browser.driver().findElement(By.id("query"));
    query.clear();
    query.sendKeys(text, Keys.ENTER);
    drawn();
  }

  private static void assertFigures(NamedCsvRecord zip, String story) {
    assertTrue(story.contains(zip.getField("zip") + " " + zip.getField("place")), story);
    Map.of(
            "Linehaul to the station", "linehaulUsdPerParcel",
            "Last mile to the door", "lastMileUsdPerParcel",
            "All in", "privateUsdPerParcel",
            "Postal price (assumed)", "priceUsdPerParcel",
            "Fully loaded it costs the post", "fullyLoadedUsdPerParcel")
        .forEach(
            (label, column) -> {
              if (!zip.getField(column).isEmpty()) {
                String usd =
                    new BigDecimal(zip.getField(column))
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .toPlainString();
                assertTrue(story.contains(label + " " + usd + " USD"), label + usd + story);
              }
            });
  }

  @Test
  void nothing_is_asked_of_anybody_else_and_nothing_complains() {
    open("/runs/vermont/", 1400, false);
    search("05077");
    open("/beside/vermont/seven/", 1400, false);
    search("05077");
    assertEquals(List.of(), browser.console());
    String server = served.at("/").toString();
    for (String request : browser.requests()) {
      assertTrue(request.startsWith(server) || request.startsWith("data:"), request);
    }
    assertEquals(List.of(), served.complaints());
  }

  /** Each layer leaves its colour on the canvas, and takes it along when it goes. */
  /** A picture until the run is read, a dot for each ZIP until tiles come, then neither. */
  @Test
  void something_is_seen_from_the_beginning() throws IOException {
    open("/runs/vermont/", 1400, false);
    String page =
        browser
            .driver()
            .executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                    + "fetch(location.href).then(answer => answer.text()).then(done);")
            .toString();
    assertTrue(page.contains("src=\"/runs/vermont/files/map.png\""), page);
    Object kind =
        browser
            .driver()
            .executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                    + "fetch('/runs/vermont/files/map.png')"
                    + ".then(answer => done(answer.headers.get('Content-Type')));");
    assertEquals("image/png", kind);
    Number pictures = browser.script("return document.querySelectorAll('#map img').length");
    assertEquals(0, pictures.intValue());
    List<Object> dots =
        browser.script(
            "const sketch = Waystation.atlases[0].map.getLayers().item(1);"
                + "return [sketch.getVisible(), sketch.getSource().getFeatures().length];");
    assertEquals(List.of(false, (long) zips(VermontRun.folder()).size()), dots);
  }

  @Test
  void map_paints_all_its_layers() {
    open("/runs/vermont/", 1400, false);
    Set<String> seen = new HashSet<>();
    for (String layer :
        List.of(
            "ZIPs", "Service areas", "State lines", "Stations", "Ways to ZIPs", "Unserved ZIPs")) {
      String before = canvas();
      WebElement box =
          browser
              .driver()
              .findElement(By.xpath("//label[normalize-space()='" + layer + "']/input"));
      box.click();
      drawn();
      assertNotEquals(before, canvas(), layer);
      assertTrue(seen.add(canvas()), layer);
      box.click();
      drawn();
      assertEquals(before, canvas(), layer);
    }
  }

  @Test
  void map_is_in_the_colours_of_the_legend() {
    open("/runs/vermont/", 1400, false);
    for (String measure : List.of("station", "cost", "miles", "cheaper")) {
      browser.script(
          "const select = document.getElementById('measure'); select.value = arguments[0];"
              + "select.dispatchEvent(new Event('change'));",
          measure);
      drawn();
      Number found =
          browser.script(
              "const canvas = document.querySelector('#map canvas');"
                  + "const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;"
                  + "const count = new Map(); for (let k = 0; k < pixels.length; k += 4) {"
                  + "const key = `rgb(${pixels[k]}, ${pixels[k + 1]}, ${pixels[k + 2]})`;"
                  + "count.set(key, (count.get(key) || 0) + 1); }"
                  + "return [...document.querySelectorAll('#legend .swatch:not(.dot)')]"
                  + ".filter(one => count.get(one.style.backgroundColor) > 200).length;");
      assertTrue(found.intValue() >= 2, measure + ": " + found + " of the legend's colours");
    }
  }

  @Test
  void search_tells_what_comparison_csv_says() throws IOException {
    open("/runs/vermont/", 1400, false);
    List<NamedCsvRecord> all = zips(VermontRun.folder());
    for (int k : new int[] {0, 60, 120, 180}) {
      search(all.get(k).getField("zip"));
      assertFigures(all.get(k), text("story"));
    }
    search("10001");
    assertTrue(text("story").contains("Not in this plan"), text("story"));
  }

  @Test
  void click_tells_the_zip_that_lies_there() throws IOException {
    open("/runs/vermont/", 1400, false);
    for (NamedCsvRecord zip : zips(VermontRun.folder()).subList(20, 23)) {
      String code = zip.getField("zip");
      List<Number> at = middle(code);
      new Actions(browser.driver())
          .moveToElement(
              browser.driver().findElement(By.id("map")),
              at.get(0).intValue(),
              at.get(1).intValue())
          .click()
          .perform();
      // A second click soon after would be a double click, which the map waits for.
      browser.script("return new Promise(done => setTimeout(done, 700))");
      assertFigures(zip, text("story"));
    }
  }

  /** Brings the camera to the middle of a ZIP's point on the demand table; offsets from there. */
  private static List<Number> middle(String code) throws IOException {
    NamedCsvRecord row;
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(VermontRun.folder().resolve("demand.csv"))) {
      row = csv.stream().filter(one -> one.getField("zip").equals(code)).findFirst().orElseThrow();
    }
    browser.script(
        "document.getElementById('map').scrollIntoView({block: 'center', behavior: 'instant'});"
            + "Waystation.view.setCenter(ol.proj.fromLonLat([Number(arguments[0]), Number(arguments[1])]));"
            + "Waystation.view.setZoom(11);",
        row.getField("longitude"),
        row.getField("latitude"));
    drawn();
    return List.of(0, 0);
  }

  @Test
  void keyboard_moves_the_map() {
    open("/runs/vermont/", 1400, false);
    WebElement map = browser.driver().findElement(By.id("map"));
    Number before = browser.script("return Waystation.view.getZoom()");
    map.sendKeys("+");
    browser.script("return new Promise(done => setTimeout(done, 600))");
    Number after = browser.script("return Waystation.view.getZoom()");
    assertTrue(after.doubleValue() > before.doubleValue() + 0.5, before + " " + after);
  }

  @Test
  void both_maps_have_one_camera() {
    open("/beside/vermont/seven/", 1400, false);
    browser.script("Waystation.atlases[0].map.getView().setZoom(9.5)");
    drawn();
    List<Number> zooms =
        browser.script("return Waystation.atlases.map(({map}) => map.getView().getZoom())");
    assertEquals(9.5, zooms.get(1).doubleValue(), 1e-9);
  }

  @Test
  void what_differs_is_marked_in_both_maps() throws IOException {
    Set<String> five = stations(VermontRun.folder());
    Set<String> more = stations(VermontRun.sevenStations());
    Map<String, String> before = servers(VermontRun.folder());
    Map<String, String> after = servers(VermontRun.sevenStations());
    long hands =
        before.keySet().stream()
            .filter(zip -> !before.get(zip).isEmpty() && !after.get(zip).isEmpty())
            .filter(zip -> !before.get(zip).equals(after.get(zip)))
            .count();
    long toPost =
        before.keySet().stream()
            .filter(zip -> !before.get(zip).isEmpty() && after.get(zip).isEmpty())
            .count();
    open("/beside/vermont/seven/", 1400, false);
    Set<String> stay = new TreeSet<>(five);
    stay.retainAll(more);
    assertTrue(
        text("changes")
            .startsWith(
                "Stations in both plans: %d, only in vermont: %d, only in seven: %d. ZIPs that go to another station: %d, from a station to the post or others: %d"
                    .formatted(
                        stay.size(),
                        five.size() - stay.size(),
                        more.size() - stay.size(),
                        hands,
                        toPost)),
        text("changes"));
    assertListed("only-left", five, stay);
    assertListed("only-right", more, stay);
    // The middle of each station's sign, on the map of its own run: ink, orange, or blue.
    assertEquals(stay.size(), signs(0).stream().filter("14191d"::equals).count(), "left");
    assertEquals(five.size() - stay.size(), signs(0).stream().filter("b3510f"::equals).count());
    assertEquals(stay.size(), signs(1).stream().filter("14191d"::equals).count(), "right");
    assertEquals(more.size() - stay.size(), signs(1).stream().filter("1f6aa5"::equals).count());
  }

  private static void assertListed(String id, Set<String> stations, Set<String> stay) {
    Set<String> alone = new TreeSet<>(stations);
    alone.removeAll(stay);
    Set<String> listed = new TreeSet<>();
    for (WebElement one : browser.driver().findElements(By.cssSelector("#" + id + " li"))) {
      listed.add(one.getText().replaceAll(".*\\((\\d{5})\\).*", "$1"));
    }
    assertEquals(alone, listed);
  }

  private static List<String> signs(int side) {
    return browser.script(
        "const {map} = Waystation.atlases[arguments[0]], run = Waystation.runs[arguments[0]];"
            + "const canvas = map.getViewport().querySelector('canvas');"
            + "const found = []; for (let k = 0; k < run.station.count; k++) {"
            + "const [x, y] = Waystation.where[arguments[0]].point(k);"
            + "const at = map.getPixelFromCoordinate(ol.proj.fromLonLat([x, y]));"
            + "const p = canvas.getContext('2d').getImageData(Math.round(at[0]), Math.round(at[1]), 1, 1).data;"
            + "found.push([p[0], p[1], p[2]].map(v => v.toString(16).padStart(2, '0')).join('')); }"
            + "return found;",
        side);
  }

  @Test
  void a_zip_is_told_by_both_plans() throws IOException {
    open("/beside/vermont/seven/", 1400, false);
    search("05602");
    for (String side : List.of("left", "right")) {
      Path run = side.equals("left") ? VermontRun.folder() : VermontRun.sevenStations();
      NamedCsvRecord zip =
          zips(run).stream()
              .filter(one -> one.getField("zip").equals("05602"))
              .findFirst()
              .orElseThrow();
      assertFigures(zip, text("story-" + side));
    }
  }

  @Test
  void two_runs_are_chosen_from_the_list() {
    browser.open(served.at("/"), 1400, 900, false);
    browser.driver().findElement(By.xpath("//button[.='Side by side']")).click();
    drawn();
    assertEquals(served.at("/beside/vermont/seven/").toString(), browser.driver().getCurrentUrl());
  }

  @Test
  void report_of_a_run_works_from_the_server() {
    browser.open(served.at("/runs/vermont/files/report.html"), 1400, 900, false);
    search("05077", "story");
    assertEquals(List.of(), browser.console());
  }

  private static void search(String zip, String story) {
    browser.driver().findElement(By.id("query")).sendKeys(zip, Keys.ENTER);
    browser.painted();
    assertTrue(text(story).contains(zip), text(story));
  }

  @Test
  void names_from_a_run_stay_text() throws IOException {
    Path hostile = ServedVermont.copy(VermontRun.folder(), folder.resolve("hostile"));
    String script = "<img src=x onerror=alert(1)>";
    for (String name : List.of("comparison.csv", "stations.geojson", "manifest.json")) {
      Path file = hostile.resolve(name);
      Files.writeString(
          file,
          Files.readString(file)
              .replace(",Chelsea,", "," + script + ",")
              .replace("\"place\":\"", "\"place\":\"" + script)
              .replace("\"description\" : \"", "\"description\" : \"" + script));
    }
    try (ServedVermont.Running own = ServedVermont.serve(List.of(hostile))) {
      open(own, "/runs/hostile/", 1400, false);
      search("05038");
      assertTrue(text("story").contains("05038 " + script), text("story"));
      assertEquals(List.of(), browser.console());
    }
  }

  @ParameterizedTest
  @CsvSource({"390, false", "820, false", "1400, false", "390, true", "1400, true"})
  void has_no_serious_fault_of_access_and_never_scrolls_sideways(int width, boolean dark)
      throws IOException {
    for (String path : List.of("/runs/vermont/", "/beside/vermont/seven/")) {
      open(path, width, dark);
      search("05077");
      check(path.contains("beside") ? "beside" : "run", width, dark);
    }
    browser.open(served.at("/"), width, 900, dark);
    check("runs", width, dark);
  }

  private static void check(String page, int width, boolean dark) throws IOException {
    assertEquals(List.of(), browser.seriousFindings(), page);
    Number overflow =
        browser.script("return document.documentElement.scrollWidth - arguments[0]", width);
    assertTrue(overflow.intValue() <= 0, page + " is wider than the window by " + overflow);
    browser.picture("served-" + page + "-" + width + (dark ? "-dark" : ""));
  }

  @Test
  void follows_the_colour_scheme_while_it_is_open() {
    open("/runs/vermont/", 1400, false);
    String light = canvas();
    browser.scheme("", true);
    drawn();
    assertNotEquals(light, canvas());
  }

  private static String canvas() {
    String pixels =
        browser.script(
            "return [...document.querySelectorAll('#map canvas')].map(one => one.toDataURL()).join()");
    return Integer.toHexString(pixels.hashCode());
  }
}
