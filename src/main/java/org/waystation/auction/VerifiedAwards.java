package org.waystation.auction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Awards that {@link AwardVerifier} has passed, with the accounts they make. */
public final class VerifiedAwards {
  private final Auction auction;
  private final List<Award> awards;
  private final List<List<Award>> ofUnit = new ArrayList<>();
  private final List<Account> accountOfUnit = new ArrayList<>();
  private final Map<String, Account> accountOfBidder = new LinkedHashMap<>();
  private Account total = Account.NOTHING;

  VerifiedAwards(Auction auction, List<Award> awards) {
    this.auction = auction;
    this.awards = List.copyOf(awards);
    for (int u = 0; u < auction.units().size(); u++) {
      ofUnit.add(new ArrayList<>());
      accountOfUnit.add(Account.NOTHING);
    }
    auction.bids().forEach(bid -> accountOfBidder.put(bid.bidder(), Account.NOTHING));
    awards.forEach(this::enter);
  }

  private void enter(Award award) {
    for (int k = 0; k < award.usdPerParcel().size(); k++) {
      Lot lot = award.bid().lots().get(k);
      int u = auction.unit(lot);
      double parcels = award.parcelsPerDay(lot);
      Account sale =
          new Account(
              parcels,
              cents(parcels * award.usdPerParcel().get(k)),
              cents(parcels * auction.unitOf(lot).reserve().attributableUsd()));
      ofUnit.get(u).add(award);
      accountOfUnit.set(u, accountOfUnit.get(u).plus(sale));
      accountOfBidder.merge(award.bid().bidder(), sale, Account::plus);
      total = total.plus(sale);
    }
  }

  /** A day's bill is in whole cents, so that units and bidders add up to the same. */
  private static double cents(double usd) {
    return Math.rint(100 * usd) / 100;
  }

  public Auction auction() {
    return auction;
  }

  /** In the order of the bids. */
  public List<Award> awards() {
    return awards;
  }

  /** Awards that take room at a unit. */
  public List<Award> at(int unit) {
    return Collections.unmodifiableList(ofUnit.get(unit));
  }

  /** What a unit sells. */
  public Account ofUnit(int unit) {
    return accountOfUnit.get(unit);
  }

  /** By bidder, in the order of the bids; bidders that get nothing too. */
  public Map<String, Account> byBidder() {
    return Collections.unmodifiableMap(accountOfBidder);
  }

  public Account total() {
    return total;
  }

  /**
   * What the accepted bids are worth above attributable cost, USD a day: what the awards are chosen
   * by, whatever is paid.
   */
  public double worthUsdPerDay() {
    return awards.stream()
        .mapToDouble(award -> award.share() * auction.contributionUsdPerDay(award.bid()))
        .sum();
  }
}
