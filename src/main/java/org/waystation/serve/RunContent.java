package org.waystation.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.locationtech.jts.geom.Envelope;
import org.waystation.geodata.Outlines;
import org.waystation.report.RunData;
import org.waystation.report.RunSource;
import org.waystation.tile.VectorTiles;

/**
 * What a map of a run needs, in memory.
 *
 * @param data what the scripts know of it, JSON
 * @param places where its ZIPs and stations are, JSON
 * @param tiles its layers
 * @param extent of ZIPs and stations, degrees
 */
record RunContent(byte[] data, byte[] places, VectorTiles tiles, Envelope extent) {
  /**
   * Reads the files of a run.
   *
   * @throws org.waystation.report.ReportException if they are damaged
   */
  static RunContent read(ServedRun run, Outlines outlines) {
    RunSource source = RunSource.folder(run.folder());
    RunData data = RunData.read(source, outlines);
    // Beside each other: with two processors a national map is there in two thirds of the time.
    CompletableFuture<byte[]> json = CompletableFuture.supplyAsync(data::json);
    try {
      VectorTiles tiles = RunLayers.of(data, source);
      return new RunContent(json.join(), Places.of(data), tiles, extent(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Envelope extent(RunData data) {
    Envelope extent = new Envelope();
    data.zips().forEach(one -> extent.expandToInclude(one.degrees().getEnvelopeInternal()));
    data.stations().forEach(one -> extent.expandToInclude(one.degrees().getEnvelopeInternal()));
    return extent;
  }
}
