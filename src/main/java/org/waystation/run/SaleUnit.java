package org.waystation.run;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.waystation.auction.DeliveryUnit;
import org.waystation.auction.Reserve;
import org.waystation.auction.TenderWindow;
import org.waystation.cost.Cents;
import org.waystation.cost.PostalNetwork;
import org.waystation.geodata.UnitEntry;
import org.waystation.geodata.ZipArea;
import org.waystation.scenario.AuctionRules;

/**
 * A delivery unit for sale, on the ground.
 *
 * @param unit as it is auctioned
 * @param zips numbers of the ZIPs in scope that it delivers to, at least one; where it stands is
 *     the point of the first
 */
record SaleUnit(DeliveryUnit unit, List<Integer> zips) {
  /** Assumption: parcels that come by nine are delivered the same day; no source was found. */
  static final TenderWindow USUAL_WINDOW = new TenderWindow(LocalTime.of(4, 0), LocalTime.of(9, 0));

  SaleUnit {
    zips = List.copyOf(zips);
  }

  /**
   * The units for sale: those listed that deliver to a ZIP in scope, or each ZIP in scope as its
   * own unit. What a list leaves open: capacity is what the shipper has there now.
   *
   * @param listed empty if the scenario names no file of units
   */
  static List<SaleUnit> of(Network network, AuctionRules rules, List<UnitEntry> listed) {
    List<SaleUnit> units = new ArrayList<>();
    if (rules.units().isEmpty()) {
      for (int i = 0; i < network.zips().size(); i++) {
        String zip = network.zips().get(i).zip();
        units.add(unit(network, zip, List.of(i), OptionalInt.empty(), USUAL_WINDOW, rules));
      }
      return units;
    }
    Map<String, Integer> numbers = new HashMap<>();
    network.zips().stream().map(ZipArea::zip).forEach(zip -> numbers.put(zip, numbers.size()));
    for (UnitEntry entry : listed) {
      List<Integer> zips =
          entry.zips().stream().filter(numbers::containsKey).map(numbers::get).toList();
      if (!zips.isEmpty()) {
        TenderWindow window =
            entry.tenderFrom().isEmpty()
                ? USUAL_WINDOW
                : new TenderWindow(entry.tenderFrom().get(), entry.tenderUntil().orElseThrow());
        units.add(unit(network, entry.unit(), zips, entry.parcelsPerDay(), window, rules));
      }
    }
    return units;
  }

  private static SaleUnit unit(
      Network network,
      String id,
      List<Integer> zips,
      OptionalInt capacity,
      TenderWindow window,
      AuctionRules rules) {
    List<String> names = zips.stream().map(i -> network.zips().get(i).zip()).toList();
    double attributable = attributableUsdPerParcel(network, zips);
    Reserve reserve = new Reserve(attributable, rules.institutionalShare() * attributable);
    int usual = zips.stream().mapToInt(zip -> parcelsPerDay(network, zip)).sum();
    return new SaleUnit(new DeliveryUnit(id, names, capacity.orElse(usual), window, reserve), zips);
  }

  /** What one more parcel costs the seller there: the mean of the ZIPs by parcels, in cents. */
  private static double attributableUsdPerParcel(Network network, List<Integer> zips) {
    PostalNetwork post = network.costs().postalNetwork();
    double usd = 0;
    double parcels = 0;
    for (int i : zips) {
      ZipArea zip = network.zips().get(i);
      double households = network.costs().households(zip.population());
      double density = post.boxesPerMile(households, zip.landSquareMiles());
      if (density > 0) {
        usd += network.parcelsPerYear(i) * post.incrementalUsdPerParcel(density);
        parcels += network.parcelsPerYear(i);
      }
    }
    return Cents.round(
        parcels == 0
            ? network.costs().parameters().postal().incrementalUsdPerParcel()
            : usd / parcels);
  }

  /** The shipper's parcels in a ZIP, to the next whole one, but at least one. */
  static int parcelsPerDay(Network network, int zip) {
    double parcels = network.costs().parcelsPerDay(network.parcelsPerYear(zip));
    return (int) Math.max(1, Math.round(parcels));
  }

  /** Where it stands. */
  ZipArea at(Network network) {
    return network.zips().get(zips.get(0));
  }
}
