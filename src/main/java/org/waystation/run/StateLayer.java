package org.waystation.run;

import static org.waystation.export.Column.of;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waystation.compare.ZipOutcome;
import org.waystation.export.Column;
import org.waystation.export.FeatureWriter;
import org.waystation.export.Kind;
import org.waystation.export.Layer;
import org.waystation.export.PlanStyles;
import org.waystation.export.Shape;
import org.waystation.geodata.Outlines;
import org.waystation.geodata.States;

/**
 * The states of the scope, as land below everything else; those without an outline are left out.
 */
final class StateLayer {
  private static final List<Column> COLUMNS =
      List.of(
          of("state", Kind.TEXT),
          of("name", Kind.TEXT),
          of("zipsInScope", Kind.INTEGER),
          of("zipsServed", Kind.INTEGER),
          of("parcelsPerYear", Kind.PARCELS));

  private StateLayer() {}

  static PlanLayer layer(Outcome outcome, Collection<String> states, Outlines outlines) {
    Layer layer =
        new Layer(
            "states",
            "States in scope",
            "Simplified outlines, to show where the plan lies.",
            Shape.AREA,
            COLUMNS);
    return new PlanLayer(
        layer,
        PlanStyles.states(),
        writer -> write(writer, outcome, new TreeSet<>(states), outlines));
  }

  /** What a state's ZIPs add up to. */
  private static final class Sum {
    private int inScope;
    private int served;
    private double parcels;
  }

  private static void write(
      FeatureWriter writer, Outcome outcome, Collection<String> states, Outlines outlines)
      throws IOException {
    Map<String, Sum> sums = new TreeMap<>();
    for (ZipOutcome zip : outcome.zips()) {
      Sum sum = sums.computeIfAbsent(zip.state(), state -> new Sum());
      sum.inScope++;
      sum.served += zip.served() ? 1 : 0;
      sum.parcels += zip.parcelsPerYear();
    }
    for (String state : states) {
      Sum sum = sums.getOrDefault(state, new Sum());
      writer.writeState(
          outlines,
          state,
          state,
          States.byAbbreviation(state).map(States.State::name).orElse(""),
          sum.inScope,
          sum.served,
          sum.parcels);
    }
  }
}
