package org.waystation.solve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowOffersTest {
  private final List<List<WindowOffers.Offer>> taken = new ArrayList<>();

  private static WindowOffers.Offer offer(int station, int sites, double change) {
    return new WindowOffers.Offer(new int[] {station, station + 1}, new int[sites], change);
  }

  @Test
  void looks_for_what_beats_the_price_or_the_best_partner() {
    WindowOffers offers = new WindowOffers(100);
    assertEquals(-100, offers.limit(1));
    assertEquals(0, offers.limit(0));
    assertEquals(100, offers.limit(-1));
    offers.add(offer(0, 3, -130));
    offers.add(offer(4, 1, 80));
    assertEquals(-80, offers.limit(1));
    assertEquals(130, offers.limit(-1));
  }

  @Test
  void pairs_the_best_first_and_only_where_both_together_save() {
    WindowOffers offers = new WindowOffers(100);
    WindowOffers.Offer saves = offer(0, 3, -130);
    WindowOffers.Offer savesMore = offer(4, 3, -140);
    WindowOffers.Offer costs = offer(8, 1, 90);
    WindowOffers.Offer costsMuch = offer(12, 1, 135);
    List.of(saves, savesMore, costs, costsMuch).forEach(offers::add);
    offers.pair(offer -> true, taken::add);
    assertEquals(
        List.of(List.of(savesMore, costs), List.of(savesMore, costsMuch), List.of(saves, costs)),
        taken);
  }

  @Test
  void does_not_pair_windows_that_meet_or_have_changed() {
    WindowOffers offers = new WindowOffers(100);
    WindowOffers.Offer saves = offer(0, 3, -130);
    WindowOffers.Offer meets = offer(1, 1, 80);
    WindowOffers.Offer changed = offer(8, 1, 90);
    List.of(saves, meets, changed).forEach(offers::add);
    offers.pair(offer -> offer != changed, taken::add);
    assertEquals(List.of(), taken);
  }
}
