package org.waystation.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.waystation.batch.BatchState;

/** How a batch goes on, as lines of text. */
final class BatchText {
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;
  private static final int SHORTEST_NAME = 12;

  private BatchText() {}

  /** Everything in one line. */
  static String line(BatchState state) {
    return text(
        "%,d of %,d cases done%s%s, %,d running, %,d waiting; %s%s",
        state.planned() + state.without(),
        state.total(),
        state.kept() > 0 ? text(" (%,d of them before)", state.kept()) : "",
        state.without() > 0 ? text(", %,d without a plan", state.without()) : "",
        state.running().size(),
        state.waiting(),
        duration(state.elapsedSeconds()),
        state.remainingSeconds().isPresent() && state.waiting() + state.running().size() > 0
            ? ", " + duration(state.remainingSeconds().getAsDouble()) + " to go"
            : "");
  }

  /** The line, and one more for each case under way. */
  static List<String> table(BatchState state) {
    List<String> lines = new ArrayList<>();
    lines.add(state.name() + ": " + line(state));
    int width =
        state.running().stream().mapToInt(one -> one.id().length()).max().orElse(SHORTEST_NAME);
    for (BatchState.Running one : state.running()) {
      lines.add(
          text(
              "  %-"
                  + Math.max(SHORTEST_NAME, width)
                  + "s  %-16s plan %15s  bound %15s  gap %9s"
                  + "  %7.1f s%s",
              one.id(),
              one.phase(),
              figure(one.objective()),
              figure(one.bound()),
              one.relativeGap().isPresent()
                  ? text("%.4f %%", 100 * one.relativeGap().getAsDouble())
                  : "-",
              one.seconds(),
              one.attempt() > 1 ? text("  attempt %d", one.attempt()) : ""));
    }
    return lines;
  }

  private static String figure(OptionalDouble value) {
    return value.isPresent() ? text("%,.0f", value.getAsDouble()) : "-";
  }

  static String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole < MINUTE) {
      return whole + " s";
    }
    return whole < HOUR
        ? text("%d min %02d s", whole / MINUTE, whole % MINUTE)
        : text("%d h %02d min", whole / HOUR, whole % HOUR / MINUTE);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
