package org.waystation.solve;

import org.waystation.siting.StationCount;

/** Why a siting problem has no plan: which constraint, and where. Each is proven. */
public sealed interface Obstacle {
  /** A full sentence with figures and names. */
  String sentence();

  /** More sites must be open than stations are allowed. */
  record TooManyForced(Several sites, int most) implements Obstacle {
    @Override
    public String sentence() {
      return sites.count()
          + " sites must be open, but at most "
          + most
          + " stations are allowed: "
          + sites.words();
    }
  }

  /** More stations are asked for than sites, or groups of sites, may open. */
  record TooFewSites(int asked, int mayOpen, boolean grouped) implements Obstacle {
    @Override
    public String sentence() {
      return asked
          + " stations are asked for, but only "
          + mayOpen
          + " candidate sites may open"
          + (grouped ? ", one of each group" : "");
    }
  }

  /** Sites of one group must be open, of which only one may be. */
  record ForcedShareGroup(Several sites) implements Obstacle {
    @Override
    public String sentence() {
      return sites.count()
          + " sites of one group must be open, of which only one may be: "
          + sites.words();
    }
  }

  /** Points that must be served have no site in reach. */
  record OutOfReach(Several points) implements Obstacle {
    @Override
    public String sentence() {
      return points.count() == 1
          ? "demand point "
              + points.words()
              + " has no candidate site within the coverage standard and no outside option"
          : points.count()
              + " demand points have no candidate site within the coverage standard and no outside"
              + " option: "
              + points.words();
    }
  }

  /** Even if every site opened, coverage would stay below the floor. */
  record FloorBeyondReach(double floor, double reachable, Several unreached) implements Obstacle {
    @Override
    public String sentence() {
      return Words.plain(floor)
          + " must be covered, but only "
          + Words.plain(reachable)
          + " have a candidate site within the coverage standard; out of reach: "
          + unreached.words();
    }
  }

  /** Points that must be served are larger than any site in reach can take, and not divisible. */
  record LargerThanStations(Several points) implements Obstacle {
    @Override
    public String sentence() {
      return points.count()
          + " demand points have more parcels than any site in reach can take, and no outside"
          + " option: "
          + points.words();
    }
  }

  /** All the stations allowed together can not take what must be served. */
  record TooLittleCapacity(double parcelsPerYear, double capacity, int stations)
      implements Obstacle {
    @Override
    public String sentence() {
      return Words.plain(parcelsPerYear)
          + " parcels a year at least must be served, but the "
          + stations
          + " largest stations take "
          + Words.plain(capacity);
    }
  }

  /** All the stations allowed together may not serve as many points as must be served. */
  record TooFewPlaces(int points, long places, int stations) implements Obstacle {
    @Override
    public String sentence() {
      return points
          + " demand points at least must be served, but the "
          + stations
          + " stations with the highest limits serve "
          + places;
    }
  }

  /** Sites must be open that can not reach their minimum throughput. */
  record TooLittleThroughput(Several sites) implements Obstacle {
    @Override
    public String sentence() {
      return sites.count()
          + " sites must be open, but all demand in their reach is below their minimum throughput: "
          + sites.words();
    }
  }

  /** Coverage takes more stations than are allowed, as a lower bound on their number shows. */
  record TooFewStations(StationCount allowed, int needed) implements Obstacle {
    @Override
    public String sentence() {
      return "what must be served takes at least "
          + needed
          + " stations, but at most "
          + allowed.max()
          + " are allowed";
    }
  }

  /** As many stations as are allowed cover less than the floor, as an upper bound shows. */
  record FloorBeyondStations(double floor, double atMost, int stations) implements Obstacle {
    @Override
    public String sentence() {
      return Words.plain(floor)
          + " must be covered, but "
          + stations
          + " stations cover no more than "
          + Words.plain(atMost);
    }
  }

  /** No constraint alone: a search through all plans has found none. */
  record Together(String proof) implements Obstacle {
    @Override
    public String sentence() {
      return "no constraint alone rules a plan out, but together they do (" + proof + ")";
    }
  }

  /** How figures read. */
  final class Words {
    private Words() {}

    static String plain(double figure) {
      return figure == Math.rint(figure) && Math.abs(figure) < 1e15
          ? Long.toString((long) figure)
          : Double.toString(figure);
    }
  }
}
