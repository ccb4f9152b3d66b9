package org.waystation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the verifier of a robust plan confirms, in sentences. */
final class RobustFindings {
  private RobustFindings() {}

  static List<String> of(List<RobustPart> parts, RobustReport report) {
    List<String> findings = new ArrayList<>();
    for (RobustPart part : parts) {
      findings.add(
          text(
              "%s: planned alone %,.2f USD a year, no plan less than %,.2f; every constraint holds",
              part.name(), part.bestUsd(), part.boundUsd()));
    }
    findings.add(
        text(
            "stations: %d for all; %d sets priced anew in every scenario, none has a smaller worst"
                + " regret",
            report.robust().chosen().openSites().length, report.robust().seen().size()));
    findings.add(
        parts.stream()
            .map(part -> text("%s %,.2f", part.name(), regret(parts, report, part)))
            .collect(Collectors.joining("; ", "regret, USD a year: ", "")));
    findings.add(report.boundSentence());
    return findings;
  }

  private static double regret(List<RobustPart> parts, RobustReport report, RobustPart part) {
    return report.robust().chosen().costs()[parts.indexOf(part)] - part.bestUsd();
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
