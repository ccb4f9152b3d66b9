package org.waystation.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Which values a batch tries, and together with which. Keys are dotted paths of a scenario. */
public sealed interface Sweep {
  /** Every combination, in a fixed order; each has a value for each of {@link #keys}. */
  List<Map<String, Overrides.Value>> points();

  /** What varies, in the order of the plan. */
  List<String> keys();

  /**
   * Every value with every other; the last key turns fastest.
   *
   * @param values by key, none empty
   */
  record Grid(Map<String, List<Overrides.Value>> values) implements Sweep {
    @Override
    public List<Map<String, Overrides.Value>> points() {
      List<Map<String, Overrides.Value>> points = List.of(Map.of());
      for (Map.Entry<String, List<Overrides.Value>> key : values.entrySet()) {
        List<Map<String, Overrides.Value>> longer = new ArrayList<>();
        for (Map<String, Overrides.Value> point : points) {
          for (Overrides.Value value : key.getValue()) {
            Map<String, Overrides.Value> next = new LinkedHashMap<>(point);
            next.put(key.getKey(), value);
            longer.add(next);
          }
        }
        points = longer;
      }
      return points;
    }

    @Override
    public List<String> keys() {
      return List.copyOf(values.keySet());
    }
  }

  /**
   * Combinations as they are listed; all have the same keys.
   *
   * @param rows never empty
   */
  record Listed(List<Map<String, Overrides.Value>> rows) implements Sweep {
    @Override
    public List<Map<String, Overrides.Value>> points() {
      return rows;
    }

    @Override
    public List<String> keys() {
      return List.copyOf(rows.get(0).keySet());
    }
  }

  /**
   * Values spread evenly over ranges: each range is cut into as many equal parts as there are
   * cases, and each part is met once (McKay, Beckman and Conover, 1979).
   *
   * @param cases how many
   * @param seed the same seed gives the same cases
   * @param ranges by key
   */
  record LatinHypercube(int cases, long seed, Map<String, Span> ranges) implements Sweep {
    private static final int DECIMALS = 6;

    /**
     * What a value is drawn from.
     *
     * @param low least
     * @param high most
     * @param whole whether only whole numbers are drawn
     * @param origin for messages
     */
    record Span(double low, double high, boolean whole, Overrides.Value origin) {
      /** The value at a share of the way from low to high. */
      private Overrides.Value at(double share) {
        BigDecimal value =
            whole
                ? BigDecimal.valueOf(
                    Math.min((long) high, (long) (low + Math.floor(share * (high - low + 1)))))
                : BigDecimal.valueOf(low + share * (high - low))
                    .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                    .stripTrailingZeros();
        return new Overrides.Value(value.toPlainString(), origin.origin(), origin.folder());
      }
    }

    @Override
    public List<Map<String, Overrides.Value>> points() {
      List<Map<String, Overrides.Value>> points = new ArrayList<>();
      for (int k = 0; k < cases; k++) {
        points.add(new LinkedHashMap<>());
      }
      SplittableRandom random = new SplittableRandom(seed);
      for (Map.Entry<String, Span> range : ranges.entrySet()) {
        int[] part = shuffled(random);
        for (int k = 0; k < cases; k++) {
          double share = (part[k] + random.nextDouble()) / cases;
          points.get(k).put(range.getKey(), range.getValue().at(share));
        }
      }
      return points;
    }

    private int[] shuffled(SplittableRandom random) {
      int[] order = new int[cases];
      for (int k = 0; k < cases; k++) {
        int other = random.nextInt(k + 1);
        order[k] = order[other];
        order[other] = k;
      }
      return order;
    }

    @Override
    public List<String> keys() {
      return List.copyOf(ranges.keySet());
    }
  }
}
