package org.waystation.run;

import java.util.Locale;
import org.waystation.solve.Progress;

/** Progress of a solve as one line of text. */
public final class ProgressText {
  private ProgressText() {}

  /** Phase, plan, bound, gap and elapsed time, in columns of fixed width. */
  public static String of(Progress progress) {
    return String.format(
        Locale.ROOT,
        "%-16s plan %14s  bound %14s  gap %9s  %6.1f s",
        progress.phase().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        usd(progress.objective()),
        usd(progress.bound()),
        percent(progress.relativeGap()),
        progress.seconds());
  }

  private static String usd(double usd) {
    return Double.isInfinite(usd) ? "-" : String.format(Locale.ROOT, "%,.0f", usd);
  }

  private static String percent(double share) {
    return Double.isInfinite(share) ? "-" : String.format(Locale.ROOT, "%.4f %%", 100 * share);
  }
}
