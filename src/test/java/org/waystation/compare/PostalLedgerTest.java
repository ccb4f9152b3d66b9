package org.waystation.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.waystation.cost.Channel;
import org.waystation.cost.PostalNetwork;
import org.waystation.cost.Worked;

class PostalLedgerTest {
  private static final PostalNetwork POST = new PostalNetwork(Worked.postalNetwork(), 2.10);
  private static final NationalPost NATION = new NationalPost(80.5e9, 89.8e9, 1000, 200, 950);

  /** At 4.00 against 1.50 and 3.00: of 7 parcels 4 + 2 leave, 1 stays. */
  private static final PostalLedger LEDGER =
      PostalLedger.of(
          "US",
          List.of(
              Outcomes.ledger(Outcomes.unserved("00001", 1), 4, 1.5, 3),
              Outcomes.ledger(Outcomes.served("00002", 2, 10, 6), 4, 1.5, 3),
              Outcomes.ledger(Outcomes.served("00004", 4, 10, 30), 4, 1.5, 3)));

  @Test
  void whatLeavesAndWhatStays() {
    assertEquals(1, LEDGER.staying().parcels());
    assertEquals(6, LEDGER.leaving().parcels());
    assertEquals(6 * 250, LEDGER.contributionLostCents());
    // The staying parcel pays 1.00 more than its part, of the leaving ones 1.50 each stays unpaid.
    assertEquals(-100 + 6 * 150, LEDGER.unpaidCents());
    assertEquals(30, LEDGER.boxes());
    assertEquals(6, LEDGER.routeMiles());
    assertEquals(30_000, LEDGER.allMailCents());
  }

  /** 15 USD on the 194 packages that remain, each of which pays 4.75; or on 994 pieces. */
  @Test
  void thePriceRiseThatFillsTheHole() {
    PriceRise packages = PriceRise.onPackages(NATION, LEDGER);
    assertEquals(15.0 / 194, packages.usdPerPiece().getAsDouble(), 1e-12);
    assertEquals(15.0 / 194 / 4.75, packages.ratio().getAsDouble(), 1e-12);
    PriceRise all = PriceRise.onAllMail(NATION, LEDGER);
    assertEquals(15.0 / 994, all.usdPerPiece().getAsDouble(), 1e-12);
  }

  @Test
  void nothingRemainsToBeChargedFor() {
    PriceRise rise = PriceRise.onPackages(new NationalPost(1, 1, 10, 6, 30), LEDGER);
    assertTrue(rise.usdPerPiece().isEmpty());
    assertTrue(rise.ratio().isEmpty());
  }

  @Test
  void theCheaperWay() {
    ZipLedger zip = LEDGER.zips().get(1);
    assertEquals(Channel.POSTAL, zip.cheapest(3.00), "equal cost: the post");
    assertEquals(Channel.PRIVATE, zip.cheapest(3.01));
    assertEquals(Channel.POSTAL, LEDGER.zips().get(0).cheapest(1000), "no station there");
  }

  /** Three of four parcels are bound: three times as many as the plan can move stay besides. */
  @Test
  void parcelsBoundByContractStayWhoeverServesTheZip() {
    List<ZipOutcome> scope = List.of(Outcomes.served("00001", 100, 10, 250));
    PostalLedger ledger =
        PostalLedger.of("US", ZipLedger.of(scope, POST, 4, 0.75, new double[] {1}));
    assertEquals(100, ledger.leaving().parcels());
    assertEquals(300, ledger.staying().parcels());
    assertEquals(300, ledger.contract().parcels());
    assertEquals(4 * 300 * 100, ledger.staying().revenueCents());
    assertEquals(
        ledger.contract().unpaidIfSentCents() + ledger.leaving().fixedCents(),
        ledger.unpaidCents());
  }

  @Test
  void everyZipIsChargedItsOwnPrice() {
    List<ZipOutcome> scope =
        List.of(Outcomes.served("00001", 100, 10, 250), Outcomes.unserved("00002", 100));
    double[] prices = {4, 7};
    PostalLedger ledger =
        PostalLedger.of("US", ZipLedger.of(scope, POST, prices, 0, new double[] {1, 1}));
    assertEquals(400_00, ledger.leaving().revenueCents());
    assertEquals(700_00, ledger.staying().revenueCents());
  }

  /**
   * Of 100 parcels 40 go by post today. Of a served ZIP these 40 leave; of a ZIP left to the post
   * they stay and 60 join, which bring 2.50 each.
   */
  @Test
  void onlyWhatGoesByPostTodayCanLeaveIt() {
    List<ZipOutcome> scope =
        List.of(Outcomes.served("00001", 100, 10, 250), Outcomes.unserved("00002", 100));
    List<ZipLedger> zips = ZipLedger.of(scope, POST, 4, 0, new double[] {0.4, 0.4});
    PostalLedger ledger = PostalLedger.of("US", zips);
    assertEquals(40, ledger.leaving().parcels());
    assertEquals(40, ledger.staying().parcels());
    assertEquals(60, ledger.joining().parcels());
    assertEquals(-20, ledger.parcelsLost());
    assertEquals(0.4, ledger.shareToday().getAsDouble(), 1e-12);
    assertEquals(
        ledger.leaving().contributionCents() - ledger.joining().contributionCents(),
        ledger.contributionLostCents());
    assertEquals(
        NATION.packages() + 20, PriceRise.onPackages(NATION, ledger).remainingPieces(), 1e-9);
    assertEquals(ledger.unpaidCents(), zips.stream().mapToLong(ZipLedger::unpaidCents).sum());
  }

  /** What the contract keeps went by post: a smaller share of today counts as that. */
  @Test
  void aContractBringsNothing() {
    List<ZipOutcome> scope = List.of(Outcomes.served("00001", 100, 10, 250));
    PostalLedger ledger =
        PostalLedger.of("US", ZipLedger.of(scope, POST, 4, 0.5, new double[] {0.2}));
    assertEquals(0, ledger.leaving().parcels());
    assertEquals(100, ledger.staying().parcels());
    assertEquals(0, ledger.contributionLostCents());
  }

  /** The more goes by post today, the more can leave; what joins is the less for it. */
  @Property
  void moreByPostTodayIsMoreToLose(
      @ForAll @DoubleRange(min = 0, max = 1) double one,
      @ForAll @DoubleRange(min = 0, max = 1) double other,
      @ForAll @DoubleRange(min = 0, max = 0.99) double bound) {
    List<ZipOutcome> scope =
        List.of(Outcomes.served("00001", 100, 10, 250), Outcomes.unserved("00002", 70));
    PostalLedger less =
        PostalLedger.of(
            "US", ZipLedger.of(scope, POST, 4, bound, today(scope, Math.min(one, other))));
    PostalLedger more =
        PostalLedger.of(
            "US", ZipLedger.of(scope, POST, 4, bound, today(scope, Math.max(one, other))));
    assertTrue(less.leaving().parcels() <= more.leaving().parcels());
    assertTrue(less.joining().parcels() >= more.joining().parcels());
    assertTrue(less.parcelsLost() <= more.parcelsLost());
    assertTrue(less.contributionLostCents() <= more.contributionLostCents() + 1);
  }

  private static double[] today(List<ZipOutcome> scope, double share) {
    double[] shares = new double[scope.size()];
    Arrays.fill(shares, share);
    return shares;
  }

  @Property
  void dearerPostalPriceNeverMovesAZipToThePost(
      @ForAll @DoubleRange(min = 0, max = 1e6) double parcels,
      @ForAll @IntRange(min = 0, max = 10_000_000) int usd,
      @ForAll @DoubleRange(min = 0, max = 20) double price,
      @ForAll @DoubleRange(min = 0, max = 20) double rise) {
    ZipLedger zip = Outcomes.ledger(Outcomes.served("00001", parcels, 10, usd), 4, 1.5, 3);
    assertTrue(
        zip.cheapest(price) == Channel.POSTAL || zip.cheapest(price + rise) == Channel.PRIVATE);
  }

  /** To the cent, whatever the order and the number of states. */
  @Property
  void statesAddUpToTheNation(
      @ForAll @Size(max = 30) List<@IntRange(min = 1, max = 500_000) Integer> thousandths,
      @ForAll @DoubleRange(min = 0.5, max = 9) double price,
      @ForAll @DoubleRange(min = 0, max = 0.99) double bound,
      @ForAll @DoubleRange(min = 0, max = 1) double today) {
    List<ZipOutcome> scope = new ArrayList<>();
    for (int i = 0; i < thousandths.size(); i++) {
      double people = 10 + i * 100;
      scope.add(
          new ZipOutcome(
              "%05d".formatted(i),
              List.of("VT", "NH", "ME").get(i % 3),
              people,
              people * 0.389,
              50,
              thousandths.get(i) / 1000.0,
              i % 2 == 0 ? Optional.empty() : Optional.of(Outcomes.service(20, 0, 0, 100, 0)),
              Optional.empty()));
    }
    List<ZipLedger> zips = ZipLedger.of(scope, POST, price, bound, today(scope, today));
    PostalLedger nation = PostalLedger.of("US", zips);
    long unpaid = 0;
    long revenue = 0;
    double leaving = 0;
    for (PostalLedger state : PostalLedger.byState(zips)) {
      unpaid += state.unpaidCents();
      revenue += state.staying().revenueCents() + state.leaving().revenueCents();
      leaving += state.leaving().parcels();
    }
    assertEquals(nation.unpaidCents(), unpaid);
    assertEquals(nation.unpaidCents(), zips.stream().mapToLong(ZipLedger::unpaidCents).sum());
    assertEquals(nation.staying().revenueCents() + nation.leaving().revenueCents(), revenue);
    assertEquals(nation.leaving().parcels(), leaving, 1e-6);
    // The plan leaves more unpaid than before by the contribution of what leaves and does not join.
    assertEquals(
        nation.contributionLostCents(),
        unpaid
            - zips.stream()
                .mapToLong(
                    zip -> zip.account().unpaidIfSentCents() + zip.contract().unpaidIfSentCents())
                .sum());
  }
}
