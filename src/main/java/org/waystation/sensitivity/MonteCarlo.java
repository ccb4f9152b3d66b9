package org.waystation.sensitivity;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * A plan priced with many draws of the uncertain figures.
 *
 * @param draws how many
 * @param cost USD per year, all ZIPs
 * @param costPerParcel USD per parcel, all ZIPs
 * @param saving USD per year against the post, served ZIPs
 * @param savingPerParcel USD, over all parcels
 * @param cheaper in how many draws stations are cheaper than the post, by ZIP
 * @param marginCents sum over the draws of what stations save against the post, by ZIP
 * @param unroutable services, summed over the draws, that no route could make and that went by post
 */
public record MonteCarlo(
    int draws,
    Distribution cost,
    Distribution costPerParcel,
    Distribution saving,
    Distribution savingPerParcel,
    int[] cheaper,
    long[] marginCents,
    long unroutable) {

  /**
   * Prices every draw. The result is the same for any number of threads.
   *
   * @param draws at least 1
   * @param threads at least 1
   */
  public static MonteCarlo of(
      FixedPlan plan, Drawing drawing, FigureSettings settings, int draws, int threads) {
    Draws all = new Draws(plan.size(), draws);
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<CompletableFuture<Draws>> parts =
          IntStream.range(0, threads)
              .mapToObj(
                  first ->
                      CompletableFuture.supplyAsync(
                          () -> {
                            Draws own = new Draws(plan.size(), draws);
                            for (int draw = first; draw < draws; draw += threads) {
                              own.add(draw, plan.price(settings.with(drawing.values(draw))));
                            }
                            return own;
                          },
                          workers))
              .toList();
      // An interrupted run still tells what its plan is worth: join waits on.
      parts.forEach(part -> all.add(part.join()));
    } finally {
      workers.shutdownNow();
    }
    return all.result();
  }

  /** Share of draws in which stations are cheaper than the post for a ZIP. */
  public double probability(int zip) {
    return (double) cheaper[zip] / draws;
  }

  /** Mean over the draws of what stations save against the post for a ZIP, USD per year. */
  public double meanMarginUsd(int zip) {
    return marginCents[zip] / 100.0 / draws;
  }

  /** Results of some of the draws, each at its place; sums are of whole numbers. */
  private static final class Draws {
    private final double[] cost;
    private final double[] costPerParcel;
    private final double[] saving;
    private final double[] savingPerParcel;
    private final int[] cheaper;
    private final long[] marginCents;
    private long unroutable;

    Draws(int zips, int draws) {
      cost = new double[draws];
      costPerParcel = new double[draws];
      saving = new double[draws];
      savingPerParcel = new double[draws];
      cheaper = new int[zips];
      marginCents = new long[zips];
    }

    void add(int draw, PlanPrice price) {
      cost[draw] = price.totalUsd();
      costPerParcel[draw] = price.usdPerParcel();
      saving[draw] = price.savingUsd();
      savingPerParcel[draw] = price.savingUsdPerParcel();
      unroutable += price.unroutable();
      for (int i = 0; i < cheaper.length; i++) {
        cheaper[i] += price.marginCents()[i] > 0 ? 1 : 0;
        marginCents[i] += price.marginCents()[i];
      }
    }

    /** Takes over the draws of another, which has none of these: their places here hold zeros. */
    void add(Draws other) {
      for (int draw = 0; draw < cost.length; draw++) {
        cost[draw] += other.cost[draw];
        costPerParcel[draw] += other.costPerParcel[draw];
        saving[draw] += other.saving[draw];
        savingPerParcel[draw] += other.savingPerParcel[draw];
      }
      for (int i = 0; i < cheaper.length; i++) {
        cheaper[i] += other.cheaper[i];
        marginCents[i] += other.marginCents[i];
      }
      unroutable += other.unroutable;
    }

    MonteCarlo result() {
      return new MonteCarlo(
          cost.length,
          new Distribution(cost),
          new Distribution(costPerParcel),
          new Distribution(saving),
          new Distribution(savingPerParcel),
          cheaper,
          marginCents,
          unroutable);
    }
  }
}
