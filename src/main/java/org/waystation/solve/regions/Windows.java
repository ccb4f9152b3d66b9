package org.waystation.solve.regions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The stations of a plan chosen anew window by window. Windows that have to do with each other are
 * worked on one after the other, the others side by side, see {@link #classes}.
 */
final class Windows {
  private final Points points;
  private final int[] window;
  private final int count;
  private final int[] cut;
  private final int[] radii;
  private final Service service;

  /**
   * @param window of each point, from 0
   * @param count how many windows
   * @param cut of each point, thousandths
   * @param radii prices, one per point, thousandths
   * @param service by the stations of now
   */
  Windows(Points points, int[] window, int count, int[] cut, int[] radii, Service service) {
    this.points = points;
    this.window = window;
    this.count = count;
    this.cut = cut;
    this.radii = radii;
    this.service = service;
  }

  /**
   * A window with what it touches.
   *
   * @param number of the window
   * @param members its points; its sites first, which lie in it
   * @param touched windows that must not be worked on at the same time
   * @param task what is to be solved
   */
  record Piece(int number, int[] members, BitSet touched, WindowTask task) {
    boolean meets(Piece other) {
      return touched.get(other.number)
          || other.touched.get(number)
          || pointsOf(this).intersects(pointsOf(other));
    }

    private static BitSet pointsOf(Piece piece) {
      BitSet points = new BitSet();
      for (int i : piece.members) {
        points.set(i);
      }
      return points;
    }
  }

  /**
   * What is to be solved in a window: its points are those that lie in it, that a station of it
   * serves, or that a site of it could serve for less than now.
   *
   * @return null if it has no station, or nothing but stations
   */
  Piece piece(int number, WindowTask.Effort effort) {
    int[] inside = members(number);
    int[] open =
        IntStream.range(0, inside.length)
            .filter(k -> Arrays.binarySearch(service.stations(), inside[k]) >= 0)
            .toArray();
    if (open.length == 0 || open.length == inside.length) {
      return null;
    }
    int[] all = withNeighbours(number, inside);
    int[] staying =
        Arrays.stream(service.stations()).filter(station -> window[station] != number).toArray();
    PointTree others = staying.length == 0 ? null : new PointTree(points.at(staying));
    int[] outside = new int[all.length];
    int[] limit = new int[all.length];
    int[] prices = new int[all.length];
    BitSet touched = new BitSet(count);
    for (int k = 0; k < all.length; k++) {
      int i = all[k];
      outside[k] = points.metric().longest();
      touched.set(window[i]);
      touched.set(window[service.stationOf()[i]]);
      if (others != null) {
        PointTree.Nearest nearest =
            others.nearest(points.x()[i], points.y()[i], points.metric().longest());
        outside[k] = nearest.thousandths();
        touched.set(window[staying[nearest.point()]]);
      }
      limit[k] = Math.min(outside[k], Math.max(cut[i], service.distance()[i] + 1));
      prices[k] = radii[i];
    }
    WindowTask task =
        new WindowTask(points.at(all), inside.length, outside, limit, prices, open, effort);
    return new Piece(number, all, touched, task);
  }

  private int[] members(int number) {
    int[] found = new int[points.size()];
    int size = 0;
    for (int i = 0; i < found.length; i++) {
      if (window[i] == number) {
        found[size++] = i;
      }
    }
    return Arrays.copyOf(found, size);
  }

  private int[] withNeighbours(int number, int[] inside) {
    PointTree sites = new PointTree(points.at(inside));
    int[] all = Arrays.copyOf(inside, points.size());
    int size = inside.length;
    for (int i = 0; i < points.size(); i++) {
      if (window[i] != number) {
        boolean served = window[service.stationOf()[i]] == number;
        int distance = service.distance()[i];
        if (served
            || distance > 0
                && sites.nearest(points.x()[i], points.y()[i], distance - 1).point() >= 0) {
          all[size++] = i;
        }
      }
    }
    return Arrays.copyOf(all, size);
  }

  /**
   * Pieces in classes: within one no two share a point, and no point of one lies in the window of
   * another, is served from it, or has its next nearest station there. So what one does changes
   * nothing of what another counts with, and gains add up.
   */
  static List<List<Piece>> classes(List<Piece> pieces) {
    List<List<Piece>> classes = new ArrayList<>();
    for (Piece piece : pieces) {
      List<Piece> home =
          classes.stream()
              .filter(others -> others.stream().noneMatch(piece::meets))
              .findFirst()
              .orElse(null);
      if (home == null) {
        home = new ArrayList<>();
        classes.add(home);
      }
      home.add(piece);
    }
    return classes;
  }
}
