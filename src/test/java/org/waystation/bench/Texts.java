package org.waystation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** Small instances in each format, invented, and short ways of reading them. */
final class Texts {
  /** A square with sides 1, 2, 3, 4 whose edge 1-2 stands there twice, the second time as 5. */
  static final String GRAPH = " 4 5 1 \n 1 2 1\n 2 3 2\n 3 4 3\n 4 1 4\n 2 1 5\n";

  /** Two pairs of points 10 apart; a capacity of 4 holds a pair, but not three points. */
  static final String CAPACITATED =
      "4\t2\t\t\r\n0.5 0 4 2\r\n0.5 1 4 2\r\n10.5 0 4 2\r\n10.5 1 4 2\r\n";

  /** As OR-Library has it: three points, one station, capacity 9. */
  static final String LIBRARY_CAPACITATED = "3 1 9\n1 0 0 2\n2 1 1 3\n3 0 4 4\n";

  /** Two warehouses, three customers; numbers run over lines. */
  static final String WAREHOUSES =
      " 2 3 \n 58268 10. \n capacity 7.5\n 146 \n 1.5 2.5\n 87\n 4 3\n 20\n 6.00000\n 1e1 \n";

  /** Three facilities, two customers; the only cheap facility is too small for both. */
  static final String SINGLE_SOURCE = "3 2\n5 9 9\n1.000 20.0 30\n4 3 \n1 2 3\n1 5 6\n";

  /** Points on a line, the first two a step of 1.5 apart. */
  static final String PLANE =
      "NAME : line\nTYPE : TSP\nDIMENSION : 4\nEDGE_WEIGHT_TYPE : EUC_2D\nNODE_COORD_SECTION\n"
          + "1 0.0 0\n2 1.5e+00 0\n3 10 0\n4 11 0\nEOF\n";

  /** Two points some 111 m apart and one far away, weights 1, 2 and 4. */
  static final String COVERING =
      "NAME : three\nTYPE : MCLP\nEDGE_WEIGHT_TYPE : COORD\nDIMENSION : 3\nNODE_COORD_SECTION\t\n"
          + "40.000 -074.0\n40.001 -074.0\n41.000 -074.0\nDEMAND_SECTION\n1\n2\n4\nEOF\n";

  private Texts() {}

  static ReadingChoices choices(Integer... stations) {
    return new ReadingChoices(DistanceRule.FLOOR, List.of(stations), 400, OptionalInt.empty());
  }

  static Path write(Path folder, String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The only instance of a file with this text. */
  static BenchInstance only(Path folder, String text, Integer... stations) {
    List<BenchInstance> found =
        InstanceReader.read(write(folder, "made.txt", text), choices(stations)).instances();
    if (found.size() != 1) {
      throw new AssertionError("one instance expected, found " + found);
    }
    return found.get(0);
  }
}
