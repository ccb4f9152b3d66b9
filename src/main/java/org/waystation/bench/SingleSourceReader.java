package org.waystation.bench;

import java.util.List;
import java.util.OptionalInt;

/**
 * The format of Holmberg, Rönnqvist and Yuan (1999): {@code m n}, the capacities of m facilities,
 * their opening costs, the demands of n customers, then for each customer the cost of serving all
 * of its demand from each facility.
 */
final class SingleSourceReader {
  private SingleSourceReader() {}

  static List<BenchInstance> read(InstanceText text) {
    int m = text.count("the number of facilities", 1, WarehouseReader.MOST);
    int n = text.count("the number of customers", 1, WarehouseReader.MOST);
    double[] capacity = new double[m];
    double[] fixed = new double[m];
    double[] demand = new double[n];
    boolean whole = true;
    for (int j = 0; j < m; j++) {
      capacity[j] = text.positive("the capacity of facility " + (j + 1) + " of " + m);
    }
    for (int j = 0; j < m; j++) {
      fixed[j] = text.amount("the opening cost of facility " + (j + 1) + " of " + m);
      whole &= fixed[j] == Math.rint(fixed[j]);
    }
    for (int i = 0; i < n; i++) {
      demand[i] = text.amount("the demand of customer " + (i + 1) + " of " + n);
    }
    double[][] cost = new double[n][m];
    for (int i = 0; i < n; i++) {
      whole &= WarehouseReader.costs(text, cost[i], " of customer " + (i + 1) + " of " + n);
    }
    text.end();
    return List.of(
        new BenchInstance(
            text.name(),
            text.file(),
            InstanceKind.SSCFLP,
            DistanceRule.GIVEN,
            n,
            m,
            OptionalInt.empty(),
            Score.cost(whole),
            () -> Posed.singleSource(WarehouseReader.arcs(cost, m), fixed, demand, capacity)));
  }
}
