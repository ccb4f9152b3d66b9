package org.waystation.auction;

/**
 * The bids of a part that are accepted.
 *
 * @param millionths of each bid, 0 for none
 * @param boundUsdPerDay no awards of the part contribute more
 * @param scarcityUsdPerParcel what room at each unit is worth at the margin
 */
record Solution(int[] millionths, double boundUsdPerDay, double[] scarcityUsdPerParcel) {}
