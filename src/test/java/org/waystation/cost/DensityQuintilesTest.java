package org.waystation.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DensityQuintilesTest {
  /** Ten ZIPs of one box each: two in every fifth. */
  @Test
  void equal_zips_are_shared_out_evenly() {
    double[] density = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1};
    double[] boxes = new double[10];
    Arrays.fill(boxes, 1);
    DensityQuintiles quintiles = DensityQuintiles.of(density, boxes);

    assertEquals(List.of(2.0, 4.0, 6.0, 8.0), quintiles.limits());
    assertEquals(0, quintiles.of(2));
    assertEquals(1, quintiles.of(2.001));
    assertEquals(4, quintiles.of(100));
  }

  /** A ZIP with half of all boxes covers the limits that fall into it. */
  @Test
  void boxes_count_not_zips() {
    DensityQuintiles quintiles =
        DensityQuintiles.of(new double[] {1, 2, 3}, new double[] {25, 50, 25});

    assertEquals(List.of(1.0, 2.0, 2.0, 3.0), quintiles.limits());
  }

  @Test
  void nothing_has_limits_of_0() {
    assertEquals(
        List.of(0.0, 0.0, 0.0, 0.0),
        DensityQuintiles.of(new double[] {0}, new double[] {0}).limits());
    assertThrows(
        IllegalArgumentException.class, () -> new DensityQuintiles(List.of(1.0, 2.0, 1.5, 3.0)));
  }

  /**
   * Up to fifth k there are never fewer than k fifths of the boxes, and without its last ZIPs
   * fewer.
   */
  @Property
  void each_limit_is_where_its_fifth_is_full(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 9) Integer> densities,
      @ForAll @Size(12) List<@IntRange(min = 1, max = 50) Integer> weights) {
    double[] b = densities.stream().mapToDouble(Integer::doubleValue).toArray();
    double[] boxes = weights.stream().limit(b.length).mapToDouble(Integer::doubleValue).toArray();
    DensityQuintiles quintiles = DensityQuintiles.of(b, boxes);
    double all = Arrays.stream(boxes).sum();
    for (int k = 1; k < DensityQuintiles.COUNT; k++) {
      double limit = quintiles.limits().get(k - 1);
      double upTo = 0;
      double below = 0;
      for (int i = 0; i < b.length; i++) {
        upTo += b[i] <= limit ? boxes[i] : 0;
        below += b[i] < limit ? boxes[i] : 0;
      }
      assertTrue(upTo >= all * k / 5 && below < all * k / 5);
    }
  }
}
