package org.waystation.siting;

import java.util.List;

/**
 * Places where a station may stand, numbered from 0.
 *
 * @param ids a name for each, unique
 * @param fixedUsdPerYear what an open station costs each year whatever it handles, one per site
 * @param roles what is already decided, one per site
 */
public record CandidateSites(List<String> ids, double[] fixedUsdPerYear, List<SiteRole> roles) {
  public CandidateSites {
    ids = List.copyOf(ids);
    roles = List.copyOf(roles);
    Checks.sameLength("candidate sites", ids.size(), fixedUsdPerYear.length, roles.size());
    Checks.unique("candidate site", ids);
    Checks.finite("fixed cost of site", fixedUsdPerYear);
  }

  public int size() {
    return ids.size();
  }
}
