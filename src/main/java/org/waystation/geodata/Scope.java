package org.waystation.geodata;

import java.util.ArrayList;
import java.util.List;
import org.waystation.ledger.Entry;
import org.waystation.ledger.Fate;
import org.waystation.ledger.Ledger;

/** Decides which ZIPs a scenario plans for, and says of each other one why not. */
public final class Scope {
  private final ScopeRules rules;

  public Scope(ScopeRules rules) {
    this.rules = rules;
  }

  /**
   * Applies the rules to every ZIP of a table. The first that a ZIP fails is its fate, in this
   * order: extent, population known, area known, least density, density limit, fewest people.
   *
   * @param ledger takes one entry for each ZIP of the table
   * @return the ZIPs in scope, in the order of the table
   */
  public List<ZipArea> demand(ZipTable table, Ledger ledger) {
    List<ZipArea> demand = new ArrayList<>();
    for (ZipArea zip : table.zips()) {
      Verdict verdict = judge(zip);
      ledger.enter(new Entry(zip.zip(), zip.origin(), verdict.fate(), verdict.reason()));
      if (verdict.fate() == Fate.IN_SCOPE) {
        demand.add(zip);
      }
    }
    return List.copyOf(demand);
  }

  private Verdict judge(ZipArea zip) {
    String state = zip.place().state();
    double density = zip.peoplePerSquareMile();
    if (!rules.states().contains(state)) {
      return new Verdict(
          Fate.OUTSIDE_EXTENT,
          state.isEmpty() ? "no state is given" : state + " is not among the states planned for");
    }
    if (Double.isNaN(zip.population())) {
      return new Verdict(Fate.NO_POPULATION, "no population is given");
    }
    if (zip.population() <= 0) {
      return new Verdict(Fate.NO_POPULATION, "population is 0");
    }
    if (!(zip.landSquareMiles() > 0)) {
      return new Verdict(Fate.NO_AREA, "no land area is given or can be derived");
    }
    if (!Threshold.reaches(density, rules.minPeoplePerSquareMile())) {
      return outOfScope(
          density, "people per square mile, the scope begins at", rules.minPeoplePerSquareMile());
    }
    if (Threshold.reaches(density, rules.belowPeoplePerSquareMile())) {
      return outOfScope(
          density,
          "people per square mile, the scope ends below",
          rules.belowPeoplePerSquareMile());
    }
    if (!Threshold.reaches(zip.population(), rules.minPopulation())) {
      return outOfScope(zip.population(), "people, the scope begins at", rules.minPopulation());
    }
    return new Verdict(Fate.IN_SCOPE, "");
  }

  private static Verdict outOfScope(double value, String rule, double limit) {
    return new Verdict(
        Fate.OUT_OF_SCOPE, Threshold.tell(value, limit) + " " + rule + " " + Threshold.tell(limit));
  }

  private record Verdict(Fate fate, String reason) {}
}
