package org.waystation.run;

import static org.waystation.export.Column.of;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;
import org.waystation.geodata.ZipArea;
import org.waystation.phasing.OpeningStep;
import org.waystation.phasing.PhasingPlan;
import org.waystation.scenario.PeriodRules;
import org.waystation.scenario.PhasingRules;
import org.waystation.siting.CompensatedSum;

/** The programme as a table, a station a row, in the order in which they open. */
final class PhaseFiles {
  static final String FILE = "phases.csv";

  private static final List<Column> COLUMNS =
      List.of(
          of("station", Kind.ZIP),
          of("place", Kind.TEXT),
          of("state", Kind.TEXT),
          of("period", Kind.TEXT),
          of("order", Kind.INTEGER),
          of("zipsTakenOver", Kind.INTEGER),
          of("parcelsTakenOverPerYear", Kind.PARCELS),
          of("marginalSavingUsdPerYear", Kind.USD),
          of("pays", Kind.FLAG),
          of("cumulativeCapexUsd", Kind.USD),
          of("cumulativeStations", Kind.INTEGER),
          of("servedZips", Kind.INTEGER));

  private PhaseFiles() {}

  static void write(FileSink files, Phases phases) {
    files.write(FILE, out -> table(out, phases));
  }

  private static void table(OutputStream out, Phases phases) throws IOException {
    Set<Integer> served = new HashSet<>();
    double capex = 0;
    int order = 0;
    int open = 0;
    try (CsvTable table = new CsvTable(out, COLUMNS)) {
      for (OpeningStep step : phases.steps()) {
        boolean stands = step.period() == PhasingPlan.STANDING;
        capex += stands ? 0 : phases.network().problem().stations().capexUsd()[step.station()];
        Set<Integer> zips = new HashSet<>();
        IntStream.of(step.points()).forEach(i -> zips.add(phases.network().zip()[i]));
        served.addAll(zips);
        ZipArea at = phases.station(step).site().zip();
        table.write(
            at.zip(),
            at.place().name(),
            at.place().state(),
            phases.word(step.period()),
            stands ? 0 : ++order,
            zips.size(),
            parcels(phases, step),
            step.savingUsdPerYear(),
            step.pays(),
            capex,
            ++open,
            served.size());
      }
    }
  }

  /** Parcels of the points that go to a station when it opens, at the volume of its period. */
  private static double parcels(Phases phases, OpeningStep step) {
    CompensatedSum sum = new CompensatedSum();
    for (int point : step.points()) {
      sum.add(phases.network().parcelsPerYear()[point]);
    }
    return sum.value()
        * phases.network().problem().periods().get(Math.max(0, step.period())).volume();
  }

  /** The periods as they stand in the table. */
  static PhasingPlan read(Path folder, Outcome outcome, PhasingRules rules) {
    List<String> words = rules.periods().stream().map(PeriodRules::name).toList();
    Map<String, Integer> stations = new HashMap<>();
    for (int k = 0; k < outcome.stations().size(); k++) {
      stations.put(outcome.stations().get(k).site().zip().zip(), k);
    }
    int[] opening = new int[stations.size()];
    // Not a period: a station without a row breaks the plan.
    Arrays.fill(opening, words.size());
    WrittenTable.read(
        folder,
        FILE,
        row -> {
          Integer station = stations.remove(row.text("station"));
          if (station == null) {
            throw row.damaged("station", row.text("station"), "is no other station of the plan");
          }
          String word = row.text("period");
          int period = words.indexOf(word);
          if (period < 0 && !word.equals(Phases.STANDING)) {
            throw row.damaged("period", word, "is no period of the scenario");
          }
          return opening[station] = period < 0 ? PhasingPlan.STANDING : period;
        });
    return new PhasingPlan(opening);
  }
}
