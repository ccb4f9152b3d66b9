package org.waystation.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a file of ten bytes. */
class ByteRangeTest {
  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 1",
    "bytes=0-, 0, 10",
    "bytes=2-4, 2, 3",
    "bytes=9-, 9, 1",
    "bytes=5-99, 5, 5",
    "bytes=-3, 7, 3",
    "bytes=-30, 0, 10",
    "bytes=10-, 10, 0",
    "bytes=12-14, 12, 0",
    "bytes=-0, 10, 0",
  })
  void one_range(String header, long from, long length) {
    assertEquals(new ByteRange(from, length), ByteRange.of(header, 10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes=4-2", "bytes=-", "bytes=1-2,4-5", "lines=1-2", "bytes=a-b", "bytes", ""})
  void whole_file(String header) {
    assertNull(ByteRange.of(header, 10));
  }

  @Test
  void none_asked_for() {
    assertNull(ByteRange.of(null, 10));
  }
}
