package org.waystation.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.waystation.compare.Programme;
import org.waystation.compare.ZipOutcome;
import org.waystation.cost.CostModel;
import org.waystation.cost.Labour;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.Kind;
import org.waystation.scenario.ResolvedScenario;

/** The plan beside the announced programme; only where the scenario asks for it. */
final class ProgrammeTable {
  static final String FILE = "programme.csv";
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("quantity", Kind.TEXT),
          Column.of("unit", Kind.TEXT),
          Column.of("model", Kind.NUMBER),
          Column.of("announced", Kind.NUMBER),
          Column.of("deviationPercent", Kind.NUMBER),
          Column.of("source", Kind.TEXT),
          Column.of("restsOn", Kind.TEXT));

  private ProgrammeTable() {}

  /** Empty where the scenario does not ask. */
  static Optional<Programme> of(Outcome outcome, ResolvedScenario resolved) {
    if (!resolved.comparesProgramme()) {
      return Optional.empty();
    }
    Figures figures = new Figures(resolved.figures());
    return Optional.of(
        Programme.of(
            plan(outcome, figures),
            new Programme.Announcement(
                announced(figures, "announcedStations"),
                announced(figures, "announcedZips"),
                announced(figures, "announcedSquareMiles"),
                announced(figures, "announcedParcelsPerYear"),
                announced(figures, "announcedCapexUsd"),
                announced(figures, "announcedJobs"),
                announced(figures, "announcedJobsPerStation"))));
  }

  private static Programme.Announced announced(Figures figures, String key) {
    return new Programme.Announced(figures.value(key), figures.of(key).source());
  }

  private static Programme.Plan plan(Outcome outcome, Figures figures) {
    List<ZipOutcome> served = outcome.zips().stream().filter(ZipOutcome::served).toList();
    int stations = outcome.stations().size();
    return new Programme.Plan(
        stations,
        served.size(),
        served.stream().mapToDouble(ZipOutcome::landSquareMiles).sum(),
        served.stream().mapToDouble(ZipOutcome::parcelsPerYear).sum(),
        stations * outcome.network().costs().parameters().station().capex().usd(),
        jobs(outcome, figures));
  }

  private static Programme.Jobs jobs(Outcome outcome, Figures figures) {
    Network network = outcome.network();
    CostModel costs = network.costs();
    Labour labour = new Labour(costs, figures.value("stationLabourShare"));
    double drivers = 0;
    for (Service service : outcome.services()) {
      double stops =
          costs.stopsPerSquareMile(
              network.parcelsPerYear(service.zip()),
              network.zips().get(service.zip()).landSquareMiles());
      drivers += labour.driverHours(service.parcelsPerYear(), stops, service.roadMiles());
    }
    double inside = 0;
    double trucks = 0;
    for (StationOutcome station : outcome.stations()) {
      inside += labour.stationHours(station.parcelsPerYear());
      trucks += labour.trailerHours(station.parcelsPerYear(), station.site().hubRoadMiles());
    }
    double hours = figures.value("hoursPerJobYear");
    return new Programme.Jobs(drivers / hours, inside / hours, trucks / hours);
  }

  static void write(FileSink files, Programme programme) {
    files.write(FILE, out -> table(out, programme));
  }

  private static void table(OutputStream out, Programme programme) throws IOException {
    try (CsvTable table = new CsvTable(out, COLUMNS)) {
      for (Programme.Line line : programme.lines()) {
        table.write(
            line.quantity(),
            line.unit(),
            line.model(),
            line.announced(),
            line.deviationPercent(),
            line.source(),
            line.restsOn());
      }
    }
  }

  static void write(ArrayNode json, Programme programme) {
    for (Programme.Line line : programme.lines()) {
      ObjectNode row = json.addObject();
      row.put("quantity", line.quantity());
      row.put("unit", line.unit());
      row.put("model", Summary.rounded(line.model(), 3));
      row.put("announced", Summary.rounded(line.announced(), 3));
      row.put("deviationPercent", Summary.rounded(line.deviationPercent(), 3));
    }
  }

  /** For the terminal: one line for each quantity. */
  static List<String> headlines(Programme programme) {
    return programme.lines().stream()
        .map(
            line ->
                String.format(
                    Locale.ROOT,
                    "announced %,17.0f %s, the plan has %,17.0f (%+.1f %%): %s",
                    line.announced(),
                    line.unit(),
                    line.model(),
                    line.deviationPercent(),
                    line.quantity()))
        .toList();
  }
}
