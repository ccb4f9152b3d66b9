package org.waystation.siting;

/**
 * A part of a demand point that one station serves.
 *
 * @param point number of the point
 * @param site number of the site
 * @param share above 0, below 1
 */
public record Share(int point, int site, double share) {}
