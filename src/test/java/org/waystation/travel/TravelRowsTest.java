package org.waystation.travel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TravelRowsTest {
  private static final Provenance SOURCE = Provenance.GREAT_CIRCLE_TIMES_CIRCUITY;

  @Test
  void rowsOfUnequalLength() {
    TravelRows rows = rows(ints(0, 2, 2, 3), ints(4, 1, 4), 1.5, 1.5 + 0.001, 0);

    assertEquals(3, rows.points());
    assertEquals(3, rows.size());
    assertEquals(2, rows.reached());
    assertEquals(1, rows.find(0, 1));
    assertEquals(-1, rows.find(1, 4));
    assertEquals(2, rows.find(2, 4));
    assertEquals(SOURCE, rows.provenance(2));
    assertThrows(IndexOutOfBoundsException.class, () -> rows.provenance(3));
  }

  @Test
  void equalMilesStandInAscendingSite() {
    rows(ints(0, 2), ints(1, 4), 7, 7);
    refused("ascending miles at cell 1", ints(0, 2), ints(4, 1), 7, 7);
  }

  @Test
  void refusesRowsThatAreNone() {
    refused("ascending miles at cell 1", ints(0, 2), ints(1, 2), 8, 7);
    refused("site [3] stands twice in row 1", ints(0, 1, 3), ints(3, 3, 3), 1, 1, 2);
    refused("must span all 2 cells", ints(0, 1), ints(1, 2), 7, 8);
    refused("must span all 2 cells", ints(1, 2), ints(1, 2), 7, 8);
    refused("must span all 0 cells", ints(), ints());
    refused("row 1 ends before it begins", ints(0, 2, 1, 2), ints(1, 2), 7, 8);
    refused("were [2] and [1]", ints(0, 2), ints(1, 2), 7);
    refused("was [-1]", ints(0, 1), ints(-1), 7);
  }

  @Test
  void refusesMilesThatAreNotRounded() {
    refused("were [1.0005]", ints(0, 1), ints(0), 1.0005);
    refused("were [-0.001]", ints(0, 1), ints(0), -0.001);
    refused("were [NaN]", ints(0, 1), ints(0), Double.NaN);
    refused("were [Infinity]", ints(0, 1), ints(0), Double.POSITIVE_INFINITY);
  }

  private static void refused(String words, int[] rowStart, int[] site, double... roadMiles) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> rows(rowStart, site, roadMiles))
            .getMessage();
    assertTrue(message.contains(words), message);
  }

  private static TravelRows rows(int[] rowStart, int[] site, double... roadMiles) {
    return new TravelRows(rowStart, site, roadMiles, SOURCE);
  }

  private static int[] ints(int... values) {
    return values;
  }
}
