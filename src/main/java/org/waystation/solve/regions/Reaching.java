package org.waystation.solve.regions;

import java.util.Arrays;

/**
 * For a site the points that may reach it: found when first asked for, and kept, since a relaxed
 * answer opens much the same sites as the one before.
 */
final class Reaching {
  private final Points points;
  private final PointTree tree;
  private final int[] cut;
  private final int[] farthest;
  private final int[][] point;
  private final int[][] distance;
  private int count;

  /**
   * @param cut thousandths, one per point, which its radius never passes
   */
  Reaching(Points points, int[] cut) {
    this.points = points;
    this.tree = new PointTree(points);
    this.cut = cut;
    farthest = tree.mostOfNodes(cut);
    point = new int[points.size()][];
    distance = new int[points.size()][];
  }

  /** Takes one off each point whose radius reaches a site. */
  void take(int site, int[] radii, double[] left) {
    if (point[site] == null) {
      find(site);
    }
    int[] who = point[site];
    int[] far = distance[site];
    for (int k = 0; k < who.length; k++) {
      if (far[k] < radii[who[k]]) {
        left[who[k]]--;
      }
    }
  }

  private void find(int site) {
    point[site] = new int[64];
    distance[site] = new int[64];
    count = 0;
    tree.reaching(
        points.x()[site],
        points.y()[site],
        farthest,
        (i, apart) -> {
          if (apart < cut[i]) {
            if (count == point[site].length) {
              point[site] = Arrays.copyOf(point[site], 2 * count);
              distance[site] = Arrays.copyOf(distance[site], 2 * count);
            }
            point[site][count] = i;
            distance[site][count++] = apart;
          }
        });
    point[site] = Arrays.copyOf(point[site], count);
    distance[site] = Arrays.copyOf(distance[site], count);
  }
}
