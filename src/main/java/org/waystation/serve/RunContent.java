package org.waystation.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.locationtech.jts.geom.Envelope;
import org.waystation.geodata.Outlines;
import org.waystation.report.RunData;
import org.waystation.report.RunSource;
import org.waystation.tile.VectorTiles;

/**
 * What a map of a run needs, in memory. Its layers take longer than the rest, most of it to
 * dissolve service areas: they are made beside, so that a page can tell what it knows before.
 */
final class RunContent {
  private final byte[] data;
  private final byte[] places;
  private final Envelope extent;
  private final CompletableFuture<VectorTiles> tiles;

  private RunContent(
      byte[] data, byte[] places, Envelope extent, CompletableFuture<VectorTiles> tiles) {
    this.data = data;
    this.places = places;
    this.extent = extent;
    this.tiles = tiles;
  }

  /**
   * Reads the files of a run, and begins to make its layers.
   *
   * @throws org.waystation.report.ReportException if they are damaged
   */
  static RunContent read(ServedRun run, Outlines outlines) {
    RunSource source = RunSource.folder(run.folder());
    RunData data = RunData.read(source, outlines);
    CompletableFuture<VectorTiles> tiles =
        CompletableFuture.supplyAsync(() -> tiles(data, source), RunContent::beside);
    return new RunContent(data.json(), Places.of(data), extent(data), tiles);
  }

  /** In a thread of its own: the pool that reads runs may have one only. */
  private static void beside(Runnable work) {
    Thread thread = new Thread(work, "layers");
    thread.setDaemon(true);
    thread.start();
  }

  private static VectorTiles tiles(RunData data, RunSource source) {
    try {
      return RunLayers.of(data, source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the scripts know of it, JSON. */
  byte[] data() {
    return data;
  }

  /** Where its ZIPs and stations are, JSON. */
  byte[] places() {
    return places;
  }

  /** Of ZIPs and stations, degrees. */
  Envelope extent() {
    return extent;
  }

  /**
   * Its layers; waits until they are made.
   *
   * @throws RuntimeException what kept them from being made
   */
  VectorTiles tiles() {
    try {
      return tiles.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Whether its layers could not be made. */
  boolean isBroken() {
    return tiles.isCompletedExceptionally();
  }

  private static Envelope extent(RunData data) {
    Envelope extent = new Envelope();
    data.zips().forEach(one -> extent.expandToInclude(one.degrees().getEnvelopeInternal()));
    data.stations().forEach(one -> extent.expandToInclude(one.degrees().getEnvelopeInternal()));
    return extent;
  }
}
