package org.waystation.geodata.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that cuts, stalls, lies and refuses. */
class FetchTest {
  private static final Patience BRIEF =
      new Patience(4, Duration.ofMillis(5), Duration.ofMillis(40), Duration.ofSeconds(20));
  private static final byte[] BODY = zip(300_000);
  private static final byte[] OTHER = zip(200_000);

  @TempDir private Path folder;
  private final List<String> setbacks = new ArrayList<>();
  private final Map<String, String> keys = new HashMap<>();

  @Test
  void a_file_comes_whole_and_is_not_fetched_twice() throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.serving(BODY, "\"a\""))) {
      Fetch.Fetched first = fetch(server, BRIEF);
      assertFalse(first.wasThere());
      assertWhole(BODY);
      assertTrue(fetch(server, BRIEF).wasThere());
      assertEquals(1, server.requests().size());
      Files.write(folder.resolve("data.zip"), new byte[] {1});
      assertFalse(fetch(server, BRIEF).wasThere());
      assertWhole(BODY);
    }
  }

  @Test
  void a_cut_is_gone_on_from() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(
            ScriptedServer.cutting(BODY, "\"a\"", 100_000),
            ScriptedServer.cutting(BODY, "\"a\"", 250_000),
            ScriptedServer.serving(BODY, "\"a\""))) {
      fetch(server, BRIEF);
      assertWhole(BODY);
      assertEquals(2, setbacks.size());
      assertTrue(server.requests().get(1).from() > 0);
      assertTrue(server.requests().get(2).from() > server.requests().get(1).from());
    }
  }

  @Test
  void what_a_process_left_behind_is_gone_on_from() throws Exception {
    Patience once =
        new Patience(1, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(20));
    try (ScriptedServer server =
        new ScriptedServer(
            ScriptedServer.cutting(BODY, "\"a\"", 150_000),
            ScriptedServer.serving(BODY, "\"a\""))) {
      DownloadException cut = assertThrows(DownloadException.class, () -> fetch(server, once));
      assertTrue(cut.getMessage().contains("what is there is kept"), cut::getMessage);
      assertFalse(Files.exists(folder.resolve("data.zip")));
      fetch(server, once);
      assertWhole(BODY);
      assertTrue(server.requests().get(1).from() > 100_000);
    }
  }

  /** Two halves of two editions would make a file that nobody published. */
  @Test
  void another_edition_is_begun_anew() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(
            ScriptedServer.cutting(BODY, "\"a\"", 100_000),
            ScriptedServer.serving(OTHER, "\"b\""))) {
      fetch(server, BRIEF);
      assertWhole(OTHER);
    }
  }

  @Test
  void a_part_that_was_not_asked_for_is_refused() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(
            ScriptedServer.cutting(BODY, "\"a\"", 100_000),
            (request, out) -> {
              ScriptedServer.head(
                  out, "206 Partial Content", 10, "Content-Range: bytes 7-16/" + BODY.length);
              out.write(BODY, 7, 10);
            },
            ScriptedServer.serving(BODY, "\"a\""))) {
      fetch(server, BRIEF);
      assertWhole(BODY);
    }
  }

  @Test
  void silence_counts_as_a_cut() throws Exception {
    Patience impatient =
        new Patience(3, Duration.ofMillis(5), Duration.ofMillis(5), Duration.ofSeconds(2));
    try (ScriptedServer server =
        new ScriptedServer(
            (request, out) -> {
              ScriptedServer.head(out, "200 OK", BODY.length, "ETag: \"a\"");
              out.write(BODY, 0, 1000);
              out.flush();
              Thread.sleep(60_000);
            },
            ScriptedServer.serving(BODY, "\"a\""))) {
      fetch(server, impatient);
      assertWhole(BODY);
      assertTrue(setbacks.get(0).contains("nothing came"), setbacks.get(0));
    }
  }

  /** A length that is too short makes a part look whole; the archive inside shows it is not. */
  @Test
  void a_part_sent_as_the_whole_is_found_out() throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(
            (request, out) -> {
              ScriptedServer.head(out, "200 OK", 1000, "ETag: \"a\"");
              out.write(BODY, 0, 1000);
            },
            ScriptedServer.serving(BODY, "\"a\""))) {
      fetch(server, BRIEF);
      assertWhole(BODY);
      assertTrue(setbacks.get(0).contains("not the whole file"), setbacks.get(0));
    }
  }

  @Test
  void a_page_of_regret_is_no_archive() throws Exception {
    byte[] page = "<html>down for maintenance</html>".getBytes(StandardCharsets.US_ASCII);
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.serving(page, "\"p\""))) {
      assertThrows(DownloadException.class, () -> fetch(server, BRIEF));
      assertEquals(List.of(), left());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"500 Oops", "503 Busy", "429 Slow down"})
  void errors_that_pass_are_tried_again(String status) throws Exception {
    try (ScriptedServer server =
        new ScriptedServer(
            ScriptedServer.status(status, "Retry-After: 9"),
            ScriptedServer.status(status),
            ScriptedServer.serving(BODY, "\"a\""))) {
      fetch(server, BRIEF);
      assertWhole(BODY);
      assertEquals(2, setbacks.size());
      assertTrue(setbacks.get(0).endsWith(" 0.04"), "no longer than the longest pause");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"404 Not found", "403 No", "410 Gone"})
  void errors_that_stay_are_told_at_once(String status) throws Exception {
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.status(status))) {
      DownloadException gone = assertThrows(DownloadException.class, () -> fetch(server, BRIEF));
      assertTrue(gone.getMessage().contains(status.substring(0, 3)), gone::getMessage);
      assertTrue(gone.getMessage().contains("published.json"), gone::getMessage);
      assertEquals(1, server.requests().size());
      assertEquals(List.of(), left());
    }
  }

  /** Who has no key, or a wrong one, is led to a page; with the right one the file comes. */
  @Test
  void a_key_goes_to_the_server_and_nowhere_else() throws Exception {
    ScriptedServer.Step door =
        (request, out) -> {
          if (request.line().contains("&key=right%3D1 ")) {
            ScriptedServer.serving(BODY, "\"a\"").answer(request, out);
          } else if (request.line().contains("page")) {
            ScriptedServer.head(out, "200 OK", 6, "Content-Type: text/html; charset=UTF-8");
            out.write("<html>".getBytes(StandardCharsets.US_ASCII));
          } else {
            ScriptedServer.status("302 Found", "Location: /page.html").answer(request, out);
          }
        };
    try (ScriptedServer server = new ScriptedServer(door)) {
      URI signUp = URI.create("https://example.org/sign-up");
      PublishedFile file =
          new PublishedFile(
              "data.zip",
              "data",
              "somebody",
              server.address("data?get=all"),
              "geodata.populationFile",
              Optional.of(new AccessKey("SOME_KEY", "key", signUp)));
      DownloadException none = assertThrows(DownloadException.class, () -> fetch(file, BRIEF));
      assertTrue(none.getMessage().contains("without a key"), none::getMessage);
      assertTrue(none.getMessage().contains("[" + signUp + "]"), none::getMessage);
      assertTrue(none.getMessage().contains("set SOME_KEY"), none::getMessage);
      keys.put("SOME_KEY", "wrong");
      DownloadException wrong = assertThrows(DownloadException.class, () -> fetch(file, BRIEF));
      assertTrue(wrong.getMessage().contains("does not take the key"), wrong::getMessage);
      assertFalse(wrong.getMessage().contains("wrong"), wrong::getMessage);
      assertEquals(List.of(), setbacks);
      keys.put("SOME_KEY", "right=1");
      fetch(file, BRIEF);
      assertWhole(BODY);
      assertFalse(Files.readString(folder.resolve("fetched.json")).contains("right"));
    }
  }

  @Test
  void without_a_network_it_says_so() throws Exception {
    URI nowhere;
    try (ScriptedServer server = new ScriptedServer(ScriptedServer.status("200 OK"))) {
      nowhere = server.address("data.zip");
    }
    DownloadException none =
        assertThrows(DownloadException.class, () -> fetch(file(nowhere), BRIEF));
    assertTrue(none.getMessage().contains("no connection to localhost"), none::getMessage);
    assertTrue(none.getMessage().contains("download it by hand"), none::getMessage);
    URI unknown = URI.create("http://no.such.host.invalid/data.zip");
    DownloadException host =
        assertThrows(DownloadException.class, () -> fetch(file(unknown), BRIEF));
    assertTrue(host.getMessage().contains("no network"), host::getMessage);
  }

  @Test
  void the_published_list_is_in_order_and_can_be_had_elsewhere() {
    Path geodata = Path.of(System.getProperty("waystation.home", "."), "geodata");
    List<PublishedFile> files = PublishedFiles.of(geodata, "2020");
    assertEquals(4, files.stream().map(PublishedFile::name).distinct().count());
    for (PublishedFile file : files) {
      assertEquals("https", file.url().getScheme());
      assertTrue(file.use().startsWith("geodata."), file::use);
    }
    List<PublishedFile> mirrored =
        Fetch.from(files, Optional.of(URI.create("http://localhost:1/mirror")));
    assertEquals(
        "http://localhost:1/mirror/cb_2020_us_zcta520_500k.zip", mirrored.get(0).url().toString());
    assertTrue(mirrored.get(2).url().toString().startsWith("http://localhost:1/mirror/dhc?get="));
    assertEquals("CENSUS_API_KEY", files.get(2).key().orElseThrow().variable());
    assertEquals(Optional.empty(), mirrored.get(2).key(), "a mirror is not told the key");
  }

  private Fetch.Fetched fetch(ScriptedServer server, Patience patience) throws Exception {
    return fetch(file(server.address("data.zip")), patience);
  }

  private Fetch.Fetched fetch(PublishedFile file, Patience patience) throws Exception {
    DownloadListener listener =
        new DownloadListener() {
          @Override
          public void received(String name, long bytes, long total) {
            assertTrue(bytes <= total, bytes + " of " + total);
          }

          @Override
          public void triesAgain(String name, String why, double pauseSeconds) {
            setbacks.add(why + " " + pauseSeconds);
          }
        };
    return new Fetch(
            folder,
            patience,
            listener,
            Clock.systemUTC(),
            name -> Optional.ofNullable(keys.get(name)))
        .fetch(file);
  }

  private static PublishedFile file(URI url) {
    return new PublishedFile(
        "data.zip", "data", "somebody", url, "geodata.polygons", Optional.empty());
  }

  private void assertWhole(byte[] expected) throws IOException {
    assertArrayEquals(expected, Files.readAllBytes(folder.resolve("data.zip")));
    assertEquals(List.of("data.zip", "fetched.json"), left());
  }

  private List<String> left() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  /** An archive of random bytes, which do not shrink. */
  private static byte[] zip(int bytes) {
    byte[] content = new byte[bytes];
    new Random(bytes).nextBytes(content);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("content"));
      zip.write(content);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
