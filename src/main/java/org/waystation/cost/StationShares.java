package org.waystation.cost;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Shares a station's fixed cost among the ZIPs it serves in proportion to their parcels, in whole
 * cents that add up to the cost exactly.
 *
 * <p>Largest remainders (Hamilton's method): each ZIP gets its exact share rounded down, and the
 * cents left over go one by one to the largest fractions, the earlier ZIP first among equal ones.
 * No share is a cent or more away from the exact one.
 */
public final class StationShares {
  private static final double PARCEL_RESOLUTION = 1000;

  private StationShares() {}

  /**
   * The shares, one per ZIP. Where no ZIP has a parcel all count the same. A station that serves no
   * ZIP has nobody to share its cost with: no shares.
   *
   * @param stationCents fixed cost of the station a year, at least 0
   * @param parcelsPerYear of each ZIP it serves, at least 0, taken to a thousandth of a parcel
   */
  public static long[] cents(long stationCents, double[] parcelsPerYear) {
    if (stationCents < 0) {
      throw new IllegalArgumentException(
          "cents to share must be at least 0, were [" + stationCents + "]");
    }
    long[] weights = weights(parcelsPerYear);
    BigInteger total =
        Arrays.stream(weights)
            .mapToObj(BigInteger::valueOf)
            .reduce(BigInteger.ZERO, BigInteger::add);
    BigInteger cents = BigInteger.valueOf(stationCents);
    long[] shares = new long[weights.length];
    BigInteger[] remainders = new BigInteger[weights.length];
    Integer[] order = new Integer[weights.length];
    long left = weights.length == 0 ? 0 : stationCents;
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] share = cents.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(total);
      shares[i] = share[0].longValueExact();
      remainders[i] = share[1];
      order[i] = i;
      left -= shares[i];
    }
    Arrays.sort(order, Comparator.comparing((Integer i) -> remainders[i]).reversed());
    for (int k = 0; k < left; k++) {
      shares[order[k]]++;
    }
    return shares;
  }

  private static long[] weights(double[] parcelsPerYear) {
    long[] weights = new long[parcelsPerYear.length];
    for (int i = 0; i < weights.length; i++) {
      if (!(parcelsPerYear[i] >= 0) || Double.isInfinite(parcelsPerYear[i])) {
        throw new IllegalArgumentException(
            "parcels of ZIP " + i + " must be at least 0, were [" + parcelsPerYear[i] + "]");
      }
      weights[i] = Math.round(parcelsPerYear[i] * PARCEL_RESOLUTION);
    }
    if (Arrays.stream(weights).allMatch(weight -> weight == 0)) {
      Arrays.fill(weights, 1);
    }
    return weights;
  }
}
