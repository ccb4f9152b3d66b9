package org.waystation.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The parts of a {@link Remainder} that have nothing in common but the number of stations: sites
 * belong together where a point has arcs to both. Each part is a remainder without a constant that
 * may have any number of stations.
 */
final class Parts {
  private final Remainder root;
  private final int[] parent;
  private final int[] place;

  private Parts(Remainder root) {
    this.root = root;
    parent = new int[root.sites()];
    place = new int[root.sites()];
    Arrays.setAll(parent, j -> j);
  }

  /**
   * @param root in which no point may be left outside, so that places there join nothing
   */
  static List<NodePart> of(Remainder root) {
    Parts parts = new Parts(root);
    parts.join();
    return parts.split();
  }

  private void join() {
    int[] start = root.rows().start();
    int[] site = root.rows().site();
    for (int i = 0; i < root.points(); i++) {
      for (int a = start[i] + 1; a < start[i + 1]; a++) {
        parent[find(site[a])] = find(site[start[i]]);
      }
    }
  }

  private int find(int site) {
    int at = site;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private List<NodePart> split() {
    int m = root.sites();
    int[] partOfSite = new int[m];
    int[] partOfFirst = new int[m];
    Arrays.fill(partOfFirst, -1);
    int count = 0;
    int[] sizes = new int[m];
    for (int j = 0; j < m; j++) {
      int first = find(j);
      if (partOfFirst[first] < 0) {
        partOfFirst[first] = count++;
      }
      partOfSite[j] = partOfFirst[first];
      place[j] = sizes[partOfSite[j]]++;
    }
    int[][] site = new int[count][];
    Arrays.setAll(site, k -> new int[sizes[k]]);
    for (int j = 0; j < m; j++) {
      site[partOfSite[j]][place[j]] = j;
    }
    int[][] point = points(partOfSite, site.length);
    List<NodePart> parts = new ArrayList<>();
    for (int k = 0; k < site.length; k++) {
      parts.add(part(site[k], point[k]));
    }
    return parts;
  }

  private int[][] points(int[] partOfSite, int parts) {
    int[] start = root.rows().start();
    int[] part = new int[root.points()];
    Arrays.setAll(
        part, i -> start[i] == start[i + 1] ? -1 : partOfSite[root.rows().site()[start[i]]]);
    int[] sizes = new int[parts];
    for (int k : part) {
      if (k >= 0) {
        sizes[k]++;
      }
    }
    int[][] point = new int[parts][];
    Arrays.setAll(point, k -> new int[sizes[k]]);
    int[] next = new int[parts];
    for (int i = 0; i < part.length; i++) {
      if (part[i] >= 0) {
        point[part[i]][next[part[i]]++] = i;
      }
    }
    return point;
  }

  private NodePart part(int[] sites, int[] points) {
    Remainder.Rows rows = root.rows();
    int[] start = new int[points.length + 1];
    for (int k = 0; k < points.length; k++) {
      start[k + 1] = start[k] + rows.start()[points[k] + 1] - rows.start()[points[k]];
    }
    int[] site = new int[start[points.length]];
    double[] cost = new double[site.length];
    double[] fixed = new double[sites.length];
    double[] fallback = new double[points.length];
    double[] nowhere = new double[points.length];
    for (int k = 0; k < points.length; k++) {
      int from = rows.start()[points[k]];
      for (int a = start[k]; a < start[k + 1]; a++) {
        site[a] = place[rows.site()[from + a - start[k]]];
        cost[a] = rows.cost()[from + a - start[k]];
      }
      fallback[k] = root.fallback()[points[k]];
      nowhere[k] = Double.POSITIVE_INFINITY;
    }
    Arrays.setAll(fixed, k -> root.fixed()[sites[k]]);
    Remainder own =
        new Remainder(
            0,
            new Remainder.Rows(start, site, cost),
            fixed,
            fallback,
            nowhere,
            new Remainder.Counts(0, sites.length, 0),
            new Remainder.Origin(sites, points));
    return new NodePart(own, sites, points);
  }
}
