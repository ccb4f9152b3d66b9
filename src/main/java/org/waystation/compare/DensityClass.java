package org.waystation.compare;

import java.util.List;
import java.util.stream.IntStream;

/** Classes of people per square mile, for tables; nothing is computed from them. */
final class DensityClass {
  /** Lower limits, included; the first class begins at 0. */
  private static final List<Integer> FROM = List.of(0, 10, 20, 50, 100);

  private DensityClass() {}

  static List<String> names() {
    return IntStream.range(0, FROM.size()).mapToObj(DensityClass::name).toList();
  }

  /** The name of the class that a density falls into; none is the sparsest. */
  static String of(double peoplePerSquareMile) {
    int k = FROM.size() - 1;
    while (k > 0 && !(peoplePerSquareMile >= FROM.get(k))) {
      k--;
    }
    return name(k);
  }

  private static String name(int k) {
    if (k == 0) {
      return "below " + FROM.get(1);
    }
    return k == FROM.size() - 1
        ? FROM.get(k) + " and more"
        : FROM.get(k) + " to " + FROM.get(k + 1);
  }
}
