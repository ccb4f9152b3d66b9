package org.waystation.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class BreakEvenPictureTest {
  private static final MapText TEXT = new MapText("Reach", List.of("Headline"), List.of("A note"));

  private static String svg(BreakEvenPicture.Curve... curves) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new BreakEvenPicture(TEXT, 120, List.of(curves)).writeSvg(out);
    String svg = out.toString(StandardCharsets.UTF_8);
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    return svg;
  }

  private static List<BreakEvenPicture.Point> points(double... densityAndMiles) {
    List<BreakEvenPicture.Point> points = new ArrayList<>();
    for (int k = 0; k < densityAndMiles.length; k += 2) {
      points.add(new BreakEvenPicture.Point(densityAndMiles[k], densityAndMiles[k + 1]));
    }
    return points;
  }

  /** Centres of the dots, x and y, tenths of a pixel. */
  private static List<int[]> dots(String svg) {
    Matcher dot = Pattern.compile("<circle cx=\"(\\d+)\" cy=\"(\\d+)\"").matcher(svg);
    List<int[]> dots = new ArrayList<>();
    while (dot.find()) {
      dots.add(new int[] {Integer.parseInt(dot.group(1)), Integer.parseInt(dot.group(2))});
    }
    return dots;
  }

  /** Ten times as dense is as far to the right each time; 30 miles are half as high as 60. */
  @Test
  void densities_go_by_their_logarithm_and_miles_as_they_are() throws Exception {
    List<int[]> dots =
        dots(
            svg(
                new BreakEvenPicture.Curve(
                    "4.80", points(5, 0, 50, 30, 500, 60), points(5, 0, 500, 80))));
    assertEquals(3, dots.size(), "thick curves have dots, thin ones have none");
    assertEquals(dots.get(1)[0] - dots.get(0)[0], dots.get(2)[0] - dots.get(1)[0], 1);
    assertEquals(dots.get(0)[1] - dots.get(1)[1], dots.get(1)[1] - dots.get(2)[1], 1);
    assertTrue(dots.get(0)[1] - dots.get(2)[1] > 2000, "60 of 120 miles are half the height");
  }

  @Test
  void what_reaches_farther_than_the_scale_is_cut() throws Exception {
    List<int[]> dots =
        dots(
            svg(
                new BreakEvenPicture.Curve(
                    "6.00", points(5, 120, 500, 400), points(5, 120, 500, 400))));
    assertEquals(dots.get(0)[1], dots.get(1)[1]);
  }

  @Test
  void labels_never_stand_on_each_other() throws Exception {
    String svg =
        svg(
            new BreakEvenPicture.Curve("cheap", points(5, 10, 500, 40), points(5, 10, 500, 40)),
            new BreakEvenPicture.Curve("dear", points(5, 10, 500, 41), points(5, 10, 500, 41)));
    assertTrue(label(svg, "cheap") - label(svg, "dear") >= 130);
  }

  private static int label(String svg, String text) {
    Matcher label = Pattern.compile("y=\"(\\d+)\"[^>]*>" + text + "<").matcher(svg);
    assertTrue(label.find(), text);
    return Integer.parseInt(label.group(1));
  }

  @Test
  void where_own_delivery_never_pays_there_are_words_alone() throws Exception {
    String svg = svg(new BreakEvenPicture.Curve("3.53", List.of(), List.of()));
    assertTrue(svg.contains(">A note<"));
    assertTrue(dots(svg).isEmpty());
  }
}
