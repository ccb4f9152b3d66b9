package org.waystation.solve.regions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.waystation.solve.LagrangianDual;

/**
 * The relaxation of the whole, evaluated region by region: each gives its part of the reduced costs
 * of the sites that it reaches, here they are added up and the p smallest chosen. One round of
 * messages for an evaluation: out goes a radius for each point, back come reduced costs.
 *
 * <p>Radii are raised in the unit of what a point could pay (its weight times its first radius), so
 * that a point that weighs much does not move a hundred times as slowly as one that weighs little.
 */
final class RegionDual implements LagrangianDual {
  private final Points points;
  private final int stations;
  private final RegionEngine engine;
  private final List<RegionData> regions;
  private final int[][] beyond;
  private final int[] cut;
  private final double[] scale;
  private final int[] radii;
  private final double[] subgradient;
  private final boolean[] open;
  private final Reaching reaching;
  private long value;
  private long evaluations;
  private int[] openSites = new int[0];

  /**
   * @param points in the order of the regions: those of one stand together
   * @param layout of the regions; they are placed with the engine
   * @param first radii
   */
  RegionDual(Points points, int stations, RegionEngine engine, RegionLayout layout, int[] first) {
    this.points = points;
    this.stations = stations;
    this.engine = engine;
    this.regions = layout.regions();
    this.beyond = layout.beyond();
    this.cut = layout.cut();
    engine.place(regions);
    int n = points.size();
    radii = new int[n];
    subgradient = new double[n];
    open = new boolean[n];
    scale = new double[n];
    for (int i = 0; i < n; i++) {
      scale[i] = Math.sqrt((double) points.weight()[i] * Math.max(1, first[i]));
    }
    reaching = new Reaching(points, cut);
  }

  /** The variable of the ascent for radii. */
  double[] scaled(int[] someRadii) {
    double[] scaled = new double[scale.length];
    Arrays.setAll(
        scaled, i -> scale[i] == 0 ? 0 : (double) points.weight()[i] * someRadii[i] / scale[i]);
    return scaled;
  }

  /** Radii for the variable of the ascent. */
  int[] radii(double[] scaled) {
    int[] result = new int[scaled.length];
    Arrays.setAll(result, i -> radius(i, scaled[i]));
    return result;
  }

  private int radius(int i, double scaled) {
    if (scale[i] == 0) {
      return 0;
    }
    double radius = scaled * scale[i] / points.weight()[i];
    return (int) Math.max(0, Math.min(cut[i], Math.round(radius)));
  }

  @Override
  public double evaluate(double[] multipliers) {
    evaluations++;
    for (int i = 0; i < radii.length; i++) {
      radii[i] = radius(i, multipliers[i]);
    }
    long[] rho = reducedCosts();
    for (int j : openSites) {
      open[j] = false;
    }
    openSites = Smallest.of(rho, stations);
    value = 0;
    Arrays.fill(subgradient, 1);
    for (int j : openSites) {
      open[j] = true;
      value += rho[j];
      reaching.take(j, radii, subgradient);
    }
    for (int i = 0; i < radii.length; i++) {
      value += points.weight()[i] * radii[i];
      subgradient[i] *= scale[i];
    }
    return value;
  }

  private long[] reducedCosts() {
    List<int[]> asked = new ArrayList<>();
    int from = 0;
    for (RegionData region : regions) {
      asked.add(Arrays.copyOfRange(radii, from, from + region.own()));
      from += region.own();
    }
    List<long[]> answers = engine.evaluate(asked);
    long[] rho = new long[radii.length];
    from = 0;
    for (int r = 0; r < answers.size(); r++) {
      long[] part = answers.get(r);
      int own = regions.get(r).own();
      for (int k = 0; k < own; k++) {
        rho[from + k] += part[k];
      }
      for (int k = own; k < part.length; k++) {
        rho[beyond[r][k - own]] += part[k];
      }
      from += own;
    }
    return rho;
  }

  /** Rounds of messages so far. */
  long evaluations() {
    return evaluations;
  }

  @Override
  public double[] subgradient() {
    return subgradient;
  }

  /** Whole numbers have none. */
  @Override
  public double rounding() {
    return 0;
  }

  @Override
  public boolean isOpen(int site) {
    return open[site];
  }

  @Override
  public int openCount() {
    return openSites.length;
  }

  /** All points are served. */
  @Override
  public double floorPrice() {
    return 0;
  }
}
