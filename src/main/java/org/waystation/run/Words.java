package org.waystation.run;

import java.util.Locale;

/** Names of constants as they stand in files: {@code GAP_REACHED} is "gap-reached". */
final class Words {
  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
