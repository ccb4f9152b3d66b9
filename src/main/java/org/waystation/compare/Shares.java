package org.waystation.compare;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.waystation.units.Ratio;

/** Shares of a weighted list. */
final class Shares {
  private Shares() {}

  /**
   * Weight of those that pass over the weight of all, 0 if all weigh nothing. Both sums run in the
   * order of the list, and leaving out a term never makes such a sum larger even when rounded, so
   * the share can not pass 1.
   */
  static <T> Ratio of(List<T> all, Predicate<T> passes, ToDoubleFunction<T> weight) {
    double whole = 0;
    double part = 0;
    for (T one : all) {
      double more = weight.applyAsDouble(one);
      whole += more;
      part += passes.test(one) ? more : 0;
    }
    return new Ratio(whole == 0 ? 0 : part / whole);
  }
}
