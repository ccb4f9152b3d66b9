package org.waystation.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void edits_are_insertions_deletions_and_replacements() {
    assertEquals(3, Nearest.edits("kitten", "sitting"));
    assertEquals(4, Nearest.edits("", "abcd"));
    assertEquals(0, Nearest.edits("same", "same"));
  }

  @Test
  void case_does_not_count() {
    assertEquals(Optional.of("VT"), Nearest.to("vt", List.of("VA", "VT")));
  }

  @Test
  void a_tie_goes_to_the_same_initial() {
    assertEquals(Optional.of("VT"), Nearest.to("VX", List.of("TX", "VT")));
  }

  @Test
  void a_word_like_none_gets_no_answer() {
    assertEquals(Optional.empty(), Nearest.to("colour", List.of("states", "seed")));
  }

  @Property
  void edits_are_a_distance(
      @ForAll @AlphaChars @StringLength(max = 8) String a,
      @ForAll @AlphaChars @StringLength(max = 8) String b,
      @ForAll @AlphaChars @StringLength(max = 8) String c) {
    assertEquals(Nearest.edits(a, b), Nearest.edits(b, a));
    assertEquals(a.equals(b), Nearest.edits(a, b) == 0);
    assertTrue(Nearest.edits(a, c) <= Nearest.edits(a, b) + Nearest.edits(b, c));
  }
}
