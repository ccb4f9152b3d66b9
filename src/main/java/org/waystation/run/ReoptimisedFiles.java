package org.waystation.run;

import static org.waystation.export.Column.of;
import static org.waystation.export.Column.optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;
import org.waystation.geodata.Place;

/** Plans made anew with other figures, as tables and in the summary. */
final class ReoptimisedFiles {
  static final String INPUTS = "reoptimised.csv";
  static final String STABILITY = "stability.csv";

  private static final List<Column> INPUT_COLUMNS =
      List.of(
          of("input", Kind.TEXT),
          of("unit", Kind.TEXT),
          of("end", Kind.TEXT),
          of("value", Kind.EXACT),
          of("status", Kind.TEXT),
          of("costAsPlannedUsdPerYear", Kind.USD),
          optional("costUsdPerYear", Kind.USD),
          optional("gainUsdPerYear", Kind.USD),
          optional("lowerBoundUsdPerYear", Kind.USD),
          of("stationsKept", Kind.INTEGER),
          of("stationsClosed", Kind.TEXT),
          of("stationsOpened", Kind.TEXT));

  private static final List<Column> STABILITY_COLUMNS =
      List.of(
          of("zip", Kind.ZIP),
          of("place", Kind.TEXT),
          of("state", Kind.TEXT),
          of("inPlan", Kind.FLAG),
          of("drawsOpen", Kind.INTEGER),
          of("shareOfDrawsOpen", Kind.NUMBER),
          of("noRegret", Kind.FLAG));

  private ReoptimisedFiles() {}

  /** Writes a table for each kind of plans that was asked for. */
  static void write(FileSink files, Outcome outcome, Reoptimised reoptimised) {
    if (!reoptimised.inputs().isEmpty()) {
      files.write(INPUTS, out -> inputs(out, outcome, reoptimised));
    }
    if (!reoptimised.draws().isEmpty()) {
      files.write(STABILITY, out -> stability(out, outcome, reoptimised));
    }
  }

  /** Adds the section {@code reoptimised}, which no verifier can make again. */
  static void addTo(ObjectNode summary, Outcome outcome, Reoptimised reoptimised) {
    ObjectNode node = summary.putObject("reoptimised");
    node.put("solverWord", "that each of these plans is the one the solver found");
    node.put("plansAtEnds", reoptimised.inputs().size());
    node.put("draws", reoptimised.draws().size());
    node.put("drawsWithPlan", reoptimised.drawsWithPlan());
    if (!reoptimised.draws().isEmpty()) {
      node.put("noRegretFromShare", Summary.rounded(Reoptimised.NO_REGRET, 2));
      node.put("noRegretStations", reoptimised.noRegretStations(outcome));
    }
  }

  private static void inputs(OutputStream out, Outcome outcome, Reoptimised reoptimised)
      throws IOException {
    Set<String> planned = Reoptimisation.stations(outcome.network(), outcome);
    try (CsvTable table = new CsvTable(out, INPUT_COLUMNS)) {
      for (Reoptimised.End end : reoptimised.inputs()) {
        Reoptimisation.Anew anew = end.anew();
        Set<String> closed = anew.withPlan() ? without(planned, anew.stations()) : Set.of();
        OptionalDouble cost = anew.costUsd();
        table.write(
            end.figure().key(),
            end.figure().unit(),
            end.name(),
            end.value(),
            Words.of(anew.termination()),
            end.asPlanned().totalUsd(),
            boxed(cost),
            cost.isPresent() ? end.asPlanned().totalUsd() - cost.getAsDouble() : null,
            boxed(anew.boundUsd()),
            anew.withPlan() ? planned.size() - closed.size() : 0,
            String.join(" ", closed),
            String.join(" ", without(anew.stations(), planned)));
      }
    }
  }

  private static void stability(OutputStream out, Outcome outcome, Reoptimised reoptimised)
      throws IOException {
    Set<String> planned = Reoptimisation.stations(outcome.network(), outcome);
    Map<String, Integer> openings = reoptimised.openings();
    planned.forEach(station -> openings.putIfAbsent(station, 0));
    int plans = reoptimised.drawsWithPlan();
    try (CsvTable table = new CsvTable(out, STABILITY_COLUMNS)) {
      for (Site site : outcome.network().sites()) {
        Integer open = openings.get(site.zip().zip());
        if (open != null) {
          Place place = site.zip().place();
          table.write(
              site.zip().zip(),
              place.name(),
              place.state(),
              planned.contains(site.zip().zip()),
              open,
              plans == 0 ? 0.0 : (double) open / plans,
              reoptimised.isNoRegret(open));
        }
      }
    }
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> left = new TreeSet<>(all);
    left.removeAll(some);
    return left;
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }
}
