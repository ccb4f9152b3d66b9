package org.waystation.travel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.waystation.geo.LonLat;
import org.waystation.geodata.CandidateRules;
import org.waystation.geodata.Candidates;
import org.waystation.geodata.EmbeddedGeodata;
import org.waystation.geodata.Scope;
import org.waystation.geodata.ScopeRules;
import org.waystation.geodata.States;
import org.waystation.geodata.ZipArea;
import org.waystation.geodata.ZipTable;
import org.waystation.ledger.Ledger;
import org.waystation.units.Distance;

/** The base scenario's distances. */
class NationalTravelTest {
  /** The time is a guard against going through all pairs, not a target: a second is usual. */
  @Test
  void theCountryWithin120RoadMiles() {
    Ledger ledger = new Ledger();
    ZipTable table =
        new EmbeddedGeodata(Path.of(System.getProperty("waystation.home"), "geodata")).read(ledger);
    List<LonLat> points =
        places(new Scope(new ScopeRules(States.contiguous(), 7.5, 100, 50)).demand(table, ledger));
    List<LonLat> sites =
        places(
            Candidates.select(table.zips(), States.contiguous(), new CandidateRules(2000, 1500)));
    GreatCircleTravel travel =
        new GreatCircleTravel(new TravelParameters(1.30, Distance.ofMiles(120)));

    TravelRows rows = assertTimeout(Duration.ofMinutes(2), () -> travel.rows(points, sites));
    NearestSites nearest = travel.nearest(points, sites);

    assertEquals(13_241, rows.points());
    assertEquals(2_396_665, rows.size());
    assertEquals(13_241, rows.reached());
    double[] ones = new double[points.size()];
    Arrays.fill(ones, 1);
    assertEquals(OptionalDouble.of(21.594), nearest.smallestStandardReaching(ones, 13_000));
    assertEquals(OptionalDouble.of(57.816), nearest.smallestStandardReaching(ones, 13_241));
  }

  private static List<LonLat> places(List<ZipArea> zips) {
    return zips.stream().map(ZipArea::point).toList();
  }
}
