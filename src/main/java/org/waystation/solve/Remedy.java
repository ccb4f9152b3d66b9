package org.waystation.solve;

import java.util.Locale;

/**
 * A relaxation of a siting problem under which there is a plan. Each was tried: a plan of the
 * relaxed problem was found and verified.
 */
public sealed interface Remedy {
  /** A full sentence with figures and names. */
  String sentence();

  /**
   * Allow more stations.
   *
   * @param most stations with which a plan was found
   * @param neededAtLeast a plan needs at least so many, as a lower bound shows
   */
  record MoreStations(int most, int neededAtLeast) implements Remedy {
    @Override
    public String sentence() {
      return "allow "
          + most
          + " stations: with them a plan was found"
          + (neededAtLeast > 1 ? "; fewer than " + neededAtLeast + " can not do" : "");
    }
  }

  /**
   * Allow fewer stations.
   *
   * @param fewest stations with which a plan was found
   */
  record FewerStations(int fewest) implements Remedy {
    @Override
    public String sentence() {
      return "allow as few as " + fewest + " stations: with them a plan was found";
    }
  }

  /**
   * Let points go.
   *
   * @param floor coverage of the plan that was found
   * @param atMost no plan covers more, as an upper bound shows
   * @param asked the floor there is
   * @param letGo the points that the plan leaves
   * @param withoutOption those of them that have no outside option, and would need one
   */
  record LowerFloor(double floor, double atMost, double asked, Several letGo, Several withoutOption)
      implements Remedy {
    @Override
    public String sentence() {
      return "lower the coverage floor from "
          + Obstacle.Words.plain(asked)
          + " to "
          + Obstacle.Words.plain(floor)
          + ": such a plan was found, and none covers more than "
          + Obstacle.Words.plain(atMost)
          + "; it lets go "
          + letGo.words()
          + (withoutOption.count() == 0
              ? ""
              : ", of which " + withoutOption.words() + " would need an outside option");
    }
  }

  /** A limit of stations that can be widened. */
  enum Limit {
    CAPACITY("capacity"),
    THROUGHPUT("minimum throughput"),
    POINTS("number of demand points");

    private final String words;

    Limit(String words) {
      this.words = words;
    }

    /** In plain words. */
    public String words() {
      return words;
    }
  }

  /**
   * Widen a limit of every station by one factor.
   *
   * @param factor with which a plan was found
   * @param noneFoundAt the nearest factor tried for which none was found
   * @param proven whether it is proven that there is none at that factor
   */
  record WidenLimit(Limit limit, double factor, double noneFoundAt, boolean proven)
      implements Remedy {
    @Override
    public String sentence() {
      return String.format(
          Locale.ROOT,
          "multiply the %s of stations by %s: a plan was found; at %s %s",
          limit.words,
          Obstacle.Words.plain(factor),
          Obstacle.Words.plain(noneFoundAt),
          proven ? "there is none" : "none was found");
    }
  }

  /**
   * Let sites close that must be open.
   *
   * @param sites so few that a plan was found without them
   */
  record ReleaseSites(Several sites) implements Remedy {
    @Override
    public String sentence() {
      return "let " + sites.count() + " sites close that must be open: " + sites.words();
    }
  }

  /**
   * Raise the coverage standard.
   *
   * @param roadMiles at which a plan was found
   * @param noneFoundAt the longest standard tried at which none was found, road miles
   * @param proven whether it is proven that there is none at that standard
   */
  record RaiseStandard(double roadMiles, double noneFoundAt, boolean proven) implements Remedy {
    @Override
    public String sentence() {
      return String.format(
          Locale.ROOT,
          "raise the coverage standard to %.3f road miles: a plan was found; at %.3f %s",
          roadMiles,
          noneFoundAt,
          proven ? "there is none" : "none was found");
    }
  }
}
