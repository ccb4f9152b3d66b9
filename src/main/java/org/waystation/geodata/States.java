package org.waystation.geodata;

import java.util.Set;
import java.util.TreeSet;

/** Two-letter abbreviations of the states. */
public final class States {
  private static final Set<String> CONTIGUOUS =
      Set.of(
          ("AL AR AZ CA CO CT DC DE FL GA IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH"
                  + " NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY")
              .split(" "));

  private States() {}

  /** The 48 states that touch one another, and the District of Columbia. */
  public static Set<String> contiguous() {
    return CONTIGUOUS;
  }

  /** {@link #contiguous()} with Alaska and Hawaii. */
  public static Set<String> all() {
    Set<String> all = new TreeSet<>(CONTIGUOUS);
    all.add("AK");
    all.add("HI");
    return Set.copyOf(all);
  }
}
