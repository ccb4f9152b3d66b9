package org.waystation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DeltaTextTest {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  /** The examples of the source map format. */
  @Test
  void writes_numbers_as_source_maps_do() {
    assertEquals("A", new DeltaText().number(0).toString());
    assertEquals("C", new DeltaText().number(1).toString());
    assertEquals("D", new DeltaText().number(-1).toString());
    assertEquals("2H", new DeltaText().number(123).toString());
    assertEquals("qxmvrH", new DeltaText().number(123456789).toString());
  }

  @Test
  void a_path_is_its_length_and_the_way_from_point_to_point() {
    DeltaText text = new DeltaText();
    text.paths(List.of(List.of(new GridPoint(5, 5), new GridPoint(6, 4))));
    assertEquals(List.of(1, 2, 5, 5, 1, -1), numbers(text.toString()));
    text.paths(List.of(List.of(new GridPoint(6, 5))));
    assertEquals(List.of(1, 2, 5, 5, 1, -1, 1, 1, 0, 1), numbers(text.toString()));
  }

  @Property
  void every_number_comes_back(@ForAll List<Integer> numbers) {
    DeltaText text = new DeltaText();
    numbers.forEach(text::number);
    assertEquals(numbers, numbers(text.toString()));
  }

  private static List<Integer> numbers(String text) {
    List<Integer> numbers = new ArrayList<>();
    long value = 0;
    int shift = 0;
    for (char digit : text.toCharArray()) {
      int bits = DIGITS.indexOf(digit);
      value |= (long) (bits & 31) << shift;
      shift += 5;
      if ((bits & 32) == 0) {
        numbers.add((int) ((value & 1) == 1 ? -(value >> 1) : value >> 1));
        value = 0;
        shift = 0;
      }
    }
    return numbers;
  }
}
