package org.waystation.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir private Path folder;

  @Test
  void holdsWhatWasWrittenInOrder() throws IOException {
    write("a", "b\nwith \"quotes\"", "ü");
    assertEquals(List.of("a", "b\nwith \"quotes\"", "ü"), read());
    write("d");
    assertEquals(List.of("a", "b\nwith \"quotes\"", "ü", "d"), read());
  }

  /** Power may fail after any byte of the last line. */
  @Test
  void dropsALastLineTornAtAnyByte() throws IOException {
    write("one", "two");
    byte[] whole = Files.readAllBytes(file());
    int secondLine = indexOf(whole, (byte) '\n') + 1;
    for (int length = secondLine; length < whole.length; length++) {
      Files.write(file(), java.util.Arrays.copyOf(whole, length));
      try (Journal journal = Journal.open(file())) {
        assertEquals(1, journal.lines().size(), "cut to " + length + " bytes");
        assertEquals(List.of(), journal.damaged());
        journal.write(Json.object().put("say", "again"));
      }
      assertEquals(List.of("one", "again"), read(), "cut to " + length + " bytes");
    }
  }

  /** A block that was never written may read as zeros although the line end is there. */
  @Test
  void dropsALastLineOfZeros() throws IOException {
    write("one");
    Files.write(file(), new byte[] {0, 0, 0, '\n'}, StandardOpenOption.APPEND);
    assertEquals(List.of("one"), read());
  }

  @Test
  void passesOverADamagedLineAndTellsItsNumber() throws IOException {
    write("one", "two", "three");
    String text = Files.readString(file());
    Files.writeString(file(), text.replace("two", "tow"));
    try (Journal journal = Journal.open(file())) {
      assertEquals(List.of(2), journal.damaged());
    }
    assertEquals(List.of("one", "three"), read());
  }

  private void write(String... texts) {
    try (Journal journal = Journal.open(file())) {
      for (String text : texts) {
        journal.write(Json.object().put("say", text));
      }
    }
  }

  private List<String> read() throws IOException {
    return Journal.read(file()).stream()
        .map((ObjectNode line) -> line.get("say").asText())
        .toList();
  }

  private Path file() {
    return folder.resolve("journal.jsonl");
  }

  private static int indexOf(byte[] bytes, byte wanted) {
    int at = 0;
    while (bytes[at] != wanted) {
      at++;
    }
    return at;
  }
}
