package org.waystation.report;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The chromium on the PATH, without a window. Where there is none tests are skipped; with {@code
 * WAYSTATION_REQUIRE_BROWSER=1}, as in CI, they fail.
 */
public final class Browser implements AutoCloseable {
  private static final String REQUIRED = "WAYSTATION_REQUIRE_BROWSER";

  /** Selenium warns of every chromium newer than itself; held here, or it forgets its level. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private static final Path PICTURES = Path.of("target", "report-pictures");

  private final ChromeDriver driver;
  private final Path profile;

  private Browser(Path browser, Path driverProgram) throws IOException {
    profile = Files.createTempDirectory(Files.createDirectories(PICTURES), "profile-");
    SELENIUM.setLevel(Level.SEVERE);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.setCapability("goog:loggingPrefs", logs);
    options.addArguments(
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--force-prefers-reduced-motion",
        "--user-data-dir=" + profile.toAbsolutePath());
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driverProgram.toFile())
            .usingAnyFreePort()
            .withSilent(true)
            .build();
    driver = new ChromeDriver(service, options);
  }

  /** Starts it, or ends the test with the reason why that cannot be. */
  public static Browser start() throws IOException {
    Optional<Path> browser = onPath("chromium", "google-chrome", "chrome");
    Optional<Path> driver = onPath("chromedriver");
    if (browser.isEmpty() || driver.isEmpty()) {
      String reason =
          "no "
              + (browser.isEmpty() ? "chromium" : "chromedriver")
              + " on the PATH; on Debian: apt-get install chromium chromium-driver";
      if ("1".equals(System.getenv(REQUIRED))) {
        fail(reason + "; " + REQUIRED + " asks for it");
      }
      abort(reason);
    }
    return new Browser(browser.get(), driver.get());
  }

  private static Optional<Path> onPath(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  public ChromeDriver driver() {
    return driver;
  }

  /** Sets the size of the window, in CSS pixels, and the colour scheme, and loads a file. */
  void open(Path page, int width, int height, boolean dark) {
    open(page.toUri(), width, height, dark);
  }

  /** The same with any address. */
  public void open(URI page, int width, int height, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    scheme("", dark);
    console();
    requests();
    driver.get(page.toString());
    painted();
  }

  /** Media and colour scheme that the page is told. */
  public void scheme(String media, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            media,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
  }

  /** Waits until all that is asked for by now is drawn. */
  public void painted() {
    driver.executeAsyncScript(
        "const done = arguments[arguments.length - 1];"
            + "requestAnimationFrame(() => requestAnimationFrame(() => done()));");
  }

  /** What a script returns. */
  @SuppressWarnings("unchecked")
  public <T> T script(String script, Object... arguments) {
    return (T) driver.executeScript(script, arguments);
  }

  /** What the console was told since the last time, warnings included. */
  public List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** Addresses that were asked for since the last time. */
  public List<String> requests() {
    return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(LogEntry::getMessage)
        .filter(message -> message.contains("\"Network.requestWillBeSent\""))
        .map(message -> message.replaceAll("(?s).*?\"url\":\"([^\"]*)\".*", "$1"))
        .toList();
  }

  /** Keeps a picture of the whole page. */
  public void picture(String name) throws IOException {
    Object data =
        driver
            .executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
            .get("data");
    Files.write(PICTURES.resolve(name + ".png"), Base64.getDecoder().decode(data.toString()));
  }

  /** Prints the page to a file. */
  byte[] print(String name) throws IOException {
    Object data =
        driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data");
    byte[] pdf = Base64.getDecoder().decode(data.toString());
    Files.write(PICTURES.resolve(name + ".pdf"), pdf);
    return pdf;
  }

  /** Runs axe-core and tells its serious and critical findings. */
  public List<String> seriousFindings() throws IOException {
    try (var in = Browser.class.getResourceAsStream("/axe.min.js")) {
      driver.executeScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    return List.of(
            driver
                .executeAsyncScript(
                    "const done = arguments[arguments.length - 1];"
                        + "axe.run().then(r => done(r.violations"
                        + ".filter(v => v.impact === 'serious' || v.impact === 'critical')"
                        + ".map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join(' | '))"
                        + ".join('\\n')));")
                .toString()
                .split("\n"))
        .stream()
        .filter(line -> !line.isEmpty())
        .toList();
  }

  @Override
  public void close() throws IOException {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
