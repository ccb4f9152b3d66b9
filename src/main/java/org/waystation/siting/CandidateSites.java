package org.waystation.siting;

import java.util.Arrays;
import java.util.List;

/**
 * Places where a station may stand, numbered from 0.
 *
 * @param ids a name for each, unique
 * @param fixedUsdPerYear what an open station costs each year whatever it handles, one per site
 * @param roles what is already decided, one per site
 * @param group of the sites of one group at most one may open; the group's number, from 0, or
 *     {@link #NO_GROUP}, one per site
 */
public record CandidateSites(
    List<String> ids, double[] fixedUsdPerYear, List<SiteRole> roles, int[] group) {
  /** In place of a group's number: the site is in none. */
  public static final int NO_GROUP = -1;

  public CandidateSites {
    ids = List.copyOf(ids);
    roles = List.copyOf(roles);
    Checks.sameLength(
        "candidate sites", ids.size(), fixedUsdPerYear.length, roles.size(), group.length);
    for (int j = 0; j < group.length; j++) {
      if (group[j] < NO_GROUP) {
        throw new IllegalArgumentException(
            "group of site " + j + " must be a number from 0, or -1, was [" + group[j] + "]");
      }
    }
    Checks.unique("candidate site", ids);
    Checks.finite("fixed cost of site", fixedUsdPerYear);
  }

  /** Sites without groups. */
  public CandidateSites(List<String> ids, double[] fixedUsdPerYear, List<SiteRole> roles) {
    this(ids, fixedUsdPerYear, roles, noGroups(ids.size()));
  }

  private static int[] noGroups(int sites) {
    int[] group = new int[sites];
    Arrays.fill(group, NO_GROUP);
    return group;
  }

  /** One more than the highest number of a group. */
  public int groups() {
    int most = NO_GROUP;
    for (int number : group) {
      most = Math.max(most, number);
    }
    return most + 1;
  }

  public int size() {
    return ids.size();
  }
}
