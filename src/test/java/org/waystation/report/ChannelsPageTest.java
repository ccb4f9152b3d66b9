package org.waystation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.waystation.run.VermontRun;

/** The page of a plan in which carriers and local partners deliver too, against its tables. */
class ChannelsPageTest {
  private static final Map<String, String> LEFT =
      Map.of(
          "post", "left to the post",
          "carrier", "left to other carriers",
          "partner", "left to local partners");

  private static Browser browser;
  private static List<NamedCsvRecord> zips;

  @BeforeAll
  static void start() throws IOException {
    browser = Browser.start();
    zips = rows("comparison.csv");
  }

  @AfterAll
  static void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  private static List<NamedCsvRecord> rows(String name) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(VermontRun.channels().resolve(name))) {
      return csv.stream().toList();
    }
  }

  private static void open(int width, boolean dark) throws IOException {
    browser.open(VermontRun.channels().resolve(Report.FILE), width, 900, dark);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void each_channel_has_a_colour_of_its_own(boolean dark) throws IOException {
    open(1400, dark);
    Map<String, String> labelOf = new LinkedHashMap<>();
    for (List<String> entry : shown("m.cheaper.legend().map(e => [e.color, e.label])")) {
      assertEquals(null, labelOf.put(entry.get(0), entry.get(1)), "two classes of one colour");
    }
    List<List<String>> colours =
        shown("Array.from({length: zip.count}, (u, i) => [zip.code(i), m.cheaper.color(i)])");
    assertEquals(zips.size(), colours.size());
    Set<String> channels = new TreeSet<>();
    for (int k = 0; k < zips.size(); k++) {
      NamedCsvRecord zip = zips.get(k);
      assertEquals(zip.getField("zip"), colours.get(k).get(0));
      assertEquals(label(zip), labelOf.get(colours.get(k).get(1)), zip.toString());
      channels.add(zip.getField("channel"));
    }
    assertEquals(Set.of("station", "post", "carrier", "partner"), channels, "of the scenario");
  }

  private static String label(NamedCsvRecord zip) {
    if (!zip.getField("channel").equals("station")) {
      return LEFT.get(zip.getField("channel"));
    }
    return number(zip, "privateUsdPerParcel") <= number(zip, "outsideUsdPerParcel")
        ? "by station, which is cheaper"
        : "by station, though another way is cheaper";
  }

  /** Of every measure, for every kind of sight: 15 is seven times what can just be noticed. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void colours_of_channels_look_apart_from_all_others(boolean dark) throws IOException {
    open(1400, dark);
    for (String measure : List.of("cost", "miles", "cheaper")) {
      List<List<String>> legend = shown("m." + measure + ".legend().map(e => [e.color, e.label])");
      for (List<String> one : legend) {
        for (List<String> other : legend) {
          if (one != other && LEFT.containsValue(one.get(1))) {
            double distance = ColorVision.distance(one.get(0), other.get(0));
            assertTrue(distance > 15, one + " and " + other + ": " + distance);
          }
        }
      }
    }
  }

  @Test
  void story_tells_who_delivers_and_for_how_much() throws IOException {
    open(1400, false);
    for (String channel : LEFT.keySet()) {
      NamedCsvRecord zip =
          zips.stream()
              .filter(one -> one.getField("channel").equals(channel))
              .findFirst()
              .orElseThrow();
      String story = search(zip.getField("zip"));
      String provider = zip.getField("provider");
      String verdict =
          switch (channel) {
            case "post" -> "Not by a station: the postal service delivers.";
            case "carrier" -> "Not by a station: carrier " + provider + " delivers.";
            default -> "Not by a station: a local partner delivers.";
          };
      assertTrue(story.contains(verdict), story);
      if (!channel.equals("post")) {
        String price =
            String.format(
                Locale.ROOT, "%.2f USD a parcel, all in", number(zip, "outsideUsdPerParcel"));
        assertTrue(story.contains(price), price + " in " + story);
      }
    }
  }

  @Test
  void what_is_taken_is_what_the_offers_say() throws IOException {
    open(1400, false);
    Map<String, double[]> taken = new LinkedHashMap<>();
    for (NamedCsvRecord offer : rows("offers.csv")) {
      double[] sums = taken.computeIfAbsent(offer.getField("provider"), who -> new double[3]);
      sums[0]++;
      if (offer.getField("taken").equals("true")) {
        sums[1]++;
        sums[2] += number(offer, "usdPerYear");
      }
    }
    List<List<String>> shown =
        shown(
            "[...[...document.querySelectorAll('#offers .scroll table')].pop().querySelectorAll('tbody tr')]"
                + ".map(row => [...row.children].map(cell => cell.textContent))");
    assertEquals("Stations", shown.get(0).get(0));
    assertEquals(taken.size() + 1, shown.size());
    for (List<String> row : shown.subList(1, shown.size())) {
      String who =
          row.get(0)
              .replace("Carrier ", "")
              .replace("The post", "post")
              .replace("Local partners", "partner");
      double[] sums = taken.get(who);
      assertEquals(Shown.count(sums[0]), row.get(5), row.toString());
      assertEquals(Shown.count(sums[1]), row.get(1), row.toString());
      // Prices have six decimals, which is a cent in ten thousand parcels.
      assertEquals(sums[2], Double.parseDouble(row.get(4).replace(",", "")), 2, row.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({"390, false", "820, false", "1400, false", "390, true", "1400, true"})
  void has_no_serious_fault_of_access_and_never_scrolls_sideways(int width, boolean dark)
      throws IOException {
    open(width, dark);
    browser.script(
        "const s = document.getElementById('measure'); s.value = 'cheaper'; s.dispatchEvent(new Event('change'))");
    browser.script("return new Promise(done => setTimeout(done, 400))");
    assertEquals(List.of(), browser.seriousFindings());
    assertEquals(List.of(), browser.console());
    Number overflow =
        browser.script("return document.documentElement.scrollWidth - arguments[0]", width);
    assertTrue(overflow.intValue() <= 0, "wider than the window by " + overflow);
    browser.picture("channels-" + width + (dark ? "-dark" : ""));
  }

  private static double number(NamedCsvRecord row, String column) {
    return Double.parseDouble(row.getField(column));
  }

  private static String search(String text) {
    WebElement query = browser.driver().findElement(By.id("query"));
    query.clear();
    query.sendKeys(text, Keys.ENTER);
    browser.painted();
    return browser.driver().findElement(By.id("story")).getText();
  }

  /** A table of texts that a script returns, given the ZIPs and the measures of the page. */
  private static List<List<String>> shown(String expression) {
    List<List<Object>> rows =
        browser.script(
            "const {zip} = Waystation, m = Waystation.measuresOf(Waystation); return "
                + expression);
    List<List<String>> texts = new ArrayList<>();
    rows.forEach(row -> texts.add(row.stream().map(String::valueOf).toList()));
    return texts;
  }
}
