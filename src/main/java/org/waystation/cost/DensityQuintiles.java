package org.waystation.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fifths of the boxes by boxes per route mile, 0 the sparsest and 4 the densest. A limit is the
 * density of the ZIP in which the boxes, counted from the sparsest ZIP on, first come to one, two,
 * three or four fifths of all; the limit itself belongs to the sparser fifth. So ZIPs of one
 * density are never parted, and a fifth may be a ZIP's boxes larger or smaller than another.
 *
 * @param limits four, ascending, in boxes per route mile
 */
public record DensityQuintiles(List<Double> limits) {
  /** How many classes there are. */
  public static final int COUNT = 5;

  public DensityQuintiles {
    limits = List.copyOf(limits);
    if (limits.size() != COUNT - 1) {
      throw new IllegalArgumentException("fifths have four limits, were [" + limits + "]");
    }
    for (int k = 1; k < limits.size(); k++) {
      if (limits.get(k) < limits.get(k - 1)) {
        throw new IllegalArgumentException("limits must ascend, were [" + limits + "]");
      }
    }
  }

  /**
   * The fifths of a set of ZIPs; where there are no boxes at all every limit is 0.
   *
   * @param boxesPerMile density of each ZIP
   * @param boxes of each ZIP, at least 0
   */
  public static DensityQuintiles of(double[] boxesPerMile, double[] boxes) {
    int[] order =
        IntStream.range(0, boxes.length)
            .boxed()
            .sorted((a, b) -> Double.compare(boxesPerMile[a], boxesPerMile[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    double all = 0;
    for (int i : order) {
      all += boxes[i];
    }
    List<Double> limits = new ArrayList<>();
    double counted = 0;
    for (int i : order) {
      counted += boxes[i];
      while (limits.size() < COUNT - 1 && all > 0 && counted >= all * (limits.size() + 1) / COUNT) {
        limits.add(boxesPerMile[i]);
      }
    }
    while (limits.size() < COUNT - 1) {
      limits.add(limits.isEmpty() ? 0 : limits.get(limits.size() - 1));
    }
    return new DensityQuintiles(limits);
  }

  /** The fifth, from 0 to 4, that a density falls into. */
  public int of(double boxesPerMile) {
    return (int) limits.stream().filter(limit -> boxesPerMile > limit).count();
  }
}
