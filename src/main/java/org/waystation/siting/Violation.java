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

  /** Fewer points are served than the coverage floor asks for. */
  record BelowFloor(int served, int floor) implements Violation {
    @Override
    public String sentence() {
      return served + " demand points are served, the coverage floor asks for " + floor;
    }
  }
}
