package org.waystation.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Who besides a station delivers, and for how much. The post costs 4.80 and 0.60 of handover. */
class OffersTest {
  private static final double PARCELS = 1000;
  private static final Carrier.Remote NOWHERE =
      new Carrier.Remote(9, Optional.empty(), OptionalDouble.empty());
  private static final LocalPartners SHOPS =
      new LocalPartners(
          2.50, 2.00, new LocalPartners.Reach(30, 1, 10), Set.of(), 5, Double.POSITIVE_INFINITY);

  private static Carrier carrier(double usd) {
    return new Carrier("c", usd, Set.of(), Optional.empty(), NOWHERE);
  }

  private static List<Offer> offers(OutsideParameters outside, OfferPlace place, double parcels) {
    CostParameters worked = Worked.parameters();
    return new CostModel(
            new CostParameters(
                worked.demand(),
                worked.clock(),
                worked.load(),
                worked.prices(),
                worked.station(),
                worked.linehaul(),
                worked.postal(),
                worked.postalNetwork(),
                outside))
        .offers(place, parcels);
  }

  private static OfferPlace place(String... lists) {
    return new OfferPlace("VT", 600, 20, Set.of(lists));
  }

  private static double cheapest(OutsideParameters outside) {
    return offers(outside, place(), PARCELS).stream()
        .mapToDouble(Offer::usdPerYear)
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  @Test
  void the_post_alone_costs_price_and_handover() {
    assertEquals(
        List.of(new Offer(Channel.POSTAL, "post", false, 5_400)),
        offers(OutsideParameters.POST_ONLY, place(), PARCELS));
  }

  @Test
  void the_cheapest_stands_first_and_of_equal_ones_the_post() {
    Carrier equal = carrier(5.40);
    List<Offer> offers =
        offers(new OutsideParameters(true, List.of(equal), Optional.of(SHOPS)), place(), PARCELS);
    assertEquals(
        List.of(Channel.PARTNER, Channel.POSTAL, Channel.CARRIER),
        offers.stream().map(Offer::channel).toList());
    assertEquals(4_500, offers.get(0).usdPerYear());
  }

  @Test
  void a_carrier_keeps_to_its_states_and_its_list() {
    Carrier elsewhere = new Carrier("c", 1, Set.of("NH"), Optional.empty(), NOWHERE);
    Carrier listed = new Carrier("c", 1, Set.of("VT"), Optional.of("mine"), NOWHERE);
    OutsideParameters a = new OutsideParameters(false, List.of(elsewhere), Optional.empty());
    OutsideParameters b = new OutsideParameters(false, List.of(listed), Optional.empty());
    assertEquals(List.of(), offers(a, place(), PARCELS));
    assertEquals(List.of(), offers(b, place("other"), PARCELS));
    assertEquals(1_000, offers(b, place("mine"), PARCELS).get(0).usdPerYear());
  }

  @Test
  void a_price_of_the_zips_own_is_the_whole_price() {
    OutsideParameters outside =
        new OutsideParameters(
            true,
            List.of(
                new Carrier(
                    "c",
                    14,
                    Set.of(),
                    Optional.empty(),
                    new Carrier.Remote(9, Optional.of("far"), OptionalDouble.empty()))),
            Optional.of(SHOPS));
    OfferPlace own =
        new OfferPlace(
            "VT", 600, 20, Set.of("far"), Map.of("post", 6.10, "c", 3.0, "partner", 1.0));
    // Handover of 0.60 to the post and of 2.00 to the shop stays; the surcharge of the carrier
    // goes.
    // Of equal offers the carrier stands first.
    assertEquals(
        List.of(
            new Offer(Channel.CARRIER, "c", false, 3_000),
            new Offer(Channel.PARTNER, "partner", false, 3_000),
            new Offer(Channel.POSTAL, "post", false, 6_700)),
        offers(outside, own, PARCELS));
  }

  @Test
  void remote_is_what_is_listed_or_sparse() {
    Carrier.Remote remote = new Carrier.Remote(15.35, Optional.of("far"), OptionalDouble.of(30));
    OutsideParameters outside =
        new OutsideParameters(
            false,
            List.of(new Carrier("c", 14, Set.of(), Optional.empty(), remote)),
            Optional.empty());
    // 600 people on 20 square miles are 30 to the mile: not below the limit.
    assertEquals(
        new Offer(Channel.CARRIER, "c", false, 14_000), offers(outside, place(), PARCELS).get(0));
    assertEquals(
        new Offer(Channel.CARRIER, "c", true, 29_350),
        offers(outside, place("far"), PARCELS).get(0));
    assertEquals(
        new Offer(Channel.CARRIER, "c", true, 29_350),
        offers(outside, new OfferPlace("VT", 599, 20, Set.of()), PARCELS).get(0));
  }

  @Test
  void shops_take_all_of_a_zip_or_nothing() {
    OutsideParameters outside = new OutsideParameters(false, List.of(), Optional.of(SHOPS));
    // 30 parcels on each of 312 days are 9,360 a year.
    assertEquals(1, offers(outside, place(), 9_360).size());
    assertEquals(0, offers(outside, place(), 9_361).size());
  }

  @Test
  void shops_reach_ten_miles_and_need_neighbours() {
    OutsideParameters outside = new OutsideParameters(false, List.of(), Optional.of(SHOPS));
    // A disc of ten miles has 314.16 square miles.
    assertEquals(1, offers(outside, new OfferPlace("VT", 9_000, 314.1, Set.of()), 10).size());
    assertEquals(0, offers(outside, new OfferPlace("VT", 9_000, 314.2, Set.of()), 10).size());
    assertEquals(0, offers(outside, new OfferPlace("VT", 99, 20, Set.of()), 10).size());
  }

  @Property
  void one_more_offer_never_costs_more(
      @ForAll boolean post,
      @ForAll @DoubleRange(min = 0, max = 20) double first,
      @ForAll @DoubleRange(min = 0, max = 20) double second) {
    OutsideParameters few = new OutsideParameters(post, List.of(carrier(first)), Optional.empty());
    OutsideParameters more =
        new OutsideParameters(post, List.of(carrier(first), carrier(second)), Optional.of(SHOPS));
    assertTrue(cheapest(more) <= cheapest(few));
    assertTrue(cheapest(few) <= cheapest(new OutsideParameters(post, List.of(), Optional.empty())));
  }

  @Property
  void a_dearer_offer_wins_no_zip_that_it_had_lost(
      @ForAll @DoubleRange(min = 0, max = 20) double usd,
      @ForAll @DoubleRange(min = 0, max = 20) double rise) {
    List<Channel> winners = new ArrayList<>();
    for (double price : new double[] {usd, usd + rise}) {
      OutsideParameters outside =
          new OutsideParameters(true, List.of(carrier(price)), Optional.of(SHOPS));
      winners.add(offers(outside, place(), PARCELS).get(0).channel());
    }
    assertTrue(winners.get(0) == Channel.CARRIER || winners.get(1) != Channel.CARRIER);
  }
}
