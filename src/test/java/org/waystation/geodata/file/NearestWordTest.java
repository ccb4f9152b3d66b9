package org.waystation.geodata.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestWordTest {
  @Test
  void edits_are_insertions_deletions_and_replacements() {
    assertEquals(3, NearestWord.edits("kitten", "sitting"));
    assertEquals(4, NearestWord.edits("", "abcd"));
    assertEquals(0, NearestWord.edits("same", "same"));
  }

  @Test
  void case_does_not_count() {
    assertEquals(Optional.of("VT"), NearestWord.to("vt", List.of("VA", "VT")));
  }

  @Test
  void a_tie_goes_to_the_same_initial() {
    assertEquals(Optional.of("VT"), NearestWord.to("VX", List.of("TX", "VT")));
  }

  @Test
  void a_word_like_none_gets_no_answer() {
    assertEquals(Optional.empty(), NearestWord.to("colour", List.of("states", "seed")));
  }

  @Property
  void edits_are_a_distance(
      @ForAll @AlphaChars @StringLength(max = 8) String a,
      @ForAll @AlphaChars @StringLength(max = 8) String b,
      @ForAll @AlphaChars @StringLength(max = 8) String c) {
    assertEquals(NearestWord.edits(a, b), NearestWord.edits(b, a));
    assertEquals(a.equals(b), NearestWord.edits(a, b) == 0);
    assertTrue(NearestWord.edits(a, c) <= NearestWord.edits(a, b) + NearestWord.edits(b, c));
  }
}
