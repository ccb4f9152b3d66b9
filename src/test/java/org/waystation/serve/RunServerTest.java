package org.waystation.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waystation.run.InputException;
import org.waystation.run.VermontRun;

/** The server as a client meets it that may ask for anything. */
class RunServerTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static Path run;
  private static ServedVermont.Running served;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    run = VermontRun.folder();
    served = ServedVermont.serve(List.of(run));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(served.at(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<byte[]> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** Sends text as it is and returns the first line of the answer. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), served.at("/").getPort())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.lines().findFirst().orElse("");
    }
  }

  private static String rawGet(String path, String hostLine) throws IOException {
    return raw("GET " + path + " HTTP/1.1\r\n" + hostLine + "Connection: close\r\n\r\n");
  }

  @Test
  void pages_and_scripts_are_there_and_say_what_they_are() throws Exception {
    for (String path : List.of("/", "/runs/vermont/", "/beside/vermont/vermont/")) {
      HttpResponse<byte[]> page = get(path);
      assertEquals(200, page.statusCode(), path);
      assertEquals("text/html; charset=utf-8", header(page, "Content-Type"));
      String policy = header(page, "Content-Security-Policy");
      assertTrue(policy.startsWith("default-src 'none'; script-src 'self'"), policy);
      assertFalse(policy.contains("unsafe"), policy);
      assertEquals("nosniff", header(page, "X-Content-Type-Options"));
      String text = new String(page.body(), StandardCharsets.UTF_8);
      assertFalse(text.matches("(?s).*(src|href)=\"(https?:)?//.*"), text);
    }
    assertEquals("text/javascript; charset=utf-8", header(get("/assets/ol.js"), "Content-Type"));
    assertEquals("text/css; charset=utf-8", header(get("/assets/page.css"), "Content-Type"));
  }

  @Test
  void index_has_the_key_figures_of_the_summary() throws Exception {
    String page = new String(get("/").body(), StandardCharsets.UTF_8);
    JsonNode summary = new ObjectMapper().readTree(run.resolve("summary.json").toFile());
    assertTrue(page.contains("<td>" + summary.at("/stations/opened").asInt() + "</td>"), page);
    assertTrue(page.contains("<td>" + summary.at("/zips/served").asInt() + "</td>"), page);
    double millions = summary.at("/costUsdPerYear/total").asDouble() / 1e6;
    assertTrue(page.contains("<td>%.1f M USD</td>".formatted(millions)), page);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example\r\n",
        "Host: evil.example:8130\r\n",
        "Host: localhost.evil.example\r\n",
        "Host: localhost:8130.evil.example\r\n",
        "Host: 127.0.0.1.evil.example\r\n",
        "Host: 10.0.0.1\r\n",
        "Host: \r\n",
        "Host: localhost\r\nHost: evil.example\r\n",
        ""
      })
  void another_host_is_refused(String host) throws IOException {
    String answer = rawGet("/", host);
    assertTrue(answer.matches("HTTP/1.1 (403|400) .*"), answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1:8130", "[::1]", "[::1]:8130"})
  void this_machine_is_let_in(String host) throws IOException {
    assertEquals("HTTP/1.1 200 OK", rawGet("/", "Host: " + host + "\r\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
  void methods_that_change_things_are_refused(String method) throws Exception {
    HttpResponse<byte[]> response =
        CLIENT.send(
            HttpRequest.newBuilder(served.at("/"))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertEquals(405, response.statusCode());
    assertEquals("GET, HEAD", header(response, "Allow"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/runs/vermont/files/../manifest.json",
        "/runs/vermont/files/..%2fmanifest.json",
        "/runs/vermont/files/%2e%2e/%2e%2e/etc/passwd",
        "/runs/vermont/files//etc/passwd",
        "/runs/vermont/files/..\\manifest.json",
        "/runs/../../etc/passwd",
        "/runs/vermont/../../../../etc/passwd",
        "/runs/./files/summary.json",
        "/runs/vermont/files/summary.json%00.csv",
        "/runs/vermont/files/.waystation-lock",
        "/runs/vermont/files/",
        "/runs/vermont/files/nothing.csv",
        "/runs/nowhere/",
        "/runs/vermont/tiles/15/0/0.mvt",
        "/runs/vermont/tiles/3/8/0.mvt",
        "/runs/vermont/tiles/99/99999/99999.mvt",
        "/runs/vermont/tiles/-1/0/0.mvt",
        "/assets/../serve.css",
        "/assets/index.html",
        "/beside/vermont/nowhere/",
        "/beside?a=vermont",
        "/favicon.ico",
        "//",
        "/%"
      })
  void what_is_not_there_is_not_found(String path) throws IOException {
    String answer = rawGet(path, "Host: localhost\r\n");
    assertTrue(answer.matches("HTTP/1.1 (404|400) .*"), path + ": " + answer);
  }

  @Test
  void only_files_of_the_manifest_are_handed_out_and_no_link_leads_out() throws Exception {
    Path copy = ServedVermont.copy(run, folder.resolve("copy"));
    Files.writeString(copy.resolve("secret.csv"), "not of this run");
    Path outside = Files.writeString(folder.resolve("outside.txt"), "elsewhere");
    Files.delete(copy.resolve("hubs.csv"));
    Files.createSymbolicLink(copy.resolve("hubs.csv"), outside);
    try (ServedVermont.Running own = ServedVermont.serve(List.of(copy))) {
      for (String name : List.of("secret.csv", "hubs.csv")) {
        HttpResponse<String> answer =
            CLIENT.send(
                HttpRequest.newBuilder(own.at("/runs/copy/files/" + name)).build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(404, answer.statusCode(), name);
        assertFalse(answer.body().contains("elsewhere") || answer.body().contains("not of this"));
      }
    }
  }

  @Test
  void every_file_of_the_manifest_comes_as_it_is() throws Exception {
    JsonNode manifest = new ObjectMapper().readTree(run.resolve("manifest.json").toFile());
    for (JsonNode file : manifest.path("files")) {
      String name = file.path("name").asText();
      HttpResponse<byte[]> whole = get("/runs/vermont/files/" + name);
      assertEquals(200, whole.statusCode(), name);
      assertArrayEquals(Files.readAllBytes(run.resolve(name)), whole.body(), name);
      assertEquals('"' + file.path("sha256").asText() + '"', header(whole, "ETag"));
      assertTrue(header(whole, "Content-Security-Policy").startsWith("sandbox"), name);
    }
    assertEquals(200, get("/runs/vermont/files/report.html").statusCode());
    assertEquals(200, get("/runs/vermont/files/manifest.json").statusCode());
  }

  @Test
  void text_is_packed_for_who_takes_that() throws Exception {
    HttpResponse<byte[]> packed =
        get("/runs/vermont/files/zips.geojson", "Accept-Encoding", "br, gzip");
    assertEquals("gzip", header(packed, "Content-Encoding"));
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
    assertArrayEquals(Files.readAllBytes(run.resolve("zips.geojson")), plain);
    assertEquals(
        "",
        header(get("/runs/vermont/files/map.png", "Accept-Encoding", "gzip"), "Content-Encoding"));
    assertEquals(
        "",
        header(
            get("/runs/vermont/files/zips.geojson", "Accept-Encoding", "gzip;q=0"),
            "Content-Encoding"));
  }

  @Test
  void what_the_browser_has_is_not_sent_again() throws Exception {
    for (String path :
        List.of(
            "/",
            "/assets/ol.js",
            "/runs/vermont/data.json",
            "/runs/vermont/files/hubs.csv",
            "/runs/vermont/files/report.html",
            "/runs/vermont/tiles/6/18/23.mvt")) {
      String etag = header(get(path), "ETag");
      HttpResponse<byte[]> again = get(path, "If-None-Match", "\"other\", " + etag);
      assertEquals(304, again.statusCode(), path);
      assertEquals(0, again.body().length);
      assertEquals(200, get(path, "If-None-Match", "\"other\"").statusCode());
    }
  }

  @Test
  void head_says_the_same_without_the_bytes() throws Exception {
    for (String path :
        List.of("/", "/runs/vermont/files/map.png", "/runs/vermont/tiles/6/18/23.mvt")) {
      HttpResponse<byte[]> head =
          CLIENT.send(
              HttpRequest.newBuilder(served.at(path))
                  .method("HEAD", HttpRequest.BodyPublishers.noBody())
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      HttpResponse<byte[]> whole = get(path);
      assertEquals(200, head.statusCode(), path);
      assertEquals(0, head.body().length);
      assertEquals(header(whole, "ETag"), header(head, "ETag"));
      assertEquals(Integer.toString(whole.body().length), header(head, "Content-Length"));
    }
  }

  @Test
  void parts_of_a_file_come_as_they_are() throws Exception {
    byte[] whole = Files.readAllBytes(run.resolve("waystation.gpkg"));
    String path = "/runs/vermont/files/waystation.gpkg";
    HttpResponse<byte[]> part = get(path, "Range", "bytes=100-299");
    assertEquals(206, part.statusCode());
    assertEquals("bytes 100-299/" + whole.length, header(part, "Content-Range"));
    assertArrayEquals(java.util.Arrays.copyOfRange(whole, 100, 300), part.body());
    HttpResponse<byte[]> end = get(path, "Range", "bytes=-16");
    assertArrayEquals(
        java.util.Arrays.copyOfRange(whole, whole.length - 16, whole.length), end.body());
    HttpResponse<byte[]> rest = get(path, "Range", "bytes=" + (whole.length - 5) + "-");
    assertEquals(5, rest.body().length);
    HttpResponse<byte[]> beyond = get(path, "Range", "bytes=" + whole.length + "-");
    assertEquals(416, beyond.statusCode());
    assertEquals("bytes */" + whole.length, header(beyond, "Content-Range"));
    // Of another version a part would be of no use; several parts at once are not done.
    assertEquals(200, get(path, "Range", "bytes=0-9", "If-Range", "\"old\"").statusCode());
    assertEquals(200, get(path, "Range", "bytes=0-9,20-29").statusCode());
    String etag = header(part, "ETag");
    assertEquals(206, get(path, "Range", "bytes=0-9", "If-Range", etag).statusCode());
  }

  @Test
  void tile_without_anything_has_no_content() throws Exception {
    HttpResponse<byte[]> empty = get("/runs/vermont/tiles/6/0/0.mvt");
    assertEquals(204, empty.statusCode());
    assertEquals(0, empty.body().length);
  }

  @Test
  void layers_are_described_for_other_programs() throws Exception {
    JsonNode json = new ObjectMapper().readTree(get("/runs/vermont/tiles.json").body());
    assertEquals("3.0.0", json.path("tilejson").asText());
    String address = json.at("/tiles/0").asText();
    assertEquals(served.at("/runs/vermont/tiles/").toString() + "{z}/{x}/{y}.mvt", address);
    List<String> names = new ArrayList<>();
    json.path("vector_layers").forEach(layer -> names.add(layer.path("id").asText()));
    assertEquals(
        List.of("states", "zips", "service_areas", "allocation_lines", "unserved", "stations"),
        names);
    // Vermont lies between these meridians and parallels.
    assertEquals(-73.44, json.at("/bounds/0").asDouble(), 0.01);
    assertEquals(45.02, json.at("/bounds/3").asDouble(), 0.01);
  }

  @Test
  void run_that_was_made_again_is_told_and_not_mixed() throws Exception {
    Path copy = ServedVermont.copy(run, folder.resolve("copy"));
    try (ServedVermont.Running own = ServedVermont.serve(List.of(copy))) {
      Files.setLastModifiedTime(copy.resolve("manifest.json"), FileTime.fromMillis(0));
      HttpResponse<String> answer =
          CLIENT.send(
              HttpRequest.newBuilder(own.at("/runs/copy/data.json")).build(),
              HttpResponse.BodyHandlers.ofString());
      assertEquals(410, answer.statusCode());
      assertTrue(answer.body().contains("Start it again"), answer.body());
    }
  }

  @Test
  void damaged_run_is_told_with_file_and_cause() throws Exception {
    Path copy = ServedVermont.copy(run, folder.resolve("copy"));
    Files.writeString(copy.resolve("zips.geojson"), "{\"features\":[{");
    try (ServedVermont.Running own = ServedVermont.serve(List.of(copy))) {
      HttpResponse<String> answer =
          CLIENT.send(
              HttpRequest.newBuilder(own.at("/runs/copy/data.json")).build(),
              HttpResponse.BodyHandlers.ofString());
      assertEquals(500, answer.statusCode());
      assertTrue(answer.body().contains("zips.geojson: cannot be read"), answer.body());
      assertTrue(own.complaints().get(0).startsWith("/runs/copy/data.json: "));
    }
  }

  @Test
  void port_that_is_taken_is_told_with_its_number() {
    int port = served.at("/").getPort();
    InputException e =
        assertThrows(
            InputException.class,
            () ->
                RunServer.start(
                    ServedRuns.open(List.of(run)), VermontRun.outlines(), port, text -> {}));
    assertTrue(e.faults().get(0).startsWith("port [" + port + "] cannot be used"), e.getMessage());
  }

  @Test
  void nobody_else_on_the_network_gets_in() throws IOException {
    InetAddress other = InetAddress.getLocalHost();
    assumeTrue(!other.isLoopbackAddress(), "this machine has no other address");
    assertThrows(
        IOException.class,
        () -> {
          try (Socket socket = new Socket(other, served.at("/").getPort())) {
            socket.getOutputStream().write(1);
          }
        });
  }
}
