package org.waystation.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.waystation.geodata.Outlines;

/**
 * The runs in memory: each is read when first asked for, and the one not asked for the longest
 * makes room when there are {@value #MOST}.
 */
final class Contents {
  /** A national run takes some 60 MB, and a page shows two at most. */
  private static final int MOST = 4;

  private final Outlines outlines;

  private final Map<String, CompletableFuture<RunContent>> held =
      new LinkedHashMap<>(2 * MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(
            Map.Entry<String, CompletableFuture<RunContent>> eldest) {
          return size() > MOST;
        }
      };

  Contents(Outlines outlines) {
    this.outlines = outlines;
  }

  /** Begins to read as many runs as there is room for, the first one first. */
  void prepare(List<ServedRun> runs) {
    runs.stream().limit(MOST).forEach(this::prepare);
  }

  /** Begins to read a run, unless that has begun. */
  void prepare(ServedRun run) {
    asked(run);
  }

  /**
   * A run's content; waits until it is read.
   *
   * @throws RuntimeException what its reading threw; the next time it is read anew
   */
  RunContent of(ServedRun run) {
    try {
      RunContent content = asked(run).join();
      if (!content.isBroken()) {
        return content;
      }
      synchronized (held) {
        held.remove(run.key());
      }
      return asked(run).join();
    } catch (CompletionException e) {
      synchronized (held) {
        held.remove(run.key());
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private CompletableFuture<RunContent> asked(ServedRun run) {
    synchronized (held) {
      return held.computeIfAbsent(
          run.key(), key -> CompletableFuture.supplyAsync(() -> RunContent.read(run, outlines)));
    }
  }
}
