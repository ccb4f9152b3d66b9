package org.waystation.solve;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.CoverageFloor;
import org.waystation.siting.DemandPoints;
import org.waystation.siting.ServiceArcs;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.StationCount;
import org.waystation.siting.StationLimits;

/**
 * A {@link Remainder} in which no point may be left outside, without its constant, as a siting
 * problem for those who take one: a point's fallback is its outside option.
 */
final class RemainderProblem {
  private RemainderProblem() {}

  static SitingProblem of(Remainder remainder) {
    int n = remainder.points();
    int m = remainder.sites();
    double[] parcels = new double[n];
    Arrays.fill(parcels, 1);
    int[] group = new int[m];
    Arrays.fill(group, CandidateSites.NO_GROUP);
    Remainder.Rows rows = remainder.rows();
    return new SitingProblem(
        new DemandPoints(names(n), parcels, remainder.fallback()),
        new CandidateSites(
            names(m), remainder.fixed(), Collections.nCopies(m, SiteRole.GREENFIELD), group),
        new ServiceArcs(rows.start(), rows.site(), rows.cost()),
        new StationCount(remainder.counts().least(), remainder.counts().most()),
        StationLimits.none(m),
        CoverageFloor.points(n, 0));
  }

  private static List<String> names(int size) {
    return IntStream.range(0, size).mapToObj(Integer::toString).toList();
  }
}
