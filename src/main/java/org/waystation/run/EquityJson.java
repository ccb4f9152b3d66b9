package org.waystation.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.waystation.compare.CostSpread;
import org.waystation.compare.Coverage;
import org.waystation.compare.TimeCoverage;
import org.waystation.compare.WhoGains;
import org.waystation.compare.WorstState;
import org.waystation.compare.ZipGroup;
import org.waystation.compare.ZipOutcome;
import org.waystation.units.Ratio;

/** Section {@code equity} of the summary: who is served how well and at what cost, who gains. */
final class EquityJson {
  private EquityJson() {}

  static void write(ObjectNode json, Equity equity) {
    ArrayNode times = json.putArray("coverageByMinutes");
    for (TimeCoverage one : equity.scope().coverage()) {
      ObjectNode row = times.addObject();
      row.put("withinMinutes", rounded(one.within().minutes(), 3));
      row.put("withinRoadMiles", rounded(one.coverage().within().miles(), 3));
      shares(row, one.coverage());
    }
    ArrayNode worst = json.putArray("worstState");
    for (WorstState one : equity.worst()) {
      ObjectNode row = worst.addObject();
      row.put("withinMinutes", rounded(one.within().minutes(), 3));
      row.put("state", one.state().name());
      row.put("zipsInScope", one.state().zips().size());
      row.put("peopleInScope", rounded(one.state().people(), 0));
      row.put("people", share(one.people()));
    }
    spread(json.putObject("deliveredUsdPerParcel"), equity.scope().spread());
    groups(json.putArray("byDensity"), "peoplePerSquareMile", equity.densities());
    groups(json.putArray("byRuralCode"), "ruralClass", equity.ruralClasses());
    gains(json.putObject("whoGains"), equity.gains());
  }

  private static void shares(ObjectNode row, Coverage coverage) {
    row.put("zips", share(coverage.zips()));
    row.put("people", share(coverage.people()));
    row.put("households", share(coverage.households()));
    row.put("area", share(coverage.area()));
    row.put("parcels", share(coverage.parcels()));
  }

  private static void spread(ObjectNode json, CostSpread spread) {
    json.put("mean", rounded(spread.meanUsd(), 6));
    json.put("p10", rounded(spread.p10Usd(), 6));
    json.put("p50", rounded(spread.p50Usd(), 6));
    json.put("p90", rounded(spread.p90Usd(), 6));
    json.put("p99", rounded(spread.p99Usd(), 6));
    json.put("p90OverP10", rounded(spread.p90OverP10(), 6));
    json.put("gini", rounded(spread.gini(), 6));
  }

  private static void groups(ArrayNode json, String name, List<ZipGroup> groups) {
    for (ZipGroup group : groups) {
      ObjectNode row = json.addObject();
      row.put(name, group.name());
      row.put("zips", group.zips().size());
      row.put("zipsByStations", group.zips().stream().filter(ZipOutcome::served).count());
      row.put("people", rounded(group.people(), 0));
      row.put("parcelsPerYear", rounded(group.parcels(), 3));
      row.put("peopleByStations", share(group.peopleServed()));
      row.put("peopleWithinHour", share(group.peopleWithinHour()));
      spread(row.putObject("deliveredUsdPerParcel"), group.spread());
    }
  }

  private static void gains(ObjectNode json, WhoGains gains) {
    group(json.putObject("shipperGains"), gains.shipperGains());
    group(json.putObject("shipperLoses"), gains.shipperLoses());
    group(json.putObject("societyGains"), gains.societyGains());
    group(json.putObject("societyLoses"), gains.societyLoses());
    group(json.putObject("skimmed"), gains.skimmed());
  }

  private static void group(ObjectNode json, WhoGains.Group group) {
    json.put("zips", group.zips());
    json.put("people", rounded(group.people(), 0));
    json.put("parcelsPerYear", rounded(group.parcels(), 3));
    json.put("usdPerYear", BigDecimal.valueOf(group.cents(), 2));
  }

  private static BigDecimal share(Ratio share) {
    return rounded(share.value(), 6);
  }

  private static BigDecimal rounded(double value, int decimals) {
    return Summary.rounded(value, decimals);
  }
}
