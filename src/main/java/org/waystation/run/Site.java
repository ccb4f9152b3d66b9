package org.waystation.run;

import org.waystation.geodata.Hub;
import org.waystation.geodata.SiteTerms;
import org.waystation.geodata.ZipArea;
import org.waystation.siting.SiteRole;

/**
 * A candidate site on the ground.
 *
 * @param zip the ZIP at whose internal point the station would stand
 * @param role what is decided about it
 * @param terms in which it differs from other sites
 * @param size name of the size of station that it is for; empty text where there is one size only
 * @param hub the sort centre nearest by road, which supplies it
 * @param hubRoadMiles from that hub
 */
record Site(
    ZipArea zip, SiteRole role, SiteTerms terms, String size, Hub hub, double hubRoadMiles) {
  /** Between ZIP and size in the name of a site. */
  static final String OF_SIZE = "/";

  /** A site for stations of the one size there is. */
  Site(ZipArea zip, SiteRole role, SiteTerms terms, Hub hub, double hubRoadMiles) {
    this(zip, role, terms, "", hub, hubRoadMiles);
  }

  /** A name that no other site has: the ZIP, and the size if there are several. */
  String id() {
    return id(zip.zip(), size);
  }

  static String id(String zip, String size) {
    return size.isEmpty() ? zip : zip + OF_SIZE + size;
  }
}
