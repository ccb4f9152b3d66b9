package org.waystation.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether the map of ZIPs tells the same periods as the programme. */
final class PhasedZips {
  private PhasedZips() {}

  static void check(WrittenRun run, Phases phases, List<String> faults) {
    List<String> periods = phases.periodOfZip();
    Map<String, String> byZip = new HashMap<>();
    for (int i = 0; i < periods.size(); i++) {
      byZip.put(phases.outcome().zips().get(i).zip(), periods.get(i));
    }
    for (JsonNode feature : run.json(PlanMaps.ZIPS).path("features")) {
      String zip = feature.at("/properties/zip").asText();
      String found = feature.at("/properties/" + PlanMaps.PERIOD).asText();
      String should = byZip.get(zip);
      if (!found.equals(should)) {
        faults.add(
            PlanMaps.ZIPS
                + ": "
                + zip
                + ": period: should be "
                + should
                + ", found ["
                + found
                + "]");
        return;
      }
    }
  }
}
