package org.waystation.solve.regions;

import java.io.Serializable;

/**
 * What it takes to set up a region: its own points first, then those beyond its border that one of
 * its own reaches.
 *
 * @param number of the region, from 0
 * @param points own and beyond
 * @param own how many are its own
 * @param cut thousandths, one for each of its own points: sites as far or farther are left out, so
 *     that its radius may not pass this
 */
public record RegionData(int number, Points points, int own, int[] cut) implements Serializable {
  private static final long serialVersionUID = 1;
}
