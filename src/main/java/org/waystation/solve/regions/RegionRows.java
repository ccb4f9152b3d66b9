package org.waystation.solve.regions;

import java.io.Serializable;

/**
 * The demand of one region and every site that it reaches, the nearest first: what an evaluation of
 * the bound looks at. Large; stays where it was made.
 */
public final class RegionRows implements Serializable {
  private static final long serialVersionUID = 1;

  private final RegionData data;
  private final transient int[][] site;
  private final transient int[][] distance;
  private transient long arcs;

  private RegionRows(RegionData data) {
    this.data = data;
    site = new int[data.own()][];
    distance = new int[data.own()][];
    PointTree tree = new PointTree(data.points());
    SortedRow row = new SortedRow();
    for (int i = 0; i < data.own(); i++) {
      row.clear();
      tree.within(data.points().x()[i], data.points().y()[i], Math.max(0, data.cut()[i] - 1), row);
      row.sort();
      site[i] = new int[row.count()];
      distance[i] = new int[row.count()];
      for (int k = 0; k < row.count(); k++) {
        site[i][k] = row.site(k);
        distance[i][k] = row.distance(k);
      }
      arcs += row.count();
    }
  }

  /** Sets a region up. */
  public static RegionRows of(RegionData data) {
    return new RegionRows(data);
  }

  /** On the way to another machine a region is its points; there it is made again. */
  private Object writeReplace() {
    return new Seed(data);
  }

  private record Seed(RegionData data) implements Serializable {
    private static final long serialVersionUID = 1;

    private Object readResolve() {
      return of(data);
    }
  }

  /** The region's number, from 0. */
  public int number() {
    return data.number();
  }

  /** Pairs of own point and site that are kept. */
  public long arcs() {
    return arcs;
  }

  /**
   * The region's part of the reduced cost of each of its sites, those beyond its border too:
   *
   * <pre>
   * rho_j = sum over own i with d_ij &lt; r_i of w_i (d_ij - r_i)
   * </pre>
   *
   * @param radii r_i of each own point in thousandths, none above its cut
   * @return millionths, one per point of the region, own first
   */
  public long[] evaluate(int[] radii) {
    long[] rho = new long[data.points().size()];
    for (int i = 0; i < site.length; i++) {
      long weight = data.points().weight()[i];
      int radius = radii[i];
      int[] to = site[i];
      int[] far = distance[i];
      for (int a = 0; a < far.length && far[a] < radius; a++) {
        rho[to[a]] += weight * (far[a] - radius);
      }
    }
    return rho;
  }
}
