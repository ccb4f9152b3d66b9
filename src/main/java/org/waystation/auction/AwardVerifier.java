package org.waystation.auction;

import static org.waystation.auction.AwardViolation.Rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Checks awards against every rule of their auction, without the solver and in its own arithmetic.
 * Shares are whole millionths and capacities whole parcels, so that nothing needs a tolerance.
 */
public final class AwardVerifier {
  private final Auction auction;
  private final Pricing pricing;
  private final List<AwardViolation> violations = new ArrayList<>();
  private final Map<String, Integer> millionths = new HashMap<>();
  private final Map<List<String>, Bid> accepted = new HashMap<>();

  private AwardVerifier(Auction auction, Pricing pricing) {
    this.auction = auction;
    this.pricing = pricing;
  }

  /** Every rule that the awards break; none if they are right. */
  public static List<AwardViolation> violations(
      Auction auction, Pricing pricing, List<Award> awards) {
    return new AwardVerifier(auction, pricing).check(awards);
  }

  /**
   * The awards with their accounts.
   *
   * @throws IllegalArgumentException if they break a rule
   */
  public static VerifiedAwards verify(Auction auction, Pricing pricing, List<Award> awards) {
    List<AwardViolation> violations = violations(auction, pricing, awards);
    if (!violations.isEmpty()) {
      throw new IllegalArgumentException(
          "awards break " + violations.size() + " rules: " + violations.get(0).sentence());
    }
    return new VerifiedAwards(auction, awards);
  }

  private List<AwardViolation> check(List<Award> awards) {
    Set<Bid> known = new HashSet<>(auction.bids());
    for (Award award : awards) {
      if (!known.contains(award.bid())) {
        fault(Rule.KNOWN_BID, "bid %s is not in the auction", award.bid().id());
      } else if (millionths.put(award.bid().id(), award.millionths()) != null) {
        fault(Rule.KNOWN_BID, "bid %s is accepted twice", award.bid().id());
      }
    }
    if (violations.isEmpty()) {
      awards.forEach(this::checkBid);
      checkCapacity(awards);
      checkAlternatives(awards);
      checkPayments(awards);
    }
    return violations;
  }

  private void checkBid(Award award) {
    Bid bid = award.bid();
    if (award.millionths() < Math.max(1, bid.leastShare() * Award.WHOLE - 1e-6)
        || award.millionths() > Award.WHOLE) {
      fault(
          Rule.LEAST,
          "bid %s is sold %s of its volume, its least share is %s",
          bid.id(),
          award.share(),
          bid.leastShare());
    }
    for (Lot lot : bid.lots()) {
      DeliveryUnit unit = auction.unitOf(lot);
      if (bid.usdPerParcel() < unit.reserve().usdPerParcel()) {
        fault(
            Rule.RESERVE,
            "bid %s of %s USD is below the reserve of unit %s, %s",
            bid.id(),
            bid.usdPerParcel(),
            unit.id(),
            unit.reserve().usdPerParcel());
      }
      if (bid.tender().isBefore(unit.window().from())
          || bid.tender().isAfter(unit.window().until())) {
        fault(
            Rule.WINDOW,
            "bid %s comes at %s, unit %s takes parcels from %s to %s",
            bid.id(),
            bid.tender(),
            unit.id(),
            unit.window().from(),
            unit.window().until());
      }
    }
  }

  private void checkCapacity(List<Award> awards) {
    long[] millionthParcels = new long[auction.units().size()];
    for (Award award : awards) {
      for (Lot lot : award.bid().lots()) {
        millionthParcels[auction.unit(lot)] += (long) award.millionths() * lot.parcelsPerDay();
      }
    }
    for (int u = 0; u < millionthParcels.length; u++) {
      DeliveryUnit unit = auction.units().get(u);
      if (millionthParcels[u] > (long) unit.parcelsPerDay() * Award.WHOLE) {
        fault(
            Rule.CAPACITY,
            "unit %s sells %s parcels a day, its capacity is %d",
            unit.id(),
            (double) millionthParcels[u] / Award.WHOLE,
            unit.parcelsPerDay());
      }
    }
  }

  private void checkAlternatives(List<Award> awards) {
    for (Award award : awards) {
      Bid bid = award.bid();
      Bid other = bid.alternatives().isEmpty() ? null : accepted.put(group(bid), bid);
      if (other != null) {
        fault(
            Rule.ALTERNATIVES,
            "bids %s and %s exclude each other, both are accepted",
            other.id(),
            bid.id());
      }
    }
  }

  private void checkPayments(List<Award> awards) {
    Map<String, List<Bid>> bidsOfUnit = new HashMap<>();
    for (Bid bid : auction.bids()) {
      bid.lots()
          .forEach(lot -> bidsOfUnit.computeIfAbsent(lot.unit(), u -> new ArrayList<>()).add(bid));
    }
    Map<String, Double> uniform = new HashMap<>();
    for (Award award : awards) {
      Bid bid = award.bid();
      if (award.usdPerParcel().size() != bid.lots().size()) {
        fault(Rule.PAYMENT, "bid %s does not pay at each of its units", bid.id());
        continue;
      }
      for (int k = 0; k < bid.lots().size(); k++) {
        Lot lot = bid.lots().get(k);
        double due =
            pricing == Pricing.PAY_AS_BID
                ? bid.usdPerParcel()
                : uniform.computeIfAbsent(
                    lot.unit(), u -> uniformPrice(auction.unitOf(lot), bidsOfUnit.get(u)));
        if (award.usdPerParcel().get(k) != due) {
          fault(
              Rule.PAYMENT,
              "bid %s pays %s USD at unit %s, due are %s",
              bid.id(),
              award.usdPerParcel().get(k),
              lot.unit(),
              due);
        }
      }
    }
  }

  /** As {@link Pricing#UNIFORM} defines it, word by word. */
  private double uniformPrice(DeliveryUnit unit, List<Bid> bids) {
    OptionalDouble highestLoser =
        bids.stream()
            .filter(auction::eligible)
            .filter(bid -> millionths.getOrDefault(bid.id(), 0) < Award.WHOLE)
            .filter(bid -> millionths.containsKey(bid.id()) || !accepted.containsKey(group(bid)))
            .mapToDouble(Bid::usdPerParcel)
            .max();
    double lowestWinner =
        bids.stream()
            .filter(bid -> millionths.containsKey(bid.id()))
            .mapToDouble(Bid::usdPerParcel)
            .min()
            .orElseThrow();
    return Math.min(lowestWinner, Math.max(unit.reserve().usdPerParcel(), highestLoser.orElse(0)));
  }

  /** Of no meaning for a bid without alternatives, which is in {@link #accepted} under no key. */
  private static List<String> group(Bid bid) {
    return List.of(bid.bidder(), bid.alternatives());
  }

  private void fault(Rule rule, String format, Object... values) {
    violations.add(new AwardViolation(rule, String.format(Locale.ROOT, format, values)));
  }
}
