package org.waystation.run;

import java.util.Locale;

/** Constants and figures as they stand in files: {@code GAP_REACHED} is "gap-reached". */
final class Words {
  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whole figures without a fraction, others with as many of three decimals as they need. */
  static String of(double figure) {
    return Summary.rounded(figure, 3).stripTrailingZeros().toPlainString();
  }
}
