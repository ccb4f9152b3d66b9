package org.waystation.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ServiceBordersTest {
  @Test
  void one_station_has_one_line_around_all_its_squares() {
    ServiceBorders borders = borders(List.of(square(0, 0), square(1, 0)), 3, 3);
    List<List<GridPoint>> lines = borders.lines();
    assertEquals(1, lines.size());
    assertEquals(7, lines.get(0).size());
    assertEquals(lines.get(0).get(0), lines.get(0).get(6));
    assertEquals(0, borders.neighbours().size());
  }

  @Test
  void two_stations_have_a_line_between_them_too() {
    ServiceBorders borders = borders(List.of(square(0, 0), square(1, 0)), 4, 2);
    assertEquals(7, edges(borders));
    assertEquals(3, borders.lines().size());
    assertEquals(1, borders.neighbours().size());
    assertArrayEquals(new int[] {2, 4}, borders.neighbours().get(0));
  }

  @Test
  void zips_left_to_the_post_have_no_line_between_them_and_are_no_neighbours() {
    ServiceBorders borders = borders(List.of(square(0, 0), square(1, 0), square(2, 0)), -1, -1, 0);
    assertEquals(9, edges(borders));
    assertEquals(0, borders.neighbours().size());
  }

  /** On a board, the edges drawn are those that counting field by field gives. */
  @Property(tries = 200)
  void edges_are_drawn_once_where_stations_differ(
      @ForAll @Size(16) List<@IntRange(min = 0, max = 2) Integer> station) {
    List<List<List<GridPoint>>> board = new ArrayList<>();
    int expected = 0;
    for (int k = 0; k < 16; k++) {
      int x = k % 4;
      int y = k / 4;
      board.add(square(x, y));
      expected += x == 3 || !station.get(k).equals(station.get(k + 1)) ? 1 : 0;
      expected += y == 3 || !station.get(k).equals(station.get(k + 4)) ? 1 : 0;
      expected += (x == 0 ? 1 : 0) + (y == 0 ? 1 : 0);
    }
    ServiceBorders borders = borders(board, station.stream().mapToInt(one -> one).toArray());
    assertEquals(expected, edges(borders));
    TreeSet<String> drawn = new TreeSet<>();
    for (List<GridPoint> line : borders.lines()) {
      for (int k = 1; k < line.size(); k++) {
        GridPoint a = line.get(k - 1);
        GridPoint b = line.get(k);
        drawn.add(a.compareTo(b) < 0 ? a + "" + b : b + "" + a);
      }
    }
    assertEquals(expected, drawn.size());
  }

  private static ServiceBorders borders(List<List<List<GridPoint>>> areas, int... stations) {
    return new ServiceBorders(new SharedEdges(areas), stations);
  }

  private static int edges(ServiceBorders borders) {
    return borders.lines().stream().mapToInt(line -> line.size() - 1).sum();
  }

  private static List<List<GridPoint>> square(int x, int y) {
    return List.of(
        List.of(
            new GridPoint(x, y),
            new GridPoint(x + 1, y),
            new GridPoint(x + 1, y + 1),
            new GridPoint(x, y + 1)));
  }
}
