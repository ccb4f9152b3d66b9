package org.waystation.solve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waystation.siting.CompensatedSum;
import org.waystation.siting.Plan;
import org.waystation.siting.Share;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.Sourcing;
import org.waystation.siting.VerifiedPlan;

/**
 * An upper estimate of what a changed set of sites costs where stations are limited or points weigh
 * differently: all that the change does not concern stays as the plan has it.
 *
 * <p>The points of a closed station are placed one by one, those first that would lose most by not
 * getting their best place (regret), each where it is cheapest within capacity, points and floor. A
 * new station then takes over the points that save most per parcel, and further ones if it lacks
 * its minimum throughput. No other station falls below its own.
 */
final class GreedyRevaluation implements Revaluation {
  private final SitingProblem problem;
  private final SiteColumns columns;
  private final Plan plan;
  private final boolean[] planOpen;
  private final List<List<Share>> served;
  private final double[] planLoad;
  private final int[] planCount;
  private final double planWeightLeft;

  private int closed;
  private int opened;
  private double[] load;
  private int[] count;
  private double weightLeft;
  private CompensatedSum sum;

  GreedyRevaluation(VerifiedPlan verified, SiteColumns columns) {
    this.problem = verified.problem();
    this.columns = columns;
    this.plan = verified.plan();
    int m = problem.sites().size();
    planOpen = new boolean[m];
    served = new ArrayList<>();
    for (int j = 0; j < m; j++) {
      served.add(new ArrayList<>());
    }
    for (int site : plan.openSites()) {
      planOpen[site] = true;
    }
    CompensatedSum left = new CompensatedSum();
    for (int i = 0; i < plan.siteOfPoint().length; i++) {
      if (plan.siteOfPoint()[i] >= 0) {
        served.get(plan.siteOfPoint()[i]).add(new Share(i, plan.siteOfPoint()[i], 1));
      } else if (plan.siteOfPoint()[i] == Plan.OUTSIDE) {
        left.add(problem.floor().weights()[i]);
      }
    }
    plan.shares().forEach(share -> served.get(share.site()).add(share));
    planWeightLeft = left.value();
    planLoad = new double[m];
    planCount = new int[m];
    for (int j = 0; j < m; j++) {
      for (Share share : served.get(j)) {
        planLoad[j] += parcels(share);
        planCount[j]++;
      }
    }
  }

  private double parcels(Share share) {
    return share.share() * problem.points().parcelsPerYear()[share.point()];
  }

  @Override
  public CostChange of(int closedSite, int openedSite) {
    closed = closedSite;
    opened = openedSite;
    load = planLoad.clone();
    count = planCount.clone();
    weightLeft = planWeightLeft;
    sum = new CompensatedSum();
    if (opened != NONE) {
      sum.add(problem.sites().fixedUsdPerYear()[opened]);
    }
    int stranded = 0;
    if (closed != NONE) {
      sum.add(-problem.sites().fixedUsdPerYear()[closed]);
      load[closed] = 0;
      count[closed] = 0;
      stranded = placeAll(served.get(closed));
    }
    if (opened != NONE && !takeOver()) {
      return CostChange.notFound();
    }
    return new CostChange(sum.value(), stranded, false);
  }

  /** A way for a share: a site, or {@link Plan#OUTSIDE}, at a cost for the whole point. */
  private record Way(int site, double usdPerYear) {}

  /** A share with its ways, ascending, and what it loses if the first is taken by others. */
  private record Displaced(Share share, List<Way> ways, double regret) {}

  /** Returns the number of points for which no place was found. */
  private int placeAll(List<Share> shares) {
    List<Displaced> displaced = new ArrayList<>();
    for (Share share : shares) {
      List<Way> ways = ways(share);
      double regret =
          ways.size() < 2
              ? Double.POSITIVE_INFINITY
              : share.share() * (ways.get(1).usdPerYear() - ways.get(0).usdPerYear());
      displaced.add(new Displaced(share, ways, regret));
      sum.add(-share.share() * cost(share.point(), closed));
    }
    displaced.sort(
        Comparator.comparingDouble(Displaced::regret)
            .thenComparingDouble(one -> parcels(one.share()))
            .reversed());
    int stranded = 0;
    double[] outside = problem.points().outsideUsdPerYear();
    for (Displaced one : displaced) {
      if (!place(one)) {
        stranded++;
        int point = one.share().point();
        sum.add(
            outside[point] < Double.POSITIVE_INFINITY ? one.share().share() * outside[point] : 0);
      }
    }
    return stranded;
  }

  private boolean place(Displaced one) {
    Share share = one.share();
    for (Way way : one.ways()) {
      if (way.site() == Plan.OUTSIDE) {
        double weight = problem.floor().weights()[share.point()];
        if (weightLeft + weight <= problem.floor().mostLeft()) {
          weightLeft += weight;
          sum.add(way.usdPerYear());
          return true;
        }
      } else if (room(way.site()) >= parcels(share) && takesAnother(way.site())) {
        put(share.share(), way, share.point());
        return true;
      }
    }
    return problem.limits().sourcing() == Sourcing.SPLIT && divide(one);
  }

  /** Fills what room there is, cheapest first; all of the share or nothing. */
  private boolean divide(Displaced one) {
    double parcels = problem.points().parcelsPerYear()[one.share().point()];
    List<Way> roomy =
        one.ways().stream()
            .filter(way -> way.site() != Plan.OUTSIDE)
            .filter(way -> takesAnother(way.site()) && room(way.site()) > 0)
            .toList();
    if (roomy.stream().mapToDouble(way -> room(way.site())).sum() < parcels(one.share())) {
      return false;
    }
    double remains = one.share().share();
    for (Way way : roomy) {
      double part = Math.min(remains, room(way.site()) / parcels);
      if (part > 0) {
        put(part, way, one.share().point());
        remains -= part;
      }
    }
    return true;
  }

  private void put(double share, Way way, int point) {
    load[way.site()] += share * problem.points().parcelsPerYear()[point];
    count[way.site()]++;
    sum.add(share * way.usdPerYear());
  }

  private double room(int site) {
    return problem.limits().mostParcelsPerYear()[site] - load[site];
  }

  private boolean takesAnother(int site) {
    return count[site] < problem.limits().mostPoints()[site];
  }

  private List<Way> ways(Share share) {
    List<Way> ways = new ArrayList<>();
    int[] rowStart = problem.arcs().rowStart();
    for (int a = rowStart[share.point()]; a < rowStart[share.point() + 1]; a++) {
      int site = problem.arcs().site()[a];
      if (site == opened || (planOpen[site] && site != closed)) {
        ways.add(new Way(site, problem.arcs().usdPerYear()[a]));
      }
    }
    double outside = problem.points().outsideUsdPerYear()[share.point()];
    // A divided point can not be left in part.
    if (outside < Double.POSITIVE_INFINITY && share.share() == 1) {
      ways.add(new Way(Plan.OUTSIDE, outside));
      ways.sort(Comparator.comparingDouble(Way::usdPerYear));
    }
    return ways;
  }

  private double cost(int point, int site) {
    return problem.arcs().usdPerYear()[problem.arcs().find(point, site)];
  }

  /**
   * A point that the new station could take over.
   *
   * @param from its station, or {@link Plan#OUTSIDE}
   * @param usdPerYear what that costs, negative where it saves
   */
  private record Offer(int point, int from, double parcels, double usdPerYear) {
    double usdPerParcel() {
      return usdPerYear / Math.max(parcels, Double.MIN_NORMAL);
    }
  }

  /**
   * Gives the new station the points that save by it, within its limits, then more until it has its
   * minimum throughput; whether it gets that.
   */
  private boolean takeOver() {
    double[] least = problem.limits().leastParcelsPerYear();
    for (Offer offer : offers()) {
      boolean wanted = offer.usdPerYear() < 0 || load[opened] < least[opened];
      boolean spared =
          offer.from() == Plan.OUTSIDE
              || load[offer.from()] - offer.parcels() >= least[offer.from()];
      if (wanted && spared && room(opened) >= offer.parcels() && takesAnother(opened)) {
        load[opened] += offer.parcels();
        count[opened]++;
        sum.add(offer.usdPerYear());
        if (offer.from() != Plan.OUTSIDE) {
          load[offer.from()] -= offer.parcels();
          count[offer.from()]--;
        }
      }
    }
    return load[opened] >= least[opened];
  }

  /** Whole points that the closed station does not serve, those first that save most per parcel. */
  private List<Offer> offers() {
    List<Offer> offers = new ArrayList<>();
    for (int a = columns.start()[opened]; a < columns.start()[opened + 1]; a++) {
      int point = columns.point()[a];
      int from = plan.siteOfPoint()[point];
      if (from != Plan.DIVIDED && (from == Plan.OUTSIDE || from != closed)) {
        double now =
            from == Plan.OUTSIDE ? problem.points().outsideUsdPerYear()[point] : cost(point, from);
        offers.add(
            new Offer(
                point, from, problem.points().parcelsPerYear()[point], columns.cost()[a] - now));
      }
    }
    offers.sort(Comparator.comparingDouble(Offer::usdPerParcel));
    return offers;
  }
}
