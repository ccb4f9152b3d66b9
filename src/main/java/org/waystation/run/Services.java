package org.waystation.run;

import java.util.ArrayList;
import java.util.List;
import org.waystation.compare.PrivateCost;
import org.waystation.cost.Cents;
import org.waystation.cost.ServiceCost;
import org.waystation.cost.StationShares;
import org.waystation.siting.Plan;
import org.waystation.siting.Share;

/**
 * Prices who serves whom in a plan. Of a ZIP that is divided each station bears its share of what
 * the whole ZIP would cost from it, rounded to cents; the fixed cost of a station is shared among
 * its ZIPs by the parcels that it serves of them.
 */
final class Services {
  private static final double THOUSANDTHS = 1000;

  private final Network network;
  private final Plan plan;

  Services(Network network, Plan plan) {
    this.network = network;
    this.plan = plan;
  }

  /** Every service of the plan, by ZIP, then by site. */
  List<Service> priced() {
    List<Service> services = new ArrayList<>();
    int next = 0;
    for (int zip = 0; zip < plan.siteOfPoint().length; zip++) {
      int site = plan.siteOfPoint()[zip];
      if (site >= 0) {
        services.add(service(zip, site, 1, network.parcelsPerYear(zip)));
      }
      double left = network.parcelsPerYear(zip);
      for (; next < plan.shares().size() && plan.shares().get(next).point() == zip; next++) {
        Share share = plan.shares().get(next);
        boolean last =
            next + 1 == plan.shares().size() || plan.shares().get(next + 1).point() != zip;
        double parcels = last ? left : thousandths(share.share() * network.parcelsPerYear(zip));
        left = thousandths(left - parcels);
        services.add(service(zip, share.site(), share.share(), parcels));
      }
    }
    return withStations(services);
  }

  private static double thousandths(double parcels) {
    return Math.round(parcels * THOUSANDTHS) / THOUSANDTHS;
  }

  private Service service(int zip, int site, double share, double parcels) {
    double miles = network.roadMiles(zip, site);
    ServiceCost part = network.service(zip, site, miles).times(share);
    return new Service(zip, site, share, miles, parcels, new PrivateCost(part, 0));
  }

  /** The same with the part of its station's fixed cost that falls to each. */
  private List<Service> withStations(List<Service> services) {
    List<Service> result = new ArrayList<>(services);
    for (int site : plan.openSites()) {
      List<Integer> own = new ArrayList<>();
      for (int k = 0; k < services.size(); k++) {
        if (services.get(k).site() == site) {
          own.add(k);
        }
      }
      long[] shares =
          StationShares.cents(
              Cents.of(network.problem().sites().fixedUsdPerYear()[site]),
              own.stream().mapToDouble(k -> services.get(k).parcelsPerYear()).toArray());
      for (int k = 0; k < shares.length; k++) {
        Service bare = services.get(own.get(k));
        result.set(
            own.get(k),
            new Service(
                bare.zip(),
                bare.site(),
                bare.share(),
                bare.roadMiles(),
                bare.parcelsPerYear(),
                new PrivateCost(bare.cost().service(), Cents.toUsd(shares[k]))));
      }
    }
    return result;
  }
}
