package org.waystation.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the cost of one plan becomes that of another, step by step; the steps add up to the cent. */
final class Waterfall {
  /** For what no step explains: costs that the tables of a plan do not give by station or ZIP. */
  private static final String OTHER = "not told by station or ZIP";

  /**
   * One step.
   *
   * @param what happens, in words
   * @param count of stations or ZIPs to which it does
   * @param cents by which the cost rises
   */
  record Step(String what, int count, long cents) {}

  private Waterfall() {}

  /** Every step that something happens in. */
  static List<Step> of(PlanChanges changes) {
    List<Step> steps = new ArrayList<>();
    for (Map.Entry<PlanChanges.StationFate, List<PlanChanges.StationChange>> fate :
        changes.stationsByFate().entrySet()) {
      long cents = fate.getValue().stream().mapToLong(PlanChanges.StationChange::stepCents).sum();
      add(steps, words(fate.getKey()), fate.getValue().size(), cents);
    }
    for (Map.Entry<PlanChanges.ZipFate, List<PlanChanges.ZipChange>> fate :
        changes.zipsByFate().entrySet()) {
      long cents = fate.getValue().stream().mapToLong(PlanChanges.ZipChange::stepCents).sum();
      add(steps, words(fate.getKey()), fate.getValue().size(), cents);
    }
    long told = steps.stream().mapToLong(Step::cents).sum();
    long other = changes.after().totalCents() - changes.before().totalCents() - told;
    if (other != 0) {
      steps.add(new Step(OTHER, 0, other));
    }
    return steps;
  }

  private static void add(List<Step> steps, String what, int count, long cents) {
    if (count > 0) {
      steps.add(new Step(what, count, cents));
    }
  }

  static String words(PlanChanges.StationFate fate) {
    return "stations: " + fate.name().toLowerCase(Locale.ROOT);
  }

  static String words(PlanChanges.ZipFate fate) {
    return "ZIPs: " + fate.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
