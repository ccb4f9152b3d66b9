package org.waystation.geodata.polygon;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.waystation.geodata.file.DataFile;

/**
 * Areas and points from TopoJSON. Arcs are shared between neighbours, so the file is held as a
 * whole; geometries are decoded one at a time.
 */
record TopoJsonFeatures(DataFile file, Wanted wanted) implements SpatialFormat {
  /** One of the file's objects; the columns are those of its first features. */
  private record TopoObject(String name, List<TopoJson.Feature> features) implements Wanted.Choice {
    private static final int LOOKED_AT = 100;

    @Override
    public Set<String> columns() {
      Set<String> columns = new TreeSet<>();
      features.stream().limit(LOOKED_AT).forEach(each -> columns.addAll(each.values().keySet()));
      return columns;
    }
  }

  @Override
  public void read(FeatureSink sink) throws IOException {
    TopoJson topology;
    try (InputStream in = file.open()) {
      topology = TopoJson.read(file.name(), in);
    }
    List<TopoObject> objects =
        topology.objects().stream()
            .map(name -> new TopoObject(name, topology.features(name)))
            .toList();
    TopoObject object = wanted.only(file, objects);
    sink.layer(object.name());
    sink.coordinates(CoordinateFrame.wgs84("as TopoJSON is"));
    for (TopoJson.Feature feature : object.features()) {
      if (!feature.kind().isEmpty()) {
        wanted.require(feature.kind(), file, rowWord(), feature.number());
      }
      Geometry shape = feature.geometry();
      sink.feature(
          new Feature(
              feature.number(),
              feature.values(),
              Optional.of(shape).filter(each -> !each.isEmpty()),
              List.of()));
    }
  }

  @Override
  public List<DataFile> files() {
    return List.of(file);
  }

  @Override
  public String rowWord() {
    return "feature";
  }
}
