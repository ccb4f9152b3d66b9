package org.waystation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.run.VermontRun;

class ServeCommandTest {
  @TempDir private Path folder;

  @Test
  void all_folders_that_cannot_be_shown_are_told() {
    Called called = Called.with("serve", folder.resolve("nowhere"), folder, "--port", 0);
    assertEquals(ExitCode.WRONG_INPUT, called.code());
    assertTrue(called.err().contains("there is no folder [" + folder.resolve("nowhere")));
    assertTrue(called.err().contains("[" + folder + "] is no run"), called.err());
  }

  @Test
  void port_that_is_taken_is_told_with_a_way_out() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Called called = Called.with("serve", VermontRun.folder(), "--port", taken.getLocalPort());
      assertEquals(ExitCode.WRONG_INPUT, called.code());
      assertTrue(called.err().contains("port [" + taken.getLocalPort() + "]"), called.err());
      assertTrue(called.err().contains("--port 0"), called.err());
    }
  }

  @Test
  void port_that_cannot_be_is_told() {
    Called called = Called.with("serve", VermontRun.folder(), "--port", 70000);
    assertEquals(ExitCode.WRONG_INPUT, called.code());
    assertTrue(called.err().contains("--port must be from 0 to 65535, was [70000]"), called.err());
  }

  /** A program of its own, asked once, and ended as a user ends it. */
  @Test
  void answers_until_ctrl_c_and_ends_quietly() throws IOException, InterruptedException {
    Path status = Path.of("/proc/self/status");
    assumeTrue(Files.exists(status), "no /proc, so no telling whether Ctrl-C reaches a child");
    String ignored = Files.readString(status).replaceAll("(?s).*SigIgn:\\s*(\\w+).*", "$1");
    assumeTrue(
        (Long.parseUnsignedLong(ignored, 16) & 1L << 1) == 0, "Ctrl-C would not reach a child");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dwaystation.home=" + System.getProperty("waystation.home", ""),
                "-cp",
                System.getProperty("java.class.path"),
                "org.waystation.cli.Main",
                "serve",
                VermontRun.folder().toString(),
                "--port",
                "0")
            .redirectErrorStream(true)
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String first = said.readLine();
      assertTrue(first.matches("open http://localhost:\\d+/ in a browser; Ctrl-C ends it"), first);
      assertTrue(said.readLine().contains("vermont"));
      URI address = URI.create(first.replaceAll("open (\\S+) .*", "$1"));
      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
      assertEquals(200, page.statusCode());
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
      assertTrue(process.waitFor(30, TimeUnit.SECONDS));
      assertEquals(ExitCode.DONE, process.exitValue());
      assertEquals(null, said.readLine());
    } finally {
      process.destroyForcibly();
    }
  }
}
