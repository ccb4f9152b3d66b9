package org.waystation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ColumnJsonTest {
  @Test
  void numbers_stand_as_in_the_file_but_whole_ones_without_a_point() throws IOException {
    assertEquals(
        "[12,12.5,0,0.05,-3,-3.5,7,null]",
        written(List.of("12.0", "12.5", "0.000", "0.05", "-3.00", "-3.5", "7", "")));
    assertEquals("4.8", written(List.of("4.8", "4.8")), "all the same");
    assertEquals("[7,7.5]", written(List.of("007.0", "7.5")), "no number of JSON begins so");
  }

  /** By value they are what they were. */
  @Property(tries = 300)
  void numbers_keep_their_value(
      @ForAll @IntRange(max = 2_000_000) int whole, @ForAll @IntRange(max = 999) int thousandths)
      throws IOException {
    String cell = "%d.%03d".formatted(whole, thousandths);
    String text = written(List.of(cell, "1.5"));
    String number = text.substring(1, text.indexOf(','));
    assertEquals(Double.parseDouble(cell), Double.parseDouble(number));
    assertEquals(thousandths == 0, number.indexOf('.') < 0);
  }

  private static String written(List<String> cells) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      new ColumnJson(json).numbers("a", cells);
      json.writeEndObject();
    }
    return text.toString().substring("{\"a\":".length(), text.toString().length() - 1);
  }
}
