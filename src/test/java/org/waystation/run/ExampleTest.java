package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example that plans a state from code does so, compiled as its comment says. */
class ExampleTest {
  private static final Path HOME =
      Path.of(System.getProperty("waystation.home", "")).toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void theExampleWritesARun() throws Exception {
    Path out = folder.resolve("out");
    Process example =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx600m",
                    "-Djava.awt.headless=true",
                    "-Dwaystation.home=" + HOME,
                    "-cp",
                    System.getProperty("java.class.path"),
                    HOME.resolve("src/example/java/PlanVermont.java").toString(),
                    out.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertTrue(example.waitFor(5, TimeUnit.MINUTES));
    assertEquals(0, example.exitValue(), Files.readString(folder.resolve("log")));
    assertEquals(6, RunFolder.open(out).stations().size());
  }
}
