package org.waystation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.waystation.geo.LonLat;

/** The page of a batch of six cases invented here, one of which has no plan, in a real browser. */
class BatchPageTest {
  private static final Path GEODATA =
      Path.of(System.getProperty("waystation.home", "")).resolve("geodata");
  private static final String HOSTILE = "</script><script>alert(1)</script>";

  @TempDir private static Path folder;
  private static Browser browser;
  private static Path page;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start();
    page = folder.resolve(BatchPage.FILE);
    try (OutputStream out = Files.newOutputStream(page)) {
      BatchPage.of(story(), GEODATA).writeTo(out);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  /** One to three stations at two prices: each more of them costs a million less. */
  private static BatchStory story() {
    List<BatchStory.Case> cases = new ArrayList<>();
    List<BatchStory.Plan> plans = new ArrayList<>();
    for (int stations = 1; stations <= 3; stations++) {
      for (String price : List.of("3.53", "4.8")) {
        boolean planned = stations < 3 || price.equals("4.8");
        double usd = Double.parseDouble(price) * 10e6 - stations * 1e6;
        String id = "stations-" + stations + "-price-" + price;
        if (planned) {
          float[] miles = {10, stations > 1 ? 31 : Float.NaN, 95};
          plans.add(
              new BatchStory.Plan(
                  cases.size(), miles, stations > 1 ? new int[] {0, 1} : new int[1]));
        }
        cases.add(
            new BatchStory.Case(
                id,
                planned ? "cases/" + id + "/report.html" : "",
                "postal.priceUsdPerParcel=" + price,
                Map.of("network.stations", "" + stations, "postal.priceUsdPerParcel", price),
                planned ? "planned" : "crashed",
                planned ? "" : "its worker was lost",
                planned
                    ? new BatchStory.Figures(
                        stations, usd, 5, 0.0012, 0.3 * stations, stations, 3, true, stations == 2)
                    : null));
      }
    }
    List<BatchStory.Site> sites =
        List.of(
            new BatchStory.Site("05401", HOSTILE, new LonLat(-73.21, 44.48), 5, 1, 1, true),
            new BatchStory.Site(
                "05301", "Brattleboro, VT", new LonLat(-72.6, 42.86), 3, 0.6, 2, false));
    List<BatchStory.Zip> zips =
        List.of(
            new BatchStory.Zip("05301", "VT", new LonLat(-72.6, 42.86)),
            new BatchStory.Zip("05401", "VT", new LonLat(-73.21, 44.48)),
            new BatchStory.Zip("05602", "VT", new LonLat(-72.58, 44.26)));
    OptionalDouble none = OptionalDouble.empty();
    BatchStory.Regret regret =
        new BatchStory.Regret(
            List.of("postal.priceUsdPerParcel=3.53", "postal.priceUsdPerParcel=4.8"),
            List.of(
                new BatchStory.Regret.Row(
                    "network.stations=1",
                    List.of(OptionalDouble.of(1e6), OptionalDouble.of(2e6)),
                    OptionalDouble.of(2e6),
                    OptionalDouble.of(1.5e6)),
                new BatchStory.Regret.Row(
                    "network.stations=3", List.of(none, OptionalDouble.of(0)), none, none)),
            0);
    return new BatchStory(
        "six",
        "waystation 0.1.0",
        0,
        cases,
        List.of("network.stations", "postal.priceUsdPerParcel"),
        sites,
        regret,
        zips,
        plans);
  }

  @Test
  void says_what_it_found_and_nothing_to_the_console() {
    browser.open(page, 1400, 900, false);
    assertEquals(
        "5 plans compared: the knee is at 2 stations",
        browser.driver().findElement(By.tagName("h1")).getText());
    String answer = browser.driver().findElement(By.id("answer")).getText();
    assertTrue(answer.contains("Without one: 1 crashed."), answer);
    assertTrue(answer.contains("33.3 to 47.0 M USD"), answer);
    assertTrue(answer.contains("at most 2.0 M USD a year above"), answer);
    assertEquals(List.of(), browser.console());
    assertEquals(List.of(page.toUri().toString()), browser.requests().stream().distinct().toList());
  }

  /** A dark dot stands where a station does, and nowhere near where none does. */
  @Test
  void each_plan_has_a_map_with_its_stations() {
    browser.open(page, 1400, 4000, false);
    assertEquals(5, browser.driver().findElements(By.cssSelector("#plans canvas")).size());
    assertEquals(
        5, browser.driver().findElements(By.cssSelector("#plans a[href$='report.html']")).size());
    for (int k = 0; k < 5; k++) {
      browser.painted();
    }
    Number one = dark(0);
    Number two = dark(2);
    assertTrue(two.doubleValue() > 1.5 * one.doubleValue(), one + " and " + two + " dark pixels");
  }

  /** Pixels of a map that have the colour of stations. */
  private static Number dark(int map) {
    return browser.script(
        "const c = document.querySelectorAll('#plans canvas')[arguments[0]];"
            + "const p = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; let n = 0;"
            + "for (let k = 0; k < p.length; k += 4) if (p[k] === 20 && p[k + 1] === 25 && p[k + 2] === 29) n++;"
            + "return n;",
        map);
  }

  @Test
  void table_of_cases_sorts_filters_links_and_downloads() {
    browser.open(page, 1400, 900, false);
    browser.script("document.querySelectorAll('#table-scroll th button')[5].click()");
    browser.script("document.querySelectorAll('#table-scroll th button')[5].click()");
    assertEquals(
        "cases/stations-1-price-4.8/report.html",
        browser
            .driver()
            .findElement(By.cssSelector("#table-scroll tbody a"))
            .getDomAttribute("href"),
        "the dearest plan first");
    browser.driver().findElement(By.id("filter")).sendKeys("crashed");
    String csv = browser.script("return Waystation.batch.tables.csv()");
    assertEquals(2, csv.lines().count(), csv);
    assertTrue(csv.contains("its worker was lost"), csv);
    browser.driver().findElement(By.id("download")).click();
    assertEquals(List.of(), browser.console());
  }

  @Test
  void place_with_the_name_of_a_script_is_shown_and_not_run() {
    browser.open(page, 1400, 900, false);
    browser.driver().findElement(By.xpath("//div[@id='table-choice']/button[.='Sites']")).click();
    String table = browser.driver().findElement(By.id("table-scroll")).getText();
    assertTrue(table.contains(HOSTILE), table);
    assertEquals(List.of(), browser.console());
    assertFalse(browser.driver().getPageSource().contains("<script>alert"));
  }

  @ParameterizedTest
  @CsvSource({"390, false", "820, false", "1400, false", "390, true", "1400, true"})
  void has_no_serious_fault_of_access_and_never_scrolls_sideways(int width, boolean dark)
      throws IOException {
    browser.open(page, width, 900, dark);
    assertEquals(List.of(), browser.seriousFindings());
    Number overflow =
        browser.script("return document.documentElement.scrollWidth - arguments[0]", width);
    assertTrue(overflow.intValue() <= 0, "wider than the window by " + overflow);
    browser.picture("batch-" + width + (dark ? "-dark" : ""));
  }

  @Test
  void names_that_begin_alike_are_shortened() {
    assertEquals(List.of("3.53", "4.8"), ShortNames.of(List.of("a.b=3.53", "a.b=4.8")));
    assertEquals(List.of("b=1", "c=1"), ShortNames.of(List.of("a, b=1", "a, c=1")));
    assertEquals(List.of("a.b=3"), ShortNames.of(List.of("a.b=3")));
  }
}
