package org.waystation.sensitivity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Draws of all uncertain figures, independent of each other. A draw depends on seed and number
 * alone, so that draws may be made in any order.
 *
 * @param figures that are drawn
 * @param seed of all draws
 */
public record Drawing(List<UncertainFigure> figures, long seed) {
  public Drawing {
    figures = List.copyOf(figures);
  }

  /** The values of one draw, by key. */
  public Map<String, Double> values(int draw) {
    // The first number of a generator is mixed, so neighbouring seeds share no draw.
    SplittableRandom random = new SplittableRandom(new SplittableRandom(seed).nextLong() + draw);
    Map<String, Double> values = new LinkedHashMap<>();
    figures.forEach(figure -> values.put(figure.key(), figure.quantile(random.nextDouble())));
    return values;
  }
}
