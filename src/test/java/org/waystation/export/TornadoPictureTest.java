package org.waystation.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** Bars whose ends are 10 and 20 left and right of a base of 100. */
class TornadoPictureTest {
  private static final MapText TEXT = new MapText("Saving", List.of("Now 100"), List.of("A note"));

  private static String svg(TornadoPicture.Bar... bars) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new TornadoPicture(TEXT, 100, List.of(bars), "M USD").writeSvg(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Widths of the filled boxes of a colour, the legend's last. */
  private static List<Integer> widths(String svg, String color) {
    Matcher path =
        Pattern.compile("<path fill=\"" + color + "\"[^>]* d=\"M-?\\d+ -?\\d+l([^z]*)z")
            .matcher(svg);
    List<Integer> widths = new ArrayList<>();
    while (path.find()) {
      int widest = 0;
      String[] steps = path.group(1).replace("-", " -").trim().split("\\s+");
      for (int k = 0; k < steps.length; k += 2) {
        widest = Math.max(widest, Math.abs(Integer.parseInt(steps[k])));
      }
      widths.add(widest);
    }
    return widths;
  }

  @Test
  void lengths_are_in_proportion() throws IOException {
    String svg =
        svg(new TornadoPicture.Bar("wide", 80, 120), new TornadoPicture.Bar("narrow", 110, 90));
    List<Integer> low = widths(svg, "#56b4e9");
    List<Integer> high = widths(svg, "#e69f00");
    assertEquals(3, low.size(), "two bars and the legend");
    assertEquals(low.get(0), high.get(0), 1.0);
    assertEquals(2.0, (double) low.get(0) / low.get(1), 0.01);
    assertTrue(svg.contains(">wide<") && svg.contains(">narrow<") && svg.contains(">A note<"));
  }

  @Test
  void an_end_that_changes_nothing_has_no_bar() throws IOException {
    String svg = svg(new TornadoPicture.Bar("one-sided", 100, 130));
    assertEquals(1, widths(svg, "#56b4e9").size(), "the legend alone");
    assertEquals(2, widths(svg, "#e69f00").size());
  }

  @Test
  void a_plan_that_no_figure_moves_is_drawn_too() throws Exception {
    String svg = svg(new TornadoPicture.Bar("none <of> them", 100, 100));
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    assertTrue(svg.contains("none &lt;of&gt; them"));
  }
}
