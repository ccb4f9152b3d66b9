package org.waystation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C on a program of its own, in the middle of a solve that would go on for minutes. */
class InterruptionTest {
  /** Four states take more than a moment, and a gap of nothing is not reached. */
  private static final List<String> LONG_SOLVE =
      List.of(
          "run",
          "vermont",
          "--set",
          "scope.states=[VT, NH, ME, NY]",
          "--set",
          "network.stations=25",
          "--set",
          "network.coverageFloor.amount=600",
          "--set",
          "solve.relativeGap=0",
          "--set",
          "solve.boundIterations=1000000",
          "--set",
          "solve.searchRounds=10000000",
          "--time-limit",
          "600");

  @TempDir private Path folder;

  /**
   * A child ignores what its parent ignores, and so does everything that runs in the background.
   */
  @BeforeEach
  void the_signal_must_reach_children() throws IOException {
    Path status = Path.of("/proc/self/status");
    assumeTrue(Files.exists(status));
    String ignored =
        Files.readString(status, StandardCharsets.UTF_8)
            .replaceAll("(?s).*SigIgn:\\s*(\\w+).*", "$1");
    long sigint = 1L << 1;
    assumeTrue((Long.parseUnsignedLong(ignored, 16) & sigint) == 0);
  }

  @Test
  void the_first_writes_the_best_plan() throws IOException, InterruptedException {
    Process process = start();
    try {
      String said = readUntil(process, " %");
      interrupt(process);
      said += readUntil(process, null);
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertEquals(ExitCode.INTERRUPTED, process.exitValue(), said);
      assertTrue(said.contains("the best plan so far"), said);
      String certificate = Files.readString(folder.resolve("vermont").resolve("certificate.json"));
      assertTrue(certificate.contains("\"interrupted\""), certificate);
      assertEquals(0, Called.with("verify", folder.resolve("vermont")).code());
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void the_second_ends_at_once_and_leaves_nothing() throws IOException, InterruptedException {
    Process process = start();
    try {
      // Before the solve the first is heard but can not be acted on yet.
      readUntil(process, "\n");
      interrupt(process);
      readUntil(process, "interrupted");
      interrupt(process);
      readUntil(process, null);
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertEquals(ExitCode.INTERRUPTED, process.exitValue());
      assertFalse(Files.exists(folder.resolve("vermont").resolve("manifest.json")));
      try (Stream<Path> left = Files.walk(folder)) {
        assertEquals(List.of(), left.filter(Files::isRegularFile).toList());
      }
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dwaystation.home=" + System.getProperty("waystation.home", "."),
                "-Dwaystation.terminal=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(LONG_SOLVE);
    command.addAll(List.of("--out", folder.toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static void interrupt(Process process) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
    assertEquals(0, kill.waitFor());
  }

  /** What the process says until it has said so, or to its end. */
  private static String readUntil(Process process, String wanted) throws IOException {
    InputStream stream = process.getInputStream();
    StringBuilder said = new StringBuilder();
    for (int letter = stream.read(); letter >= 0; letter = stream.read()) {
      said.append((char) letter);
      if (wanted != null
          && letter == wanted.charAt(wanted.length() - 1)
          && said.toString().endsWith(wanted)) {
        return said.toString();
      }
    }
    assertTrue(wanted == null, () -> "ended without saying " + wanted + ": " + said);
    return said.toString();
  }
}
