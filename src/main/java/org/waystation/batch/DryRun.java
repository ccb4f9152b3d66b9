package org.waystation.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.waystation.export.OutputException;
import org.waystation.units.Count;

/** What a batch would do: its cases, and an estimate of the time from those done already. */
final class DryRun {
  private static final int SHOWN = 100;

  private final Cases cases;
  private final BatchOptions options;
  private final BatchFolder batch;

  DryRun(Cases cases, BatchOptions options, BatchFolder batch) {
    this.cases = cases;
    this.options = options;
    this.batch = batch;
  }

  List<String> lines() {
    Map<String, CaseOutcome> done = done();
    List<String> lines = new ArrayList<>();
    List<BatchCase> list = cases.list();
    for (BatchCase one : list.subList(0, Math.min(SHOWN, list.size()))) {
      lines.add(line(one, done.containsKey(one.fingerprint())));
    }
    if (list.size() > SHOWN) {
      lines.add("... and " + (list.size() - SHOWN) + " more");
    }
    long left = list.stream().filter(one -> !done.containsKey(one.fingerprint())).count();
    lines.add(
        text(
            "%s, %,d of them done, %,d to run with %s of at most %,d MiB%s",
            Count.of(list.size(), "case"),
            list.size() - left,
            left,
            Count.of(options.workers(), "worker"),
            options.memoryMiB(),
            cases.repeated() > 0
                ? text("; %,d equal to another are left out", cases.repeated())
                : ""));
    lines.add(estimate(left, done));
    return lines;
  }

  private String line(BatchCase one, boolean done) {
    StringBuilder line = new StringBuilder(one.id()).append("  ").append(one.base());
    one.varied().forEach((key, value) -> line.append("  ").append(key).append('=').append(value));
    one.parent()
        .ifPresent(parent -> line.append("  begins from ").append(cases.list().get(parent).id()));
    return line.append(done ? "  done" : "").toString();
  }

  private String estimate(long left, Map<String, CaseOutcome> done) {
    OptionalDouble mean =
        done.values().stream()
            .filter(outcome -> outcome.result() == Result.PLANNED)
            .mapToDouble(CaseOutcome::seconds)
            .average();
    if (mean.isPresent()) {
      double minutes = mean.getAsDouble() * left / options.workers() / 60;
      return text(
          "the ones done took %.1f s each: about %.1f minutes to go", mean.getAsDouble(), minutes);
    }
    double most = left * options.timeLimit().toSeconds() / 3600.0 / options.workers();
    return text(
        "nothing is done in [%s] yet to judge the time by; by its limit it ends within %.1f hours",
        batch.root(), most);
  }

  private Map<String, CaseOutcome> done() {
    Map<String, CaseOutcome> all = new HashMap<>();
    try {
      for (ObjectNode line : Journal.read(batch.journal())) {
        if (line.path("event").asText().equals(Dispatch.ENDED)) {
          all.put(line.path("fingerprint").asText(), CaseOutcome.of(line.path("outcome")));
        }
      }
    } catch (IOException e) {
      throw new OutputException(batch.journal(), e);
    }
    all.keySet().retainAll(cases.list().stream().map(BatchCase::fingerprint).toList());
    return all;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
