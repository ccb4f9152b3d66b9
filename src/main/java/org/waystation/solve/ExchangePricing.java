package org.waystation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.waystation.siting.CandidateSites;
import org.waystation.siting.SiteRole;
import org.waystation.siting.SitingProblem;
import org.waystation.siting.VerifiedPlan;

/** Prices what single closings, openings and exchanges do to one plan; see {@link StationWorth}. */
final class ExchangePricing {
  /** Exchanges that are priced for one site where pricing is an estimate. */
  private static final int ESTIMATED_EXCHANGES = 8;

  /** Lower bounds may be off by this share of the plan's cost for rounding. */
  private static final double ROUNDING = 1e-12;

  private final SitingProblem problem;
  private final int[] openSites;
  private final OpenWays ways;
  private final Revaluation revaluation;
  private final ExchangeBounds bounds;
  private final boolean exact;
  private final double slack;
  private final double[] reducedCost;
  private final int[] openOfGroup;

  ExchangePricing(VerifiedPlan plan, double[] multipliers) {
    problem = plan.problem();
    openSites = plan.plan().openSites();
    SiteColumns columns = SiteColumns.of(problem.arcs(), problem.sites().size());
    ways = new OpenWays(problem, openSites);
    exact = !problem.limits().bind() && problem.floor().countsPoints();
    double floorPrice;
    if (exact) {
      ExactRevaluation exactly = new ExactRevaluation(plan, columns, ways);
      revaluation = exactly;
      floorPrice = exactly.floorPrice();
    } else {
      revaluation = new GreedyRevaluation(plan, columns);
      floorPrice = 0;
    }
    bounds = new ExchangeBounds(problem, columns, ways, floorPrice);
    slack = ROUNDING * size(plan);
    reducedCost = reducedCost(multipliers);
    openOfGroup = new int[problem.sites().groups()];
    Arrays.fill(openOfGroup, StationWorth.NO_SITE);
    for (int site : openSites) {
      int group = problem.sites().group()[site];
      if (group != CandidateSites.NO_GROUP) {
        openOfGroup[group] = site;
      }
    }
  }

  /** How large the sums are of which differences are taken. */
  private static double size(VerifiedPlan plan) {
    double size = Math.abs(plan.objectiveUsdPerYear());
    for (int site : plan.plan().openSites()) {
      size += Math.abs(plan.problem().sites().fixedUsdPerYear()[site]);
    }
    return size;
  }

  private double[] reducedCost(double[] multipliers) {
    double[] reduced = problem.sites().fixedUsdPerYear().clone();
    for (int i = 0; i < problem.arcs().points(); i++) {
      for (int a = problem.arcs().rowStart()[i]; a < problem.arcs().rowStart()[i + 1]; a++) {
        reduced[problem.arcs().site()[a]] +=
            Math.min(0, problem.arcs().usdPerYear()[a] - multipliers[i]);
      }
    }
    return reduced;
  }

  StationWorth worth(int nearMisses) {
    List<StationWorth.Station> stations = new ArrayList<>();
    for (int site : openSites) {
      stations.add(station(site));
    }
    List<StationWorth.Candidate> candidates = new ArrayList<>();
    for (int site : nearest(nearMisses)) {
      candidates.add(candidate(site));
    }
    return new StationWorth(stations, candidates);
  }

  private StationWorth.Station station(int site) {
    double[] bound = new double[problem.sites().size()];
    bounds.inExchangeForClosing(site, bound);
    int[] replacements =
        IntStream.range(0, bound.length)
            .filter(r -> !ways.isOpen(r) && role(r) == SiteRole.GREENFIELD)
            .filter(r -> sharesGroupWith(r) == StationWorth.NO_SITE || sharesGroupWith(r) == site)
            .toArray();
    Best best = best(replacements, bound, r -> revaluation.of(site, r));
    return new StationWorth.Station(
        site, revaluation.of(site, Revaluation.NONE), best.site(), best.change());
  }

  private StationWorth.Candidate candidate(int site) {
    double[] bound = new double[problem.sites().size()];
    bounds.inExchangeForOpening(site, bound);
    int partner = sharesGroupWith(site);
    int[] exchangeable =
        Arrays.stream(openSites)
            .filter(j -> !role(j).mustOpen())
            .filter(j -> partner == StationWorth.NO_SITE || partner == j)
            .toArray();
    Best best = best(exchangeable, bound, j -> revaluation.of(j, site));
    return new StationWorth.Candidate(
        site,
        reducedCost[site],
        revaluation.of(Revaluation.NONE, site),
        partner,
        best.site(),
        best.change());
  }

  private SiteRole role(int site) {
    return problem.sites().roles().get(site);
  }

  private int sharesGroupWith(int site) {
    int group = problem.sites().group()[site];
    return group == CandidateSites.NO_GROUP ? StationWorth.NO_SITE : openOfGroup[group];
  }

  /** Closed sites by reduced cost: so many that may open, and all excluded ones. */
  private int[] nearest(int nearMisses) {
    int[] ascending =
        IntStream.range(0, reducedCost.length)
            .filter(j -> !ways.isOpen(j))
            .boxed()
            .sorted(Comparator.comparingDouble((Integer j) -> reducedCost[j]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] chosen = new int[ascending.length];
    int size = 0;
    int misses = 0;
    for (int site : ascending) {
      if (role(site) == SiteRole.EXCLUDED || misses++ < nearMisses) {
        chosen[size++] = site;
      }
    }
    return Arrays.copyOf(chosen, size);
  }

  /** A site and what taking it costs. */
  private record Best(int site, CostChange change) {
    Best orBetter(int other, CostChange price) {
      boolean better = price.hasPlan() && price.usdPerYear() < change.usdPerYear();
      return better ? new Best(other, price) : this;
    }
  }

  /**
   * The cheapest of some exchanges: in ascending lower bound, until that passes the best; of equal
   * ones the first found.
   */
  private Best best(int[] sites, double[] bound, IntFunction<CostChange> price) {
    Best best = new Best(StationWorth.NO_SITE, CostChange.notFound());
    int first = StationWorth.NO_SITE;
    for (int s : sites) {
      if (bound[s] < (first < 0 ? Double.POSITIVE_INFINITY : bound[first])) {
        first = s;
      }
    }
    if (first < 0) {
      return best;
    }
    best = best.orBetter(first, price.apply(first));
    double dearest = exact ? best.change().usdPerYear() + slack : Double.POSITIVE_INFINITY;
    int[] others = ascending(sites, bound, first, dearest);
    int most = exact ? others.length : Math.min(others.length, ESTIMATED_EXCHANGES - 1);
    for (int k = 0; k < most; k++) {
      if (exact && bound[others[k]] > best.change().usdPerYear() + slack) {
        break;
      }
      best = best.orBetter(others[k], price.apply(others[k]));
    }
    return best;
  }

  /** Sites by bound, without the first and those beyond the dearest that matters. */
  private static int[] ascending(int[] sites, double[] bound, int first, double dearest) {
    return Arrays.stream(sites)
        .filter(s -> s != first && bound[s] < Double.POSITIVE_INFINITY && bound[s] <= dearest)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer s) -> bound[s]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
