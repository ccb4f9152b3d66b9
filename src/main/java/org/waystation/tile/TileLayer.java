package org.waystation.tile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.hprtree.HPRtree;

/** Features of one kind that are drawn together, found by where they are. */
public final class TileLayer {
  private final String name;
  private final int leastZoom;
  private final List<Feature> features;
  private final HPRtree index = new HPRtree();

  /**
   * A feature on the grid.
   *
   * @param order its place among the features of its layer
   * @param attributes texts, whole numbers ({@code Long}), numbers ({@code Double}) and flags
   */
  record Feature(int order, long id, GridShape shape, Map<String, Object> attributes) {}

  private TileLayer(String name, int leastZoom, List<Feature> features) {
    this.name = name;
    this.leastZoom = leastZoom;
    this.features = features;
    features.forEach(one -> index.insert(one.shape().extent(), one));
    index.build();
  }

  /** Takes features one after the other. */
  public static final class Builder {
    private final String name;
    private final int leastZoom;
    private final List<Feature> features = new ArrayList<>();

    /**
     * A layer without features.
     *
     * @param leastZoom below which it is left out of tiles
     */
    public Builder(String name, int leastZoom) {
      this.name = name;
      this.leastZoom = leastZoom;
    }

    /**
     * Adds a feature.
     *
     * @param id not below 0
     * @param degrees points, lines or polygons, longitude before latitude; empty ones are left out
     * @param attributes {@code String}, {@code Long}, {@code Double} or {@code Boolean} by name
     */
    public Builder add(long id, Geometry degrees, Map<String, Object> attributes) {
      if (!degrees.isEmpty()) {
        features.add(
            new Feature(
                features.size(),
                id,
                GridShape.of(degrees),
                Collections.unmodifiableMap(attributes)));
      }
      return this;
    }

    /** The layer, with its index. */
    public TileLayer build() {
      return new TileLayer(name, leastZoom, List.copyOf(features));
    }
  }

  /** Name in the tiles. */
  public String name() {
    return name;
  }

  /** The zoom below which tiles have none of it. */
  public int leastZoom() {
    return leastZoom;
  }

  /** How many features it has. */
  public int size() {
    return features.size();
  }

  /** The attributes of the first feature; none if there is no feature. */
  public Map<String, Object> sample() {
    return features.isEmpty() ? Map.of() : features.get(0).attributes();
  }

  /** Features whose extent touches one in cells, in the order in which they were added. */
  List<Feature> touching(Envelope cells) {
    List<Feature> found = new ArrayList<>();
    for (Object one : index.query(cells)) {
      found.add((Feature) one);
    }
    found.sort((a, b) -> Integer.compare(a.order(), b.order()));
    return found;
  }
}
