package org.waystation.spark;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An S3 server on loopback, with one bucket, asked by plain HTTP. */
final class S3 implements AutoCloseable {
  static final String BUCKET = "plans";
  private static final Path HERE = Cluster.DISTRIBUTION.resolveSibling("s3");
  private static final Pattern KEY = Pattern.compile("<Key>([^<]*)</Key>");

  private final Path folder;
  private final String address;
  private final Process server;
  private final HttpClient client = HttpClient.newHttpClient();

  /** Skips the test where there is none to start. */
  S3(Path folder) throws IOException, InterruptedException {
    assumeTrue(
        Files.isDirectory(HERE),
        "no S3 server in [" + HERE + "]: mvn -q -B -f .ci/s3 generate-resources brings one");
    this.folder = folder;
    int port = freePort();
    this.address = "http://127.0.0.1:" + port;
    this.server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-jar",
                HERE.resolve("s3mock-exec.jar").toString(),
                "--server.port=0",
                "--com.adobe.testing.s3mock.httpPort=" + port,
                "--com.adobe.testing.s3mock.domain.initial-buckets=" + BUCKET)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.log").toFile())
            .start();
    Cluster.await(() -> Cluster.text(folder.resolve("server.log")).contains("Started"), server);
    Files.writeString(
        Files.createDirectory(folder.resolve("conf")).resolve("core-site.xml"), site());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private String site() {
    Map<String, String> settings =
        Map.of(
            "fs.s3a.endpoint", address,
            "fs.s3a.endpoint.region", "us-east-1",
            "fs.s3a.path.style.access", "true",
            "fs.s3a.access.key", "anybody",
            "fs.s3a.secret.key", "anything");
    StringBuilder xml = new StringBuilder("<configuration>\n");
    settings.forEach(
        (key, value) ->
            xml.append("<property><name>%s</name><value>%s</value></property>\n".formatted(key, value)));
    return xml.append("</configuration>\n").toString();
  }

  /** What a program is told that is to reach it, by files and by jars beside those of Spark. */
  Map<String, String> environment(Path out) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("HADOOP_CONF_DIR", folder.resolve("conf") + ":" + HERE.resolve("jars") + "/*");
    environment.put("WAYSTATION_OUT", out.toString());
    return environment;
  }

  /** Names of all objects that begin so. */
  List<String> keys(String prefix) {
    String query = "?list-type=2&max-keys=1000&prefix=" + encoded(prefix);
    Matcher found = KEY.matcher(new String(get(query), StandardCharsets.UTF_8));
    List<String> keys = new ArrayList<>();
    while (found.find()) {
      keys.add(found.group(1));
    }
    return keys;
  }

  /** Copies all objects of a folder to this machine. */
  Path copy(String prefix, Path to) throws IOException {
    for (String key : keys(prefix)) {
      if (!key.endsWith("/")) {
        Path file = to.resolve(key.substring(prefix.length()));
        Files.createDirectories(file.getParent());
        Files.write(file, get("/" + encoded(key).replace("%2F", "/")));
      }
    }
    return to;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private byte[] get(String what) {
    try {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(address + "/" + BUCKET + what)).build(),
              BodyHandlers.ofByteArray())
          .body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.destroyForcibly();
  }
}
