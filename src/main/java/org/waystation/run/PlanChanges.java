package org.waystation.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.waystation.cost.Channel;
import org.waystation.geo.GreatCircle;

/**
 * What becomes of stations and ZIPs from one plan to another.
 *
 * @param before the one
 * @param after the other
 * @param stations every station of either, by ZIP; one that moves is told where it stood before
 * @param zips every ZIP of either
 */
record PlanChanges(
    PlanSnapshot before, PlanSnapshot after, List<StationChange> stations, List<ZipChange> zips) {

  /** What becomes of a station. */
  enum StationFate {
    STAYS,
    MOVES,
    CLOSES,
    OPENS
  }

  /** What becomes of a ZIP. */
  enum ZipFate {
    /** Its station stays, or it stays with whom else it has. */
    STAYS,
    /** Its station moves, and goes on to serve it. */
    FOLLOWS_ITS_STATION,
    /** Another station serves it. */
    CHANGES_HANDS,
    /** No station serves it any more, but the postal service. */
    TO_THE_POST,
    /** No station serves it any more, but a carrier. */
    TO_A_CARRIER,
    /** No station serves it any more, but a local partner. */
    TO_A_PARTNER,
    /** A station takes it over from the postal service. */
    FROM_THE_POST,
    /** A station takes it over from a carrier. */
    FROM_A_CARRIER,
    /** A station takes it over from a local partner. */
    FROM_A_PARTNER,
    /** No station serves it in either plan, and in each somebody else does. */
    CHANGES_PROVIDER,
    /** It is not in the scope of the other plan. */
    LEAVES_THE_SCOPE,
    /** It was not in the scope of the one plan. */
    JOINS_THE_SCOPE
  }

  /**
   * @param fate what becomes of it
   * @param before where it stands in the one plan; null if it opens
   * @param after where it stands in the other plan; null if it closes
   */
  record StationChange(StationFate fate, PlanSnapshot.Station before, PlanSnapshot.Station after) {
    /** Where it stands at last. */
    PlanSnapshot.Station at() {
      return after == null ? before : after;
    }

    /** Great-circle miles that it moves. */
    double miles() {
      return fate == StationFate.MOVES ? GreatCircle.miles(before.point(), after.point()) : 0;
    }

    long stepCents() {
      return (after == null ? 0 : after.fixedCents()) - (before == null ? 0 : before.fixedCents());
    }
  }

  /**
   * @param fate what becomes of it
   * @param before in the one plan; null if it is not in its scope
   * @param after in the other; null if it is not in its scope
   */
  record ZipChange(ZipFate fate, PlanSnapshot.Zip before, PlanSnapshot.Zip after) {
    PlanSnapshot.Zip either() {
      return after == null ? before : after;
    }

    long stepCents() {
      return (after == null ? 0 : after.cents()) - (before == null ? 0 : before.cents());
    }
  }

  /**
   * Compares.
   *
   * @param nearMiles a station that closes and one that opens within so many great-circle miles are
   *     one that moves; nearest pairs first
   */
  static PlanChanges of(PlanSnapshot before, PlanSnapshot after, double nearMiles) {
    Map<String, String> moved = moved(before, after, nearMiles);
    return new PlanChanges(
        before, after, stations(before, after, moved), zips(before, after, moved));
  }

  /** New place by old place. */
  private static Map<String, String> moved(
      PlanSnapshot before, PlanSnapshot after, double nearMiles) {
    record Pair(String from, String to, double miles) {}
    List<Pair> pairs = new ArrayList<>();
    for (PlanSnapshot.Station from : before.stations().values()) {
      for (PlanSnapshot.Station to : after.stations().values()) {
        double miles = GreatCircle.miles(from.point(), to.point());
        boolean free =
            !after.stations().containsKey(from.zip()) && !before.stations().containsKey(to.zip());
        if (free && miles <= nearMiles) {
          pairs.add(new Pair(from.zip(), to.zip(), miles));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::miles).thenComparing(Pair::from).thenComparing(Pair::to));
    Map<String, String> moved = new HashMap<>();
    for (Pair pair : pairs) {
      if (!moved.containsKey(pair.from()) && !moved.containsValue(pair.to())) {
        moved.put(pair.from(), pair.to());
      }
    }
    return moved;
  }

  private static List<StationChange> stations(
      PlanSnapshot before, PlanSnapshot after, Map<String, String> moved) {
    List<StationChange> changes = new ArrayList<>();
    for (PlanSnapshot.Station station : before.stations().values()) {
      String to = moved.get(station.zip());
      PlanSnapshot.Station same = after.stations().get(station.zip());
      if (same != null) {
        changes.add(new StationChange(StationFate.STAYS, station, same));
      } else if (to != null) {
        changes.add(new StationChange(StationFate.MOVES, station, after.stations().get(to)));
      } else {
        changes.add(new StationChange(StationFate.CLOSES, station, null));
      }
    }
    after.stations().values().stream()
        .filter(station -> !before.stations().containsKey(station.zip()))
        .filter(station -> !moved.containsValue(station.zip()))
        .forEach(station -> changes.add(new StationChange(StationFate.OPENS, null, station)));
    return List.copyOf(changes);
  }

  private static List<ZipChange> zips(
      PlanSnapshot before, PlanSnapshot after, Map<String, String> moved) {
    TreeSet<String> all = new TreeSet<>(before.zips().keySet());
    all.addAll(after.zips().keySet());
    List<ZipChange> changes = new ArrayList<>();
    for (String zip : all) {
      PlanSnapshot.Zip was = before.zips().get(zip);
      PlanSnapshot.Zip is = after.zips().get(zip);
      changes.add(new ZipChange(fate(was, is, moved), was, is));
    }
    return List.copyOf(changes);
  }

  private static ZipFate fate(
      PlanSnapshot.Zip was, PlanSnapshot.Zip is, Map<String, String> moved) {
    if (was == null || is == null) {
      return was == null ? ZipFate.JOINS_THE_SCOPE : ZipFate.LEAVES_THE_SCOPE;
    }
    if (was.server().equals(is.server())) {
      return ZipFate.STAYS;
    }
    if (was.station().isEmpty()) {
      return is.station().isEmpty() ? ZipFate.CHANGES_PROVIDER : taken(was.server().channel());
    }
    if (is.station().isEmpty()) {
      return left(is.server().channel());
    }
    return is.station().equals(moved.get(was.station()))
        ? ZipFate.FOLLOWS_ITS_STATION
        : ZipFate.CHANGES_HANDS;
  }

  /** A station takes over what came in this way. */
  private static ZipFate taken(Channel channel) {
    return switch (channel) {
      case CARRIER -> ZipFate.FROM_A_CARRIER;
      case PARTNER -> ZipFate.FROM_A_PARTNER;
      case POSTAL, PRIVATE -> ZipFate.FROM_THE_POST;
    };
  }

  /** A station leaves a ZIP to this way. */
  private static ZipFate left(Channel channel) {
    return switch (channel) {
      case CARRIER -> ZipFate.TO_A_CARRIER;
      case PARTNER -> ZipFate.TO_A_PARTNER;
      case POSTAL, PRIVATE -> ZipFate.TO_THE_POST;
    };
  }

  /** Stations of each fate. */
  Map<StationFate, List<StationChange>> stationsByFate() {
    Map<StationFate, List<StationChange>> byFate = new LinkedHashMap<>();
    for (StationFate fate : StationFate.values()) {
      byFate.put(fate, stations.stream().filter(one -> one.fate() == fate).toList());
    }
    return byFate;
  }

  /** ZIPs of each fate. */
  Map<ZipFate, List<ZipChange>> zipsByFate() {
    Map<ZipFate, List<ZipChange>> byFate = new LinkedHashMap<>();
    for (ZipFate fate : ZipFate.values()) {
      byFate.put(fate, zips.stream().filter(one -> one.fate() == fate).toList());
    }
    return byFate;
  }

  /** Whether the two are other plans, or the same at other cost. */
  boolean differ() {
    return before.totalCents() != after.totalCents()
        || stations.stream().anyMatch(one -> one.fate() != StationFate.STAYS)
        || zips.stream().anyMatch(one -> one.fate() != ZipFate.STAYS || one.stepCents() != 0);
  }
}
