/**
 * Sells access to postal delivery units: bids of volume, price and tender time, of which the seller
 * takes those that are worth most to it. A forward auction, for all that the press calls it a
 * reverse one. Formulation: {@code models/formulations/access-auction.md}.
 *
 * <p>Volumes are whole parcels a day, prices USD per parcel, times of day local to the unit. What a
 * seller gains by a parcel is its price less the cost attributable to it (the contribution); the
 * reserve below which it sells nothing may hold a share of institutional cost on top.
 *
 * <p>Winners come from a {@link org.waystation.auction.WinnerModel}: OR-Tools in {@code
 * solve.ortools}, or {@link org.waystation.auction.AwardSearch}, which needs no solver and confirms
 * or contradicts it. What is found is checked anew, in its own arithmetic, by {@link
 * org.waystation.auction.AwardVerifier}, and stands beside a bound that {@link
 * org.waystation.auction.ScarcityBound} recomputes from one price per unit.
 *
 * <p>Does no input or output; knows neither ZIP data nor who bids, nor why.
 */
package org.waystation.auction;
