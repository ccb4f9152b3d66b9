package org.waystation.cost;

/**
 * The postal service's own network, in groups.
 *
 * @param roads from households to route miles
 * @param boxDay what a box costs a day, whatever the mail
 * @param scale how cost answers to volume
 */
public record PostalNetworkParameters(PostalRoads roads, PostalBoxDay boxDay, PostalScale scale) {}
