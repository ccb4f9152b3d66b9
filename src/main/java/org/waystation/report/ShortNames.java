package org.waystation.report;

import java.util.List;

/** Names that stand side by side, without the words that all of them begin with. */
final class ShortNames {
  private ShortNames() {}

  /** Such as {@code 4.80} of {@code postal.priceUsdPerParcel=4.80}, where the others say so too. */
  static List<String> of(List<String> names) {
    if (names.size() < 2) {
      return names;
    }
    String common = names.get(0);
    for (String name : names) {
      int same = 0;
      while (same < Math.min(common.length(), name.length())
          && common.charAt(same) == name.charAt(same)) {
        same++;
      }
      common = common.substring(0, same);
    }
    int cut = Math.max(common.lastIndexOf('='), common.lastIndexOf(' ')) + 1;
    return names.stream().map(name -> name.substring(cut)).toList();
  }
}
