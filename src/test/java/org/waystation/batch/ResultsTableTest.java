package org.waystation.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.export.Column;
import org.waystation.export.Kind;

class ResultsTableTest {
  @TempDir private Path folder;

  /**
   * A key of the sweep may be called like a figure, and may hold numbers, words, flags or lists.
   */
  @Test
  void columnsTakeTheKindOfTheirValues() throws IOException {
    Cases cases =
        Batches.cases(
            folder,
            "name: t\n"
                + Batches.DELAWARE
                + """
                sweep:
                  list:
                    - {problem: least-cost, network.stations: 1, postal.priceUsdPerParcel: 3.5, postal.offered: false}
                    - {problem: most-covered, network.stations: 2, postal.priceUsdPerParcel: 4, postal.offered: true}
                scenarios: [vermont-capacity]
                """);
    ResultsTable table = new ResultsTable(cases.list(), cases.variedKeys());
    assertEquals(
        List.of(
            Column.of("scenario.problem", Kind.TEXT),
            Column.optional("network.stations", Kind.INTEGER),
            Column.optional("postal.priceUsdPerParcel", Kind.EXACT),
            Column.optional("postal.offered", Kind.FLAG)),
        table.columns().subList(2, 6));
    assertTrue(table.columns().contains(Column.optional("repeatable", Kind.FLAG)));
    CaseOutcome[] outcomes = new CaseOutcome[3];
    outcomes[1] = CaseOutcome.without(Result.INFEASIBLE, "no way", 1, 0.5);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table.write(out, outcomes);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(4, lines.size());
    assertTrue(lines.get(1).contains(",least-cost,1,3.5,false,open,"), lines.get(1));
    assertTrue(lines.get(2).contains(",most-covered,2,4.0,true,infeasible,"), lines.get(2));
    assertTrue(lines.get(3).contains(",vermont-capacity,,,,,open,"), lines.get(3));
  }
}
