package org.waystation.geodata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.polygon.CoordinateFrame;
import org.waystation.geodata.polygon.Feature;
import org.waystation.geodata.polygon.FeatureSink;
import org.waystation.geodata.polygon.SpatialFormat;
import org.waystation.geodata.polygon.Wanted;

/**
 * The outlines in a layer of ZIPs that a run has written, each with the origin written beside it.
 */
public final class WrittenOutlines {
  private WrittenOutlines() {}

  /**
   * Reads the layer.
   *
   * @param layer GeoJSON with the properties {@code zip} and {@code polygonSource}
   * @throws DataFileException if it is damaged
   */
  public static ZipOutlines read(Path layer) {
    DataFile file = new DataFile(layer);
    Map<String, ZipOutlines.Outline> outlines = new HashMap<>();
    try {
      SpatialFormat.of(file, new Wanted(true, List.of("ZIP"))).read(new Sink(outlines));
    } catch (IOException e) {
      throw file.unreadable(e);
    }
    return ZipOutlines.of(outlines);
  }

  /** Leaves out what no run writes: then the layer made again lacks it, and that is seen. */
  private record Sink(Map<String, ZipOutlines.Outline> outlines) implements FeatureSink {
    @Override
    public void layer(String name) {
      // The file is known by its name.
    }

    @Override
    public void coordinates(CoordinateFrame frame) {
      // Always WGS 84: the layer has no other.
    }

    @Override
    public void feature(Feature feature) {
      String word = feature.values().getOrDefault("POLYGONSOURCE", "");
      Optional<PolygonSource> source =
          Arrays.stream(PolygonSource.values()).filter(one -> one.word().equals(word)).findFirst();
      if (source.isPresent() && feature.shape().isPresent()) {
        outlines.put(
            feature.values().getOrDefault("ZIP", ""),
            new ZipOutlines.Outline(feature.shape().get(), source.get()));
      }
    }

    @Override
    public void remark(String what) {
      // What is remarkable about a file of our own shows when it is made again.
    }
  }
}
