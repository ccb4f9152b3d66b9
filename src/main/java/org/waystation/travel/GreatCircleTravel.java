package org.waystation.travel;

import java.util.List;
import java.util.Optional;
import org.waystation.geo.GreatCircle;
import org.waystation.geo.LonLat;
import org.waystation.geo.NeighbourIndex;

/**
 * Road distance estimated as great-circle miles times circuity, rounded to a thousandth of a mile:
 * the rounded figure is the distance, and whether a site reaches a point is decided on it.
 *
 * <p>The circuity is one assumption for the whole country. It knows no mountain, river or bridge,
 * so a single pair may well be wrong by a third; ranking of near sites over open country is what it
 * is good for.
 */
public final class GreatCircleTravel {
  /**
   * Road miles beyond the standard at which the index still looks: more than the half thousandth
   * that rounding may take away.
   */
  private static final double SLACK_ROAD_MILES = 0.001;

  private final TravelParameters parameters;

  public GreatCircleTravel(TravelParameters parameters) {
    this.parameters = parameters;
  }

  /** Road miles between two points, the same in both directions. */
  public double roadMiles(LonLat from, LonLat to) {
    return roadMiles(GreatCircle.miles(from, to));
  }

  /** Road miles between two points so many great-circle miles apart. */
  public double roadMiles(double greatCircleMiles) {
    return Thousandths.toMiles(thousandths(greatCircleMiles));
  }

  /**
   * Every pair within the coverage standard.
   *
   * @param points demand points; row i is that of the i-th
   * @param sites candidate sites, numbered from 0 in this order
   */
  public TravelRows rows(List<LonLat> points, List<LonLat> sites) {
    NeighbourIndex index = index(sites);
    double standard = parameters.standard().miles();
    double radius = (standard + SLACK_ROAD_MILES) / parameters.circuity();
    Cells cells = new Cells(points.size());
    for (LonLat point : points) {
      index.within(
          point,
          radius,
          (site, miles) -> {
            long thousandths = thousandths(miles);
            if (Thousandths.toMiles(thousandths) <= standard) {
              cells.add(site, thousandths);
            }
          });
      cells.endRow();
    }
    return cells.toRows(Provenance.GREAT_CIRCLE_TIMES_CIRCUITY);
  }

  /**
   * The nearest site of every point, whatever the coverage standard.
   *
   * @param sites those that could open; leave out the excluded ones
   */
  public NearestSites nearest(List<LonLat> points, List<LonLat> sites) {
    NeighbourIndex index = index(sites);
    int[] site = new int[points.size()];
    double[] roadMiles = new double[points.size()];
    for (int i = 0; i < site.length; i++) {
      Optional<NeighbourIndex.Neighbour> nearest = index.nearest(points.get(i));
      site[i] = nearest.map(NeighbourIndex.Neighbour::index).orElse(NearestSites.NONE);
      roadMiles[i] =
          nearest
              .map(found -> Thousandths.toMiles(thousandths(found.miles())))
              .orElse(Double.POSITIVE_INFINITY);
    }
    return new NearestSites(site, roadMiles);
  }

  private long thousandths(double greatCircleMiles) {
    return Thousandths.of(greatCircleMiles * parameters.circuity());
  }

  private static NeighbourIndex index(List<LonLat> sites) {
    return new NeighbourIndex(
        sites.stream().mapToDouble(LonLat::longitude).toArray(),
        sites.stream().mapToDouble(LonLat::latitude).toArray());
  }
}
