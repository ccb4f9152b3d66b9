package org.waystation.solve.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Carries regions by threads of this process. */
public final class LocalRegions implements RegionEngine {
  private final ExecutorService workers;
  private final int threads;
  private List<RegionRows> regions = List.of();

  /**
   * @param threads at least 1
   */
  public LocalRegions(int threads) {
    this.threads = threads;
    workers =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "region");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public void place(List<RegionData> data) {
    regions = List.of();
    regions = all(data.stream().map(one -> (Callable<RegionRows>) () -> RegionRows.of(one)));
  }

  @Override
  public List<long[]> evaluate(List<int[]> radii) {
    return all(
        IntStream.range(0, radii.size())
            .mapToObj(k -> (Callable<long[]>) () -> regions.get(k).evaluate(radii.get(k))));
  }

  @Override
  public List<int[]> solve(List<WindowTask> windows) {
    return all(windows.stream().map(window -> (Callable<int[]>) window::solved));
  }

  @Override
  public long arcs() {
    return regions.stream().mapToLong(RegionRows::arcs).sum();
  }

  @Override
  public int width() {
    return threads;
  }

  private <T> List<T> all(java.util.stream.Stream<Callable<T>> work) {
    List<Future<T>> started = work.map(workers::submit).toList();
    List<T> answers = new ArrayList<>();
    boolean interrupted = false;
    for (Future<T> one : started) {
      while (true) {
        try {
          answers.add(one.get());
          break;
        } catch (InterruptedException e) {
          // An answer is on its way; the interrupt is told once all are there.
          interrupted = true;
        } catch (ExecutionException e) {
          if (e.getCause() instanceof OutOfMemoryError full) {
            throw full;
          }
          throw new IllegalStateException("a region failed", e.getCause());
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return answers;
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
