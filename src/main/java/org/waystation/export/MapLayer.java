package org.waystation.export;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.waystation.geo.LonLat;

/** One layer of a picture, in one colour; all places in degrees, WGS 84. */
public sealed interface MapLayer {
  /** What the legend says; empty for a layer that needs no entry. */
  String label();

  /** The colour of fill or line. */
  MapColor color();

  /** Filled areas, such as the ZIPs of one class. */
  record Areas(String label, MapColor color, List<? extends Geometry> areas) implements MapLayer {
    public Areas {
      areas = List.copyOf(areas);
    }
  }

  /** Lines, or the borders of areas, such as state lines; the width in pixels. */
  record Lines(String label, MapColor color, double widthPixels, List<? extends Geometry> lines)
      implements MapLayer {
    public Lines {
      lines = List.copyOf(lines);
    }
  }

  /** Discs, such as stations; the legend shows the largest. */
  record Dots(String label, MapColor color, List<Dot> dots) implements MapLayer {
    public Dots {
      dots = List.copyOf(dots);
    }

    double largestRadiusPixels() {
      return dots.stream().mapToDouble(Dot::radiusPixels).max().orElse(0);
    }
  }

  /** A disc around a place, its radius in pixels. */
  record Dot(LonLat place, double radiusPixels) {}
}
