package org.waystation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StationColorsTest {
  @Test
  void no_station_needs_no_colour_and_one_gets_the_first() {
    assertEquals(0, StationColors.of(List.of(), List.of()).length);
    assertEquals(0, StationColors.of(List.of(new GridPoint(3, 3)), List.of())[0]);
  }

  @Test
  void neighbours_differ_and_the_eight_colours_of_the_page_are_enough_for_a_country() {
    Random random = new Random(1);
    List<GridPoint> stations = new ArrayList<>();
    for (int k = 0; k < 200; k++) {
      stations.add(new GridPoint(random.nextInt(46_000), random.nextInt(29_000)));
    }
    List<int[]> touching = new ArrayList<>();
    for (int a = 0; a < stations.size(); a++) {
      for (int b = a + 1; b < stations.size(); b++) {
        if (Math.hypot(
                stations.get(a).x() - stations.get(b).x(),
                stations.get(a).y() - stations.get(b).y())
            < 3000) {
          touching.add(new int[] {a, b});
        }
      }
    }
    int[] colors = StationColors.of(stations, touching);
    touching.forEach(pair -> assertNotEquals(colors[pair[0]], colors[pair[1]]));
    assertTrue(Arrays.stream(colors).max().getAsInt() < 8);
  }
}
