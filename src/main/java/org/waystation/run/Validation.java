package org.waystation.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waystation.ledger.Fate;
import org.waystation.scenario.ResolvedScenario;
import org.waystation.units.Count;

/** Checks a scenario with all its data, without solving it. */
public final class Validation {
  private Validation() {}

  /**
   * What the scenario comes to, in a few lines.
   *
   * @throws org.waystation.geodata.file.DataFileException if a data file cannot be used
   * @throws InputException if the scenario cannot be planned with the data
   */
  public static List<String> of(Path geodataFolder, ResolvedScenario resolved, Listener listener) {
    Ground ground = Ground.prepare(geodataFolder, resolved.scenario(), new RunLog(listener));
    Network network = ground.network();
    List<String> lines = new ArrayList<>();
    lines.add(
        text(
            "scenario [%s] is in order: %s in scope, %s, %s within" + " %.0f road miles",
            resolved.scenario().name(),
            Count.of(network.zips().size(), "ZIP"),
            Count.of(network.sites().size(), "candidate site"),
            Count.of(network.problem().arcs().size(), "pair"),
            resolved.scenario().travel().standard().miles()));
    for (Map.Entry<Fate, Integer> count : ground.ledger().counts().entrySet()) {
      if (count.getValue() > 0) {
        lines.add(text("  %,7d ZIPs %s", count.getValue(), count.getKey().words()));
      }
    }
    return lines;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
