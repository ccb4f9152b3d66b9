package org.waystation.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.waystation.geo.LonLat;
import org.waystation.run.RunFolder;

/** In how many plans of a batch each site is open. */
final class SiteCounts {
  /** Share of the plans from which on a site is one that nobody regrets. */
  private static final double NO_REGRET = 0.9;

  /**
   * A site that is open in some plan.
   *
   * @param zip where it is
   * @param place and state, for people
   * @param point longitude and latitude
   * @param plansOpen plans in which it is open
   * @param shareOfPlans the same as a share of all
   * @param fewestStations of those plans the number of stations of the smallest
   */
  record Site(
      String zip,
      String place,
      LonLat point,
      int plansOpen,
      double shareOfPlans,
      int fewestStations) {
    boolean isNoRegret() {
      return shareOfPlans >= NO_REGRET;
    }
  }

  private SiteCounts() {}

  /** Those open most often first. */
  static List<Site> of(BatchFolder batch, List<DoneCase> planned) {
    Map<String, RunFolder.Station> stations = new TreeMap<>();
    Map<String, Integer> open = new TreeMap<>();
    Map<String, Integer> fewest = new TreeMap<>();
    for (DoneCase one : planned) {
      for (RunFolder.Station station : RunFolder.open(batch.of(one.id())).stations()) {
        stations.put(station.zip(), station);
        open.merge(station.zip(), 1, Integer::sum);
        fewest.merge(station.zip(), one.stations(), Math::min);
      }
    }
    List<Site> sites = new ArrayList<>();
    stations.forEach(
        (zip, station) ->
            sites.add(
                new Site(
                    zip,
                    station.place(),
                    station.point(),
                    open.get(zip),
                    (double) open.get(zip) / planned.size(),
                    fewest.get(zip))));
    sites.sort(Comparator.comparingInt((Site site) -> -site.plansOpen()).thenComparing(Site::zip));
    return sites;
  }
}
