package org.waystation.export;

/**
 * Numbers as rounded decimals by whole-number arithmetic, where that is certain to give what {@link
 * java.math.BigDecimal} gives: tables of a run hold a million of them.
 *
 * <p>A number is taken as its shortest decimal form reads. That lies within half a unit in the last
 * place of it, and so does the product with the power of ten; where these errors could reach the
 * next tie there is no answer from here.
 */
final class RoundedDecimal {
  /** What a product is at most, so that it and its neighbours are whole numbers of a double. */
  private static final double MOST = 1e15;

  /** Bound of the two errors, as a share of the product, with room to spare. */
  private static final double ERROR = 0x1p-50;

  /** Of numbers that are to be kept exactly, those of so many decimals at most are found here. */
  private static final int MOST_EXACT_DECIMALS = 6;

  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  private RoundedDecimal() {}

  /**
   * The number, rounded half up.
   *
   * @param fewest decimals that are shown
   * @param most decimals that are kept; from seven on only numbers that have no more than six
   * @return its text without an exponent; null if that is not certain
   */
  static String text(double number, int fewest, int most) {
    boolean exactly = most > MOST_EXACT_DECIMALS;
    int decimals = exactly ? MOST_EXACT_DECIMALS : most;
    double product = Math.abs(number) * POWERS[decimals];
    if (!(product < MOST)) {
      return null;
    }
    long whole = (long) product;
    double beyond = product - whole;
    if (exactly) {
      whole = beyond < 0.5 ? whole : whole + 1;
      if ((double) whole / POWERS[decimals] != Math.abs(number)) {
        return null;
      }
    } else {
      if (Math.abs(beyond - 0.5) <= product * ERROR) {
        return null;
      }
      whole = beyond < 0.5 ? whole : whole + 1;
    }
    // What is rounded to nothing has no sign.
    return text(number < 0 && whole > 0, whole, decimals, fewest);
  }

  /** A number of millionths, without decimals that are nothing. */
  static String ofMillionths(long millionths) {
    return text(millionths < 0, Math.abs(millionths), MOST_EXACT_DECIMALS, 0);
  }

  private static String text(boolean negative, long whole, int decimals, int fewest) {
    long rest = whole;
    int kept = decimals;
    while (kept > fewest && rest % 10 == 0) {
      rest /= 10;
      kept--;
    }
    StringBuilder text = new StringBuilder(24);
    if (negative) {
      text.append('-');
    }
    text.append(rest / POWERS[kept]);
    if (kept > 0) {
      text.append('.');
      long fraction = rest % POWERS[kept];
      for (int k = kept - 1; k >= 0; k--) {
        text.append((char) ('0' + fraction / POWERS[k] % 10));
      }
    }
    return text.toString();
  }
}
