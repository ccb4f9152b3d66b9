package org.waystation.siting;

/** One way in which a plan breaks the problem it is meant to answer. */
public sealed interface Violation {
  /** A full sentence that names the point or site and the figures. */
  String sentence();

  /** The plan has another number of points than the problem. */
  record WrongSize(int planned, int asked) implements Violation {
    @Override
    public String sentence() {
      return "the plan speaks of " + planned + " demand points, the problem has " + asked;
    }
  }

  /** The plan opens, or serves a point from, a number that is no site's. */
  record NoSuchSite(int site) implements Violation {
    @Override
    public String sentence() {
      return "the plan uses site number " + site + ", which is no candidate";
    }
  }

  /** A site stands twice among the open ones. */
  record OpenTwice(String site) implements Violation {
    @Override
    public String sentence() {
      return "site " + site + " is listed as open twice";
    }
  }

  /** An excluded site is open. */
  record OpensExcluded(String site) implements Violation {
    @Override
    public String sentence() {
      return "site " + site + " is excluded but open";
    }
  }

  /** An existing or forced site is closed. */
  record ClosesForced(String site) implements Violation {
    @Override
    public String sentence() {
      return "site " + site + " must be open but is closed";
    }
  }

  /** Too few or too many stations. */
  record WrongCount(int open, StationCount allowed) implements Violation {
    @Override
    public String sentence() {
      return open + " stations are open, allowed are " + allowed.min() + " to " + allowed.max();
    }
  }

  /** A point is served by a site that is not open. */
  record ServedByClosed(String point, String site) implements Violation {
    @Override
    public String sentence() {
      return "demand point " + point + " is served by " + site + ", which is not open";
    }
  }

  /** A point is served over a pair that is not allowed. */
  record BeyondStandard(String point, String site) implements Violation {
    @Override
    public String sentence() {
      return "demand point " + point + " lies beyond the coverage standard of its station " + site;
    }
  }

  /** A point without outside option is not served. */
  record NoOutsideOption(String point) implements Violation {
    @Override
    public String sentence() {
      return "demand point " + point + " is not served and has no outside option";
    }
  }

  /** Less is served than the coverage floor asks for, in the unit that coverage is counted in. */
  record BelowFloor(double served, double floor) implements Violation {
    @Override
    public String sentence() {
      return "coverage is "
          + Figures.plain(served)
          + ", the coverage floor asks for "
          + Figures.plain(floor);
    }
  }

  /** Two sites of one group are open. */
  record SharesGroup(String one, String other) implements Violation {
    @Override
    public String sentence() {
      return "sites " + one + " and " + other + " are both open, of their group only one may be";
    }
  }

  /** A station handles more than it can. */
  record OverCapacity(String site, double parcels, double capacity) implements Violation {
    @Override
    public String sentence() {
      return "station "
          + site
          + " handles "
          + Figures.plain(parcels)
          + " parcels a year, its capacity is "
          + Figures.plain(capacity);
    }
  }

  /** A station handles less than it must. */
  record BelowThroughput(String site, double parcels, double least) implements Violation {
    @Override
    public String sentence() {
      return "station "
          + site
          + " handles "
          + Figures.plain(parcels)
          + " parcels a year, its minimum throughput is "
          + Figures.plain(least);
    }
  }

  /** A station serves more points than it may. */
  record TooManyPoints(String site, int points, int most) implements Violation {
    @Override
    public String sentence() {
      return "station " + site + " serves " + points + " demand points, allowed are " + most;
    }
  }

  /** A point is divided where each must have one station. */
  record Divided(String point) implements Violation {
    @Override
    public String sentence() {
      return "demand point " + point + " is divided among stations, but each must have one";
    }
  }

  /** A share, or the shares of a point together, are not what they must be. */
  record WrongShare(String point, double share) implements Violation {
    @Override
    public String sentence() {
      return "demand point "
          + point
          + " has a share, or shares in all, of "
          + share
          + "; each lies between 0 and 1, and together they are 1";
    }
  }

  /** A share of a point that is not divided, or out of order. */
  record StrayShare(int point) implements Violation {
    @Override
    public String sentence() {
      return "a share of point number " + point + ", which is not divided, or not in its order";
    }
  }
}
