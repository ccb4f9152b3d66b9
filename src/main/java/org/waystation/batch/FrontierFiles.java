package org.waystation.batch;

import static org.waystation.export.Column.of;
import static org.waystation.export.Column.optional;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.waystation.export.Column;
import org.waystation.export.CsvTable;
import org.waystation.export.GeoJsonWriter;
import org.waystation.export.Kind;
import org.waystation.export.OutputFolder;
import org.waystation.export.Shape;

/** What {@code frontier} finds, as tables, a layer and a chart. */
final class FrontierFiles {
  static final String CASES = "frontier.csv";

  private static final List<Column> SITE_COLUMNS =
      List.of(
          of("zip", Kind.ZIP),
          of("place", Kind.TEXT),
          of("plansOpen", Kind.INTEGER),
          of("shareOfPlans", Kind.NUMBER),
          of("fewestStations", Kind.INTEGER),
          of("noRegret", Kind.FLAG));

  private final OutputFolder output;

  FrontierFiles(OutputFolder output) {
    this.output = output;
  }

  /** A row for each case with a plan. */
  void cases(List<DoneCase> planned, Set<String> front, Map<String, DoneCase> knees) {
    List<Column> columns =
        List.of(
            of("case", Kind.TEXT),
            of("decision", Kind.TEXT),
            of("world", Kind.TEXT),
            of("stations", Kind.INTEGER),
            of("costUsdPerYear", Kind.USD),
            of("parcelsShareByStations", Kind.NUMBER),
            of("beatenByNone", Kind.FLAG),
            of("knee", Kind.FLAG));
    output.write(
        CASES,
        out -> {
          try (CsvTable table = new CsvTable(out, columns)) {
            for (DoneCase one : planned) {
              table.write(
                  one.id(),
                  one.decision(),
                  one.world(),
                  one.stations(),
                  one.cost(),
                  one.coverage(),
                  front.contains(one.id()),
                  knees.get(one.world()).id().equals(one.id()));
            }
          }
        });
  }

  /** A row for each decision, a column for each way the world may turn out. */
  void regret(Regret regret) {
    List<Column> columns = new ArrayList<>();
    columns.add(of("decision", Kind.TEXT));
    regret.worlds().forEach(world -> columns.add(optional(world, Kind.USD)));
    columns.add(optional("worstUsdPerYear", Kind.USD));
    columns.add(optional("meanUsdPerYear", Kind.USD));
    columns.add(of("leastWorst", Kind.FLAG));
    output.write(
        "regret.csv",
        out -> {
          try (CsvTable table = new CsvTable(out, columns)) {
            for (int k = 0; k < regret.rows().size(); k++) {
              Regret.Row row = regret.rows().get(k);
              List<Object> cells = new ArrayList<>();
              cells.add(row.decision());
              row.usdPerYear().forEach(value -> cells.add(cell(value)));
              cells.add(cell(row.worst()));
              cells.add(cell(row.mean()));
              cells.add(k == regret.leastWorst());
              table.write(cells.toArray());
            }
          }
        });
  }

  private static Object cell(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  /** A row and a point for each site that is open in any plan. */
  void sites(List<SiteCounts.Site> sites) {
    output.write(
        "sites.csv",
        out -> {
          try (CsvTable table = new CsvTable(out, SITE_COLUMNS)) {
            sites.forEach(site -> table.write(row(site)));
          }
        });
    output.write(
        "sites.geojson",
        out -> {
          try (GeoJsonWriter layer = new GeoJsonWriter(out, Shape.POINT, SITE_COLUMNS)) {
            for (SiteCounts.Site site : sites) {
              layer.write(site.point(), row(site));
            }
          }
        });
  }

  private static Object[] row(SiteCounts.Site site) {
    return new Object[] {
      site.zip(),
      site.place(),
      site.plansOpen(),
      site.shareOfPlans(),
      site.fewestStations(),
      site.isNoRegret()
    };
  }

  void chart(FrontierChart chart) {
    output.write("frontier.svg", out -> out.write(chart.svg().getBytes(StandardCharsets.UTF_8)));
  }
}
