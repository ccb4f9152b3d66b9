package org.waystation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The page of a national run, as large and as slow as it may be: CI names the folder of the run it
 * has just made.
 */
@EnabledIfEnvironmentVariable(
    named = NationalPageTest.FOLDER,
    matches = ".+",
    disabledReason = NationalPageTest.FOLDER + " names no folder of a national run")
class NationalPageTest {
  static final String FOLDER = "WAYSTATION_NATIONAL_RUN";

  private static final double MOST_MEBIBYTES = 6;
  private static final double MOST_SECONDS_TO_PAINT = 3;

  /** It takes well below 1 s; what takes so long even on a busy machine has frozen. */
  private static final double FROZEN_SECONDS = 10;

  /** The quickest counts: others may be at work on the machine. */
  private static final int OPENINGS = 5;

  private final Path page = Path.of(System.getenv().getOrDefault(FOLDER, "")).resolve(Report.FILE);
  private Browser browser;

  @BeforeEach
  void start() throws IOException {
    browser = Browser.start();
  }

  @AfterEach
  void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void is_small_and_quick() throws IOException {
    double mebibytes = Files.size(page) / 1024.0 / 1024.0;
    double painted = Double.POSITIVE_INFINITY;
    for (int k = 0; k < OPENINGS; k++) {
      browser.open(page, 1400, 900, false);
      painted = Math.min(painted, seconds("return performance.now()"));
    }
    double moved = timed("Waystation.map.leaflet.panBy([200, 100], {animate: false})");
    double zoomed = timed("Waystation.map.leaflet.zoomIn(2, {animate: false})");
    double coloured = timed("Waystation.map.setMeasure('cost')");
    double sorted = timed("document.querySelectorAll('#table-choice button')[1].click()");
    System.out.printf(
        "national report: %.2f MiB; painted %.2f s, pan %.2f s, zoom %.2f s, recolour %.2f s,"
            + " table %.2f s%n",
        mebibytes, painted, moved, zoomed, coloured, sorted);
    assertTrue(mebibytes < MOST_MEBIBYTES, mebibytes + " MiB");
    assertTrue(painted < MOST_SECONDS_TO_PAINT, painted + " s");
    for (double seconds : List.of(moved, zoomed, coloured, sorted)) {
      assertTrue(seconds < FROZEN_SECONDS, seconds + " s");
    }
    assertEquals(List.of(), browser.console());
  }

  @Test
  void shows_the_nation() throws IOException {
    for (boolean dark : new boolean[] {false, true}) {
      browser.open(page, 1400, 900, dark);
      browser.picture("nation-1400" + (dark ? "-dark" : ""));
    }
    browser.open(page, 390, 844, false);
    browser.picture("nation-390");
    browser.open(page, 820, 1180, false);
    browser.picture("nation-820");
    browser.print("nation");
    assertEquals(List.of(), browser.seriousFindings());
  }

  /** How long an action takes until it is painted. */
  private double timed(String action) {
    double before = seconds("return performance.now()");
    browser.script(action);
    browser.painted();
    return seconds("return performance.now()") - before;
  }

  private double seconds(String script) {
    Number milliseconds = browser.script(script);
    return milliseconds.doubleValue() / 1000;
  }
}
