package org.waystation.bench;

import java.util.List;
import java.util.OptionalInt;
import org.waystation.siting.ServiceArcs;

/**
 * The warehouse location format of OR-Library (Beasley 1988): {@code m n}, then m warehouses {@code
 * capacity fixedCost}, then for each of n customers its demand and the cost of serving all of it
 * from each warehouse. Numbers run over lines as they like.
 *
 * <p>Read as the problem without capacities, for which the values are known. So a capacity may also
 * be the word that some files have in its place.
 */
final class WarehouseReader {
  static final int MOST = 1_000_000;
  private static final String PLACEHOLDER = "capacity";

  private WarehouseReader() {}

  static List<BenchInstance> read(InstanceText text) {
    int m = text.count("the number of warehouses", 1, MOST);
    int n = text.count("the number of customers", 1, MOST);
    double[] fixed = new double[m];
    boolean whole = true;
    for (int j = 0; j < m; j++) {
      String warehouse = " of warehouse " + (j + 1) + " of " + m;
      capacity(text, "the capacity" + warehouse);
      fixed[j] = text.amount("the fixed cost" + warehouse);
      whole &= fixed[j] == Math.rint(fixed[j]);
    }
    double[][] cost = new double[n][m];
    for (int i = 0; i < n; i++) {
      String customer = " of customer " + (i + 1) + " of " + n;
      text.amount("the demand" + customer);
      whole &= costs(text, cost[i], customer);
    }
    text.end();
    return List.of(
        new BenchInstance(
            text.name(),
            text.file(),
            InstanceKind.UFL,
            DistanceRule.GIVEN,
            n,
            m,
            OptionalInt.empty(),
            Score.cost(whole),
            () -> Posed.facilities(arcs(cost, m), fixed)));
  }

  private static void capacity(InstanceText text, String what) {
    if (text.at(PLACEHOLDER)) {
      text.next(what);
    } else {
      text.amount(what);
    }
  }

  /** Reads the costs of one customer; whether all are whole. */
  static boolean costs(InstanceText text, double[] cost, String customer) {
    boolean whole = true;
    for (int j = 0; j < cost.length; j++) {
      cost[j] = text.amount("the cost from site " + (j + 1) + customer);
      whole &= cost[j] == Math.rint(cost[j]);
    }
    return whole;
  }

  static ServiceArcs arcs(double[][] cost, int sites) {
    return ArcRows.of(cost.length, sites, (i, row) -> System.arraycopy(cost[i], 0, row, 0, sites));
  }
}
