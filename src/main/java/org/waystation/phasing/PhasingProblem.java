package org.waystation.phasing;

import java.util.Arrays;
import java.util.List;

/**
 * In which period to open each station of a final plan, so that what service costs until then is
 * least. In the letters of {@code models/formulations/phasing.md}:
 *
 * <pre>
 * min  sum_{t &lt; T} w_t ( sum_j f_j y_jt + g_t ( E + sum_i min(o_i, min_{j: y_jt = 1} c_ij) ) )
 *      + w_T ( sum_j f_j + g_T S )
 * s.t. y_jt &gt;= y_{j,t-1}                    nothing is closed again
 *      sum_j (y_jt - y_{j,t-1}) &lt;= n_t      new stations of a period
 *      sum_j k_j (y_jt - y_{j,t-1}) &lt;= B_t  their capex
 *      y_j0 = 1 standing, 0 others;  y_jT = 1;  y binary
 * </pre>
 *
 * @param stations f_j, k_j, and which stand from the start
 * @param service c_ij and o_i of the points that the final plan serves
 * @param periods n_t, B_t, g_t and w_t; at least one, in the last of them the final plan is open
 * @param finalUsdPerYear S: service and outside option of all points in the final plan
 * @param neverServedUsdPerYear E: outside option of the points that the final plan does not serve
 */
public record PhasingProblem(
    FinalStations stations,
    InterimService service,
    List<Period> periods,
    double finalUsdPerYear,
    double neverServedUsdPerYear) {
  public PhasingProblem {
    periods = List.copyOf(periods);
    if (periods.isEmpty()) {
      throw new IllegalArgumentException("phasing needs a period");
    }
    if (!Double.isFinite(finalUsdPerYear) || !Double.isFinite(neverServedUsdPerYear)) {
      throw new IllegalArgumentException(
          "cost of the final plan: [" + finalUsdPerYear + ", " + neverServedUsdPerYear + "]");
    }
    for (int station : service.station()) {
      if (station < 0 || station >= stations.size()) {
        throw new IllegalArgumentException("there is no station [" + station + "]");
      }
    }
  }

  /** The last period, in which the final plan is open. */
  public int last() {
    return periods.size() - 1;
  }

  /**
   * How many stations at most can be opened in each period: what the number allows, and how many of
   * the cheapest the budget pays for. Where all stations cost the same to build, this is all that a
   * budget says.
   */
  public int[] slots() {
    double[] capex = newCapex();
    int[] slots = new int[periods.size()];
    for (int t = 0; t < slots.length; t++) {
      double spent = 0;
      while (slots[t] < capex.length
          && periods.get(t).allows(slots[t] + 1, spent + capex[slots[t]])) {
        spent += capex[slots[t]++];
      }
    }
    return slots;
  }

  /** Capex of the stations yet to be opened, ascending. */
  private double[] newCapex() {
    double[] capex = new double[stations.yetToOpen()];
    int size = 0;
    for (int j = 0; j < stations.size(); j++) {
      if (!stations.standing()[j]) {
        capex[size++] = stations.capexUsd()[j];
      }
    }
    Arrays.sort(capex);
    return capex;
  }
}
