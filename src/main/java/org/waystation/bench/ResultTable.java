package org.waystation.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Results as lines of a table with columns of fixed width, so that each can be said as soon as it
 * is there.
 */
public final class ResultTable {
  private static final String FORM = " %-7s %6s %5s  %16s %16s %10s  %17s %10s  %9s %6s  %s";
  private static final String NOTHING = "-";

  /** Behind a known value that is not proven to be optimal. */
  private static final String NOT_PROVEN = "*";

  private final String nameForm;

  /**
   * @param widest length of the longest name
   */
  public ResultTable(int widest) {
    nameForm = "%-" + Math.max("instance".length(), widest) + "s";
  }

  /** The titles of the columns. */
  public String header() {
    return line(
        "instance",
        "kind",
        "n",
        "p",
        "objective",
        "bound",
        "gap",
        "known value",
        "deviation",
        "seconds",
        "MiB",
        "result");
  }

  /** One result; what is wrong with it follows on lines of its own. */
  public List<String> lines(BenchResult result) {
    BenchInstance instance = result.instance();
    Score score = instance.score();
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            instance.name(),
            instance.kind().label(),
            Integer.toString(instance.points()),
            instance.stations().isPresent()
                ? Integer.toString(instance.stations().getAsInt())
                : NOTHING,
            figure(score, result.objective()),
            figure(
                score,
                result.solved().isPresent()
                    ? OptionalDouble.of(result.solved().get().bound())
                    : OptionalDouble.empty()),
            result
                .solved()
                .map(Solved::relativeGap)
                .filter(Double::isFinite)
                .map(ResultTable::percent)
                .orElse(NOTHING),
            result.known().map(ResultTable::known).orElse(NOTHING + " "),
            result.deviation().isPresent() ? percent(result.deviation().getAsDouble()) : NOTHING,
            String.format(Locale.ROOT, "%.2f", result.effort().seconds()),
            Long.toString(result.effort().peakMebibytes()),
            result.verdict().label()));
    for (String fault : result.faults()) {
      fault.lines().forEach(text -> lines.add("    " + text));
    }
    return lines;
  }

  private String line(String name, Object... cells) {
    return (String.format(Locale.ROOT, nameForm, name) + String.format(Locale.ROOT, FORM, cells))
        .stripTrailing();
  }

  private static String figure(Score score, OptionalDouble figure) {
    if (figure.isEmpty() || Double.isInfinite(figure.getAsDouble())) {
      return NOTHING;
    }
    double value = figure.getAsDouble();
    return String.format(
        Locale.ROOT, score.whole() && value == Math.rint(value) ? "%.0f" : "%.3f", value);
  }

  private static String known(KnownValue known) {
    return known.value().toPlainString()
        + (known.status() == KnownValue.Status.OPTIMAL ? " " : NOT_PROVEN);
  }

  private static String percent(double share) {
    String text = String.format(Locale.ROOT, "%.4f %%", 100 * share);
    // A deviation that rounds to nothing has no sign.
    return text.equals("-0.0000 %") ? "0.0000 %" : text;
  }
}
