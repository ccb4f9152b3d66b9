package org.waystation.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.waystation.cost.Channel;
import org.waystation.cost.PostalParameters;

class PostalComparisonTest {
  private static final PostalParameters POSTAL =
      new PostalParameters(4.00, 0.50, 1.50, 0, List.of(2.50, 4.00, 5.50));

  /** Private costs of 2, 3, 4 and 5 USD a parcel; parcels as powers of two name the set. */
  private static final List<ZipOutcome> SCOPE =
      List.of(
          Outcomes.served("00001", 1, 10, 2),
          Outcomes.served("00002", 2, 10, 6),
          Outcomes.unserved("00099", 1024),
          Outcomes.served("00004", 4, 10, 16),
          Outcomes.served("00008", 8, 10, 40));

  @Test
  void unservedZipsAreLeftOut() {
    assertEquals(
        List.of("00001", "00002", "00004", "00008"),
        at(4.00).zips().stream().map(zip -> zip.zip().zip()).toList());
  }

  /** At 4.00 + 0.50 the ZIPs of 2, 3 and 4 USD go private: parcels 1 + 2 + 4 of 15. */
  @Test
  void sharesAtOnePrice() {
    PostalComparison comparison = at(4.00);

    assertEquals(3, comparison.privateCheaperZips());
    assertEquals(3 / 4.0, comparison.privateCheaperShareOfZips().value());
    assertEquals(7 / 15.0, comparison.privateCheaperShareOfParcels().value());
  }

  /** Private 2 + 6 + 16 + 40 = 64 USD; by post 15 x 4.50 = 67.50 USD. */
  @Test
  void totalsAtOnePrice() {
    PostalComparison comparison = at(4.00);

    assertEquals(64.00, comparison.privateUsdPerYear());
    assertEquals(67.50, comparison.postalUsdPerYear());
    assertEquals(3.50, comparison.marginUsdPerYear());
  }

  @Test
  void marginOfEachZip() {
    assertEquals(
        List.of(2.50, 3.00, 2.00, -4.00),
        at(4.00).zips().stream().map(ZipComparison::marginUsdPerYear).toList());
  }

  @Test
  void onEqualCostThePostIsThereAlready() {
    ZipComparison equal = at(3.50).zips().get(2);

    assertEquals(0, equal.marginUsdPerYear());
    assertEquals(Channel.POSTAL, equal.cheaper());
    assertEquals(Channel.PRIVATE, at(3.51).zips().get(2).cheaper());
  }

  /** Parcels where private is cheaper: below 3.00 one ZIP, below 4.50 three, below 6.00 all. */
  @Test
  void everyComparedPriceInTheOrderGiven() {
    List<PostalComparison> comparisons = PostalComparison.atPrices(SCOPE, POSTAL);

    assertEquals(
        List.of(1 / 15.0, 7 / 15.0, 1.0),
        comparisons.stream().map(c -> c.privateCheaperShareOfParcels().value()).toList());
    assertEquals(
        List.of(2.50, 4.00, 5.50),
        comparisons.stream().map(c -> c.yardstick().postalUsdPerParcel()).toList());
  }

  /** At the postal service's own 1.50 + 0.50 no ZIP is cheaper privately: 15 x 2 - 64 = -34. */
  @Test
  void theSocialLedger() {
    PostalComparison social = PostalComparison.atIncrementalCost(ledgers(SCOPE), POSTAL);

    assertEquals(PostalYardstick.Basis.INCREMENTAL_COST, social.yardstick().basis());
    assertEquals(0, social.privateCheaperShareOfZips().value());
    assertEquals(-34.00, social.marginUsdPerYear());
    assertEquals(1.50, social.yardstick().postalUsdPerParcel());
  }

  /** Each ZIP has its own incremental cost: the first and the last of 1 and 8 parcels 6.00. */
  @Test
  void theSocialLedgerZipByZip() {
    List<ZipLedger> ledgers = new ArrayList<>(ledgers(SCOPE));
    for (int k : new int[] {0, 4}) {
      ledgers.set(k, Outcomes.ledger(SCOPE.get(k), 4.00, 6.00, 8.00));
    }
    PostalComparison social = PostalComparison.atIncrementalCost(ledgers, POSTAL);

    assertEquals(2, social.privateCheaperZips());
    assertEquals((9 * 6.00 + 6 * 1.50) / 15, social.yardstick().postalUsdPerParcel(), 1e-12);
    assertEquals(9 * 6.50 + 6 * 2.00, social.postalUsdPerYear());
  }

  private static List<ZipLedger> ledgers(List<ZipOutcome> scope) {
    return scope.stream().map(zip -> Outcomes.ledger(zip, 4.00, 1.50, 3.00)).toList();
  }

  @Test
  void nothingServedIsNothingCheaper() {
    PostalComparison comparison =
        PostalComparison.atIncrementalCost(ledgers(List.of(Outcomes.unserved("00001", 5))), POSTAL);

    assertEquals(0, comparison.privateCheaperShareOfZips().value());
    assertEquals(0, comparison.privateCheaperShareOfParcels().value());
    assertEquals(0, comparison.postalUsdPerYear());
  }

  @Property
  void aHigherPriceNeverMovesAZipToThePost(
      @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = 0, max = 1e6) Double> parcels,
      @ForAll @DoubleRange(min = 0, max = 10) double usdPerParcel,
      @ForAll @DoubleRange(min = 0, max = 10) double price,
      @ForAll @DoubleRange(min = 0, max = 10) double otherPrice) {
    List<ZipOutcome> scope = new ArrayList<>();
    for (int i = 0; i < parcels.size(); i++) {
      double usd = Math.round(parcels.get(i) * usdPerParcel * (1 + i % 3));
      scope.add(Outcomes.served("%05d".formatted(i), parcels.get(i), 10, usd));
    }
    PostalComparison low = PostalComparison.of(scope, yardstick(Math.min(price, otherPrice)));
    PostalComparison high = PostalComparison.of(scope, yardstick(Math.max(price, otherPrice)));

    for (int i = 0; i < scope.size(); i++) {
      assertTrue(
          low.zips().get(i).cheaper() == Channel.POSTAL
              || high.zips().get(i).cheaper() == Channel.PRIVATE);
    }
    assertTrue(low.postalUsdPerYear() <= high.postalUsdPerYear());
    assertEquals(low.privateUsdPerYear(), high.privateUsdPerYear());
  }

  private static PostalComparison at(double price) {
    return PostalComparison.of(SCOPE, yardstick(price));
  }

  private static PostalYardstick yardstick(double price) {
    return new PostalYardstick(PostalYardstick.Basis.PRICE, price, 0.50);
  }
}
