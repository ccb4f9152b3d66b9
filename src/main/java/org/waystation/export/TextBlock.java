package org.waystation.export;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of text in one size and colour, broken so that they fit a width.
 *
 * @param lines from the top
 * @param sizePixels of the letters
 * @param color of the letters
 */
record TextBlock(List<String> lines, int sizePixels, MapColor color) {
  /** Generous width of a letter as a share of the text size; only a font could tell the exact. */
  private static final double LETTER_WIDTH = 0.58;

  private static final double LINE_HEIGHT = 1.45;

  /** Breaks sentences between words; each starts on a line of its own. */
  static TextBlock of(List<String> sentences, int sizePixels, MapColor color, double widthPixels) {
    List<String> lines = new ArrayList<>();
    for (String sentence : sentences) {
      StringBuilder line = new StringBuilder();
      for (String word : sentence.split(" ")) {
        if (!line.isEmpty() && width(line + " " + word, sizePixels) > widthPixels) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
      lines.add(line.toString());
    }
    return new TextBlock(lines, sizePixels, color);
  }

  /** Width of a text at most. */
  static double width(String text, int sizePixels) {
    return text.length() * LETTER_WIDTH * sizePixels;
  }

  double lineHeight() {
    return sizePixels * LINE_HEIGHT;
  }

  double height() {
    return lines.size() * lineHeight();
  }

  /** Draws the lines below a height. */
  void drawBelow(double top, double x, Canvas canvas) {
    for (int i = 0; i < lines.size(); i++) {
      canvas.text(x, top + i * lineHeight() + sizePixels, sizePixels, color, lines.get(i));
    }
  }
}
