package org.waystation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Other choices of stations for windows that need one station more than there is, or set one free.
 * Two of them, one of each kind and without a station in common, make a change that keeps the
 * number: so a station moves from where it is worth little to where it is worth more, and the
 * stations around both places make the best of it.
 */
final class WindowOffers {
  private final double price;
  private final List<Offer> more = new ArrayList<>();
  private final List<Offer> fewer = new ArrayList<>();

  /**
   * @param stations that the window has
   * @param sites to open in their place
   * @param change what the plan would cost more, USD per year
   */
  record Offer(int[] stations, int[] sites, double change) {
    /** How many stations more it takes. */
    int takes() {
      return sites.length - stations.length;
    }

    private boolean meets(Offer other) {
      return Arrays.stream(stations)
          .anyMatch(j -> Arrays.stream(other.stations).anyMatch(k -> j == k));
    }
  }

  /**
   * @param price what a station is worth in the relaxation, USD per year
   */
  WindowOffers(double price) {
    this.price = price;
  }

  /**
   * What an offer must change the plan's cost by less than, to be worth anything: one that takes a
   * station must save the price of one, or what the cheapest offer asks that sets one free.
   */
  double limit(int takes) {
    if (takes > 0) {
      return -fewer.stream().mapToDouble(Offer::change).reduce(price, Math::min);
    }
    return takes == 0
        ? 0
        : more.stream().mapToDouble(offer -> -offer.change()).reduce(price, Math::max);
  }

  void add(Offer offer) {
    (offer.takes() > 0 ? more : fewer).add(offer);
  }

  /**
   * Tries pairs that together lower the cost, the best first.
   *
   * @param holds whether an offer's window is still as it was
   * @param takeUp makes both changes if that lowers the cost
   */
  void pair(Predicate<Offer> holds, Consumer<List<Offer>> takeUp) {
    for (List<Offer> kind : List.of(more, fewer)) {
      kind.removeIf(holds.negate());
      kind.sort(Comparator.comparingDouble(Offer::change));
    }
    for (Offer taking : more) {
      for (Offer giving : fewer) {
        if (taking.change() + giving.change() >= 0 || !holds.test(taking)) {
          break;
        }
        if (holds.test(giving) && !taking.meets(giving)) {
          takeUp.accept(List.of(taking, giving));
        }
      }
    }
  }
}
