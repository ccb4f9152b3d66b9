package org.waystation.cost;

/**
 * Somebody besides the shipper's own stations who would deliver a ZIP's parcels.
 *
 * @param channel the kind of way; never {@link Channel#PRIVATE}
 * @param provider who: the name of a carrier, or the channel's own word
 * @param remote whether the price holds a surcharge for remote areas
 * @param usdPerYear for all parcels of the ZIP, everything that the shipper pays, in whole cents
 */
public record Offer(Channel channel, String provider, boolean remote, double usdPerYear) {}
