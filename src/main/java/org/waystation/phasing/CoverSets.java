package org.waystation.phasing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.waystation.siting.CompensatedSum;

/**
 * The points of a problem, aggregated without loss. A point with choices of cost c_1 &lt;= ...
 * &lt;= c_k costs c_1, and c_{m+1} - c_m more for each m of whose first m stations none is open
 * (c_{k+1} is the outside option): after Cornuejols, Nemhauser and Wolsey (1980). Only the set of
 * these stations matters, so that equal sets of different points add up; there are far fewer of
 * them than points. Sets with a standing station are always open and left out.
 */
public final class CoverSets {
  private final int[][] stations;
  private final int[][] setsOf;
  private final double[] usdPerYear;
  private final double leastUsdPerYear;

  public CoverSets(PhasingProblem problem) {
    InterimService service = problem.service();
    Map<List<Integer>, CompensatedSum> weights = new LinkedHashMap<>();
    CompensatedSum least = new CompensatedSum();
    for (int i = 0; i < service.points(); i++) {
      int end = service.rowStart()[i + 1];
      int first = service.rowStart()[i];
      double outside = service.outsideUsdPerYear()[i];
      least.add(first == end ? outside : service.usdPerYear()[first]);
      TreeSet<Integer> set = new TreeSet<>();
      for (int a = first; a < end && !standing(problem, a); a++) {
        set.add(service.station()[a]);
        double next = a + 1 < end ? service.usdPerYear()[a + 1] : outside;
        if (next > service.usdPerYear()[a]) {
          weights
              .computeIfAbsent(List.copyOf(set), unseen -> new CompensatedSum())
              .add(next - service.usdPerYear()[a]);
        }
      }
    }
    this.leastUsdPerYear = least.value();
    this.stations =
        weights.keySet().stream()
            .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    this.usdPerYear = weights.values().stream().mapToDouble(CompensatedSum::value).toArray();
    this.setsOf = transposed(problem.stations().size(), stations);
  }

  private static boolean standing(PhasingProblem problem, int choice) {
    return problem.stations().standing()[problem.service().station()[choice]];
  }

  private static int[][] transposed(int size, int[][] stations) {
    List<List<Integer>> sets = new ArrayList<>();
    for (int j = 0; j < size; j++) {
      sets.add(new ArrayList<>());
    }
    for (int s = 0; s < stations.length; s++) {
      for (int j : stations[s]) {
        sets.get(j).add(s);
      }
    }
    return sets.stream()
        .map(own -> own.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /** Number of sets. */
  public int size() {
    return usdPerYear.length;
  }

  /** Stations of a set, ascending; none of them stands from the start. */
  public int[] stations(int set) {
    return stations[set];
  }

  /** Sets that a station is in, ascending. */
  int[] setsOf(int station) {
    return setsOf[station];
  }

  /** What service costs more a year while no station of the set is open; above 0. */
  public double usdPerYear(int set) {
    return usdPerYear[set];
  }

  /** What service of all points costs where every set has an open station. */
  double leastUsdPerYear() {
    return leastUsdPerYear;
  }
}
