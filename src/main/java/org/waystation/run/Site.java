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
 * @param hub the sort centre nearest by road, which supplies it
 * @param hubRoadMiles from that hub
 */
record Site(ZipArea zip, SiteRole role, SiteTerms terms, Hub hub, double hubRoadMiles) {}
