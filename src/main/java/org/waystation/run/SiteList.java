package org.waystation.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waystation.geodata.Hub;
import org.waystation.geodata.SiteEntry;
import org.waystation.geodata.SiteTerms;
import org.waystation.geodata.ZipArea;
import org.waystation.siting.SiteRole;
import org.waystation.travel.GreatCircleTravel;
import org.waystation.travel.NearestSites;

/**
 * Brings together the candidates that the rules pick and the sites that a user lists.
 *
 * <p>An existing site stands where it stands, so it needs to be no candidate; a forced one must be
 * one, for a slip in a ZIP must not open a station on a mountain; an excluded one that is no
 * candidate changes nothing.
 */
final class SiteList {
  private final GreatCircleTravel roads;
  private final List<Hub> hubs;

  SiteList(GreatCircleTravel roads, List<Hub> hubs) {
    this.roads = roads;
    this.hubs = hubs;
  }

  /**
   * The sites in ascending ZIP, each with its nearest hub.
   *
   * @param candidates that the rules pick
   * @param listed by the user; the reader has refused ZIPs that nobody knows
   * @param all every ZIP known
   * @param faults takes a sentence for each listed site that cannot be
   */
  List<Site> sites(
      List<ZipArea> candidates, List<SiteEntry> listed, List<ZipArea> all, List<String> faults) {
    Map<String, ZipArea> known = new HashMap<>();
    if (!listed.isEmpty()) {
      all.forEach(zip -> known.put(zip.zip(), zip));
    }
    candidates.forEach(zip -> known.put(zip.zip(), zip));
    Map<String, SiteRole> roles = new LinkedHashMap<>();
    candidates.forEach(zip -> roles.put(zip.zip(), SiteRole.GREENFIELD));
    Map<String, SiteTerms> terms = new HashMap<>();
    listed.forEach(entry -> assign(entry, roles, faults));
    listed.forEach(entry -> terms.put(entry.zip(), entry.terms()));
    checkGroups(listed, roles, faults);
    List<String> ascending = roles.keySet().stream().sorted().toList();
    NearestSites nearest =
        roads.nearest(
            ascending.stream().map(zip -> known.get(zip).point()).toList(),
            hubs.stream().map(Hub::point).toList());
    List<Site> sites = new ArrayList<>(ascending.size());
    for (int j = 0; j < ascending.size(); j++) {
      String zip = ascending.get(j);
      sites.add(
          new Site(
              known.get(zip),
              roles.get(zip),
              terms.getOrDefault(zip, SiteTerms.USUAL),
              hubs.get(nearest.site()[j]),
              nearest.roadMiles()[j]));
    }
    return sites;
  }

  private static void assign(SiteEntry entry, Map<String, SiteRole> roles, List<String> faults) {
    switch (entry.role()) {
      case EXISTING -> roles.put(entry.zip(), SiteRole.EXISTING);
      case CANDIDATE -> roles.putIfAbsent(entry.zip(), SiteRole.GREENFIELD);
      case EXCLUDED -> roles.computeIfPresent(entry.zip(), (zip, role) -> SiteRole.EXCLUDED);
      case FORCED -> {
        if (roles.containsKey(entry.zip())) {
          roles.put(entry.zip(), SiteRole.FORCED);
        } else {
          faults.add(
              entry.origin()
                  + ": site ["
                  + entry.zip()
                  + "] is forced but is no candidate\nMaybe give it the role existing, or widen"
                  + " candidates.minPopulation and candidates.belowPeoplePerSquareMile.");
        }
      }
    }
  }

  /** Of one group at most one site may open, so at most one may have to. */
  private static void checkGroups(
      List<SiteEntry> listed, Map<String, SiteRole> roles, List<String> faults) {
    Map<String, SiteEntry> first = new HashMap<>();
    for (SiteEntry entry : listed) {
      SiteRole role = roles.get(entry.zip());
      String group = entry.terms().group();
      if (group.isEmpty() || role == null || !role.mustOpen()) {
        continue;
      }
      SiteEntry other = first.putIfAbsent(group, entry);
      if (other != null) {
        faults.add(
            entry.origin()
                + ": site ["
                + entry.zip()
                + "] must be open, and so must ["
                + other.zip()
                + "] of the same group ["
                + group
                + "], of which at most one may be\nMaybe give one of the two another group.");
      }
    }
  }
}
