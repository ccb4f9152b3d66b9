package org.waystation.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * The 256 colours that a picture uses most, each other one replaced by the nearest of them: maps
 * have few colours but many shades along their edges, and one byte a pixel halves the file.
 */
final class Palette {
  private static final int SIZE = 256;

  private final int[] colors;
  private final Map<Integer, Integer> indexOfColor = new HashMap<>();

  private Palette(int[] colors) {
    this.colors = colors;
  }

  /** A copy of a picture without transparency, with one byte a pixel. */
  static BufferedImage indexed(BufferedImage image) {
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    Palette palette = of(pixels);
    BufferedImage indexed =
        new BufferedImage(
            image.getWidth(),
            image.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(
                8, palette.colors.length, palette.colors, 0, false, -1, DataBuffer.TYPE_BYTE));
    for (int k = 0; k < pixels.length; k++) {
      pixels[k] = palette.index(pixels[k]);
    }
    WritableRaster raster = indexed.getRaster();
    raster.setSamples(0, 0, image.getWidth(), image.getHeight(), 0, pixels);
    return indexed;
  }

  private static Palette of(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel, 1, Integer::sum);
    }
    return new Palette(
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(SIZE)
            .mapToInt(Map.Entry::getKey)
            .toArray());
  }

  private int index(int color) {
    return indexOfColor.computeIfAbsent(color, this::nearest);
  }

  private int nearest(int color) {
    int nearest = 0;
    for (int k = 1; k < colors.length; k++) {
      if (distance(color, colors[k]) < distance(color, colors[nearest])) {
        nearest = k;
      }
    }
    return nearest;
  }

  private static int distance(int a, int b) {
    int red = (a >> 16 & 255) - (b >> 16 & 255);
    int green = (a >> 8 & 255) - (b >> 8 & 255);
    int blue = (a & 255) - (b & 255);
    return red * red + green * green + blue * blue;
  }
}
