package org.waystation.siting;

/**
 * Neumaier's compensated summation: the error does not grow with the number of terms. After A.
 * Neumaier (1974), Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen.
 */
public final class CompensatedSum {
  private double sum;
  private double lost;

  public void add(double term) {
    double total = sum + term;
    lost += Math.abs(sum) >= Math.abs(term) ? (sum - total) + term : (term - total) + sum;
    sum = total;
  }

  public double value() {
    return sum + lost;
  }
}
