package org.waystation.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.waystation.report.Browser;

/** The map of a national run: CI names the folder of the run it has just made. */
@EnabledIfEnvironmentVariable(
    named = ServedNationTest.FOLDER,
    matches = ".+",
    disabledReason = ServedNationTest.FOLDER + " names no folder of a national run")
class ServedNationTest {
  static final String FOLDER = "WAYSTATION_NATIONAL_RUN";

  /** What takes so long even on a busy machine has frozen. */
  private static final Duration FROZEN = Duration.ofMinutes(3);

  private Browser browser;
  private ServedVermont.Running served;

  @BeforeEach
  void start() throws IOException {
    browser = Browser.start();
    browser.driver().manage().timeouts().scriptTimeout(FROZEN);
    served = ServedVermont.serve(List.of(Path.of(System.getenv(FOLDER))));
  }

  @AfterEach
  void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
    if (served != null) {
      served.close();
    }
  }

  @Test
  void is_drawn_whole_and_near() throws IOException {
    String key =
        Path.of(System.getenv(FOLDER)).toAbsolutePath().normalize().getFileName().toString();
    long begun = System.nanoTime();
    browser.open(served.at("/runs/" + key + "/"), 1400, 900, false);
    drawn();
    double first = seconds(begun);
    browser.picture("served-nation-1400");
    StringBuilder told = new StringBuilder();
    for (int zoom = 5; zoom <= 13; zoom += 2) {
      begun = System.nanoTime();
      browser.script(
          "Waystation.view.setCenter(ol.proj.fromLonLat([-93, 41.5]));"
              + "Waystation.view.setZoom(arguments[0])",
          zoom);
      drawn();
      told.append(", zoom ").append(zoom).append(" %.2f s".formatted(seconds(begun)));
    }
    browser.picture("served-nation-near-1400");
    Number painted = browser.script("return performance.getEntriesByType('resource').length");
    System.out.printf(
        "national map: first drawn after %.1f s, the run read meanwhile%s; %d answers%n",
        first, told, painted.intValue());
    assertEquals(List.of(), browser.console());
    assertEquals(List.of(), served.complaints());
    assertTrue(first < FROZEN.toSeconds(), first + " s");
  }

  private void drawn() {
    browser
        .driver()
        .executeAsyncScript(
            "const done = arguments[arguments.length - 1];"
                + "const wait = () => { if (!Waystation.atlases) { setTimeout(wait, 30); return; }"
                + "const {map} = Waystation.atlases[0];"
                + "map.once('rendercomplete', () => done()); map.render(); }; wait();");
  }

  private static double seconds(long begun) {
    return (System.nanoTime() - begun) * 1e-9;
  }
}
