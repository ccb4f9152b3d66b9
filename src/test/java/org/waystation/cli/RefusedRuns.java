package org.waystation.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Runs that must end with exit code 2, a message and no file but error.json. */
abstract class RefusedRuns {
  @TempDir Path folder;

  final Called refused(Object scenario, Object... more) {
    return refusedAll(concat(scenario, more));
  }

  final Called refusedAll(Object[] arguments) {
    Path out = folder.resolve("out");
    Called run = Called.with(concat("run", concat("--out", concat(out, arguments))));
    assertEquals(ExitCode.WRONG_INPUT, run.code(), run.err());
    assertEquals("", run.out());
    assertFalse(run.err().contains("\tat "), run.err());
    assertEquals(List.of("error.json"), written(out));
    return run;
  }

  static List<String> written(Path out) {
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .distinct()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void says(Called run, String... texts) {
    for (String text : texts) {
      assertTrue(run.err().contains(text), () -> "[" + text + "] in:\n" + run.err());
    }
  }

  static Object[] with(String[] arguments, String last) {
    Object[] all = arguments.clone();
    all[all.length - 1] = arguments[all.length - 1] + last;
    return all;
  }

  static Object[] concat(Object first, Object... rest) {
    return Stream.concat(Stream.of(first), Stream.of(rest)).toArray();
  }

  final Path write(String name, String text) throws IOException {
    Path inputs = Files.createDirectories(folder.resolve("in"));
    return Files.writeString(inputs.resolve(name), text);
  }
}
