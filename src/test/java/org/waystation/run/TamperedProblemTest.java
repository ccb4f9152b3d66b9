package org.waystation.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A run whose problem was changed, in scenario or tables, does not verify. */
class TamperedProblemTest extends ForgedRuns {
  @Test
  void refusesAFixedCostThatIsNotEveryStations() throws IOException {
    Matcher closed =
        Pattern.compile("(?m)^05.*,false,.*,([0-9]+)\\.[0-9]+,").matcher(text("candidates.csv"));
    assertTrue(closed.find());
    replace(
        "candidates.csv",
        closed.group(),
        closed.group().replace("," + closed.group(1) + ".", ",1."));
    refusedBothWays("candidates.csv");
  }

  @Test
  void refusesACapacityThatNoStationHas() throws IOException {
    String header = text("candidates.csv").split("\r\n")[0];
    assertTrue(header.endsWith("maxParcelsPerDay,minParcelsPerDay,group,ownTerms,size"), header);
    String row = text("candidates.csv").split("\r\n")[1];
    assertTrue(row.endsWith(",,,,,"), row);
    replace("candidates.csv", row, row.substring(0, row.length() - 5) + ",9000,,,,");
    refusedBothWays("candidates.csv:2");
  }

  @Test
  void refusesAnAssumptionOfTheScenario() throws IOException {
    ObjectNode manifest = manifest();
    ((ObjectNode) manifest.at("/scenario/costs/sortUsdPerParcel")).put("value", 0.34);
    write("manifest.json", manifest.toString());
    refusedBothWays("the plan comes to");
  }

  @Test
  void refusesAStandardThatThePlanBreaks() throws IOException {
    ObjectNode manifest = manifest();
    ((ObjectNode) manifest.at("/scenario/travel")).put("maxRoadMiles", 20);
    write("manifest.json", manifest.toString());
    refusedBothWays("the plan: ");
  }

  @Test
  void refusesAFloorThatThePlanMisses() throws IOException {
    ObjectNode manifest = manifest();
    ((ObjectNode) manifest.at("/scenario/network/coverageFloor")).put("amount", 220);
    write("manifest.json", manifest.toString());
    refusedBothWays("the plan: ");
  }

  @Test
  void refusesACandidateThatWasMoved() throws IOException {
    Matcher open = Pattern.compile("(?m)^05.*,true,(-7[0-9.]+),").matcher(text("candidates.csv"));
    assertTrue(open.find());
    replace("candidates.csv", open.group(), open.group().replace(open.group(1), "-73.300001"));
    refusedBothWays("hubRoadMiles");
  }

  @Test
  void refusesALostDemandRow() throws IOException {
    String row = text("demand.csv").split("\r\n")[1] + "\r\n";
    replace("demand.csv", row, "");
    refusedBothWays("");
  }

  @Test
  void refusesALostCandidate() throws IOException {
    Matcher closed = Pattern.compile("(?m)^05.*,false,.*\r\n").matcher(text("candidates.csv"));
    assertTrue(closed.find());
    replace("candidates.csv", closed.group(), "");
    // Without hashes nobody can know that there was another candidate: only the bound may move.
    assertFalse(RunVerifier.verify(run).confirmed());
  }
}
