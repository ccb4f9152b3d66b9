package org.waystation.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.waystation.cost.Cents;
import org.waystation.cost.Channel;
import org.waystation.cost.CostModel;
import org.waystation.cost.CostParameters;
import org.waystation.cost.DemandParameters;
import org.waystation.cost.LinehaulParameters;
import org.waystation.cost.OutsideParameters;
import org.waystation.cost.PostalParameters;
import org.waystation.cost.RouteClock;
import org.waystation.cost.RouteLoad;
import org.waystation.cost.RoutePrices;
import org.waystation.cost.ServiceCost;
import org.waystation.cost.StationParameters;
import org.waystation.cost.Worked;
import org.waystation.units.Money;
import org.waystation.units.Ratio;

/**
 * Against break-even densities that were derived by hand from the same model: with 1.27 USD a
 * parcel for station and linehaul, and 0.60 for handover, private wins above some 95, 19 and 8
 * people per square mile at postal prices of 3.53, 4.80 and 6.00 when the station is 25 road miles
 * away, and above some 38 and 14 at 4.80 and 6.00 when it is 45.
 */
class PublishedComparisonTest {
  private static final double STATION_AND_LINEHAUL_USD_PER_PARCEL = 1.27;

  private static final CostModel MODEL =
      new CostModel(
          new CostParameters(
              new DemandParameters(0.389, 48, 1.0, 312),
              new RouteClock(45, 30, 2.4 / 60, 1.25, 10),
              new RouteLoad(1.2, 270, 1.30),
              new RoutePrices(23, 1.42, 0.725, 0.15),
              new StationParameters(
                  new Money(12e6, 2025), new Money(1.8e6, 2025), new Ratio(0.08), 20, 0),
              new LinehaulParameters(2.26, 2500, 0.85),
              new PostalParameters(4.80, 0.60, 2.10, 0, List.of(3.53, 4.80, 6.00)),
              Worked.postalNetwork(),
              OutsideParameters.POST_ONLY));

  @Test
  void breakEvenDensitiesAt25Miles() {
    List<ZipOutcome> zips = zips(25, 88, 102, 17, 21, 7, 9);

    assertEquals("-+----", cheaper(zips, 3.53));
    assertEquals("++-+--", cheaper(zips, 4.80));
    assertEquals("++++-+", cheaper(zips, 6.00));
  }

  @Test
  void breakEvenDensitiesAt45Miles() {
    List<ZipOutcome> zips = zips(45, 200, 35, 41, 12.5, 15.5);

    assertEquals("-----", cheaper(zips, 3.53));
    assertEquals("+-+--", cheaper(zips, 4.80));
    assertEquals("+++-+", cheaper(zips, 6.00));
  }

  /** Not even the densest rural ZIP beats what a parcel costs the postal service. */
  @Test
  void theSocialLedgerNeverFavoursASecondNetwork() {
    PostalComparison social =
        PostalComparison.atIncrementalCost(
            ZipLedger.of(
                zips(25, 5.8, 7.8, 15.1, 34.1, 82.7, 223),
                MODEL.postalNetwork(),
                4.80,
                0,
                new double[] {1, 1, 1, 1, 1, 1}),
            MODEL.parameters().postal());

    assertEquals(0, social.privateCheaperZips());
  }

  private static String cheaper(List<ZipOutcome> zips, double price) {
    StringBuilder signs = new StringBuilder();
    PostalYardstick yardstick = new PostalYardstick(PostalYardstick.Basis.PRICE, price, 0.60);
    PostalComparison.of(zips, yardstick)
        .zips()
        .forEach(zip -> signs.append(zip.cheaper() == Channel.PRIVATE ? '+' : '-'));
    return signs.toString();
  }

  /** Places of 100 square miles, all so many road miles from their station. */
  private static List<ZipOutcome> zips(double roadMiles, double... peoplePerSquareMile) {
    List<ZipOutcome> zips = new ArrayList<>();
    for (double density : peoplePerSquareMile) {
      double people = 100 * density;
      double parcels = MODEL.parcelsPerYear(people);
      ServiceCost service = MODEL.service(parcels, 100, roadMiles, 0);
      double share = Cents.round(parcels * STATION_AND_LINEHAUL_USD_PER_PARCEL);
      zips.add(
          new ZipOutcome(
              "%05d".formatted(zips.size()),
              "VT",
              people,
              MODEL.households(people),
              100,
              parcels,
              Optional.of(new StationService(roadMiles, new PrivateCost(service, share))),
              Optional.empty()));
    }
    return zips;
  }
}
