package org.waystation.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.waystation.geo.LonLat;
import org.waystation.geodata.EmbeddedGeodata;
import org.waystation.geodata.Outlines;
import org.waystation.geodata.PolygonSource;
import org.waystation.geodata.ZipOutlines;

class PlanPictureTest {
  private static final MapText TEXT =
      new MapText("A plan", List.of("It costs nothing"), List.of("Invented"));
  private static Outlines outlines;

  private final PlanPicture picture = new PlanPicture();

  @BeforeAll
  static void read() {
    outlines =
        new EmbeddedGeodata(Path.of(System.getProperty("waystation.home", "."), "geodata"))
            .outlines();
  }

  @Test
  void a_distance_on_the_border_belongs_to_the_nearer_class() throws Exception {
    picture.served(zip(0), 30);
    picture.served(zip(1), 30.001);
    picture.served(zip(2), 90);
    picture.served(zip(3), 500);
    String svg = svg();
    assertEquals(List.of("#c7e9b4", "#7fcdbb", "#2c7fb8", "#253494"), legendColors(svg));
    assertTrue(svg.contains(">up to 30 road miles from its station<"), svg);
    assertTrue(svg.contains(">over 90<"), svg);
  }

  @Test
  void a_class_without_zips_is_not_in_the_legend() throws Exception {
    picture.served(zip(0), 31);
    String svg = svg();
    assertTrue(svg.contains(">30 to 45<"), svg);
    assertFalse(svg.contains("up to 30"), svg);
    assertFalse(svg.contains("postal service"), svg);
  }

  @Test
  void postal_zips_have_a_colour_that_no_class_has() throws Exception {
    picture.postal(zip(0));
    String svg = svg();
    assertTrue(svg.contains(">left to the postal service<"), svg);
    assertTrue(svg.contains("<path fill=\"#d55e00\""), svg);
    assertFalse(MapColor.steps().contains(MapColor.VERMILION));
  }

  @Test
  void a_quarter_of_the_parcels_is_half_the_radius() throws Exception {
    picture.station(new LonLat(-72.5, 44), 1e6);
    picture.station(new LonLat(-72.6, 44.1), 4e6);
    String svg = svg();
    List<String> radii = all("<circle [^>]*r=\"([0-9]+)\"", svg);
    // The larger first, so that it hides none; then the legend's.
    assertEquals(List.of("80", "40", "80"), radii);
    assertTrue(svg.contains("(largest: 4.0 M a year)"), svg);
  }

  @Test
  void a_tall_state_has_its_legend_beside_it_and_a_wide_country_below() throws Exception {
    picture.station(new LonLat(-72.5, 44), 1e6);
    assertTrue(legendLeft(svg(List.of("VT"))) > 4000);
    assertTrue(legendLeft(svg(List.of("VT", "CA"))) < 1000);
  }

  @Test
  void the_order_of_the_states_does_not_matter() throws Exception {
    picture.station(new LonLat(-72.5, 44), 1e6);
    assertEquals(svg(List.of("NH", "VT", "ME")), svg(List.of("VT", "ME", "NH")));
  }

  @Test
  void north_is_up_far_from_the_middle_of_the_projection() throws Exception {
    picture.station(new LonLat(-72.5, 43), 1e6);
    picture.station(new LonLat(-72.5, 44.8), 1e6);
    List<String> x = all("<circle cx=\"([0-9]+)\"", svg());
    // EPSG:5070 itself would set them 38 km apart, some 1,600 of these tenths of a pixel.
    assertTrue(Math.abs(Integer.parseInt(x.get(0)) - Integer.parseInt(x.get(1))) < 50, x::toString);
  }

  private static double legendLeft(String svg) {
    return Double.parseDouble(all("<text x=\"([0-9]+)\"[^>]*>station", svg).get(0));
  }

  private static List<String> legendColors(String svg) {
    List<String> shades = all("<path fill=\"(#[0-9a-f]{6})\"", svg);
    return shades.subList(shades.size() - 5, shades.size() - 1);
  }

  private static List<String> all(String pattern, String svg) {
    return Pattern.compile(pattern).matcher(svg).results().map(match -> match.group(1)).toList();
  }

  private String svg() throws IOException {
    return svg(List.of("VT"));
  }

  private String svg(List<String> states) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    picture.over(outlines, states, TEXT).writeSvg(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** One of a row of squares in Vermont. */
  private static ZipOutlines.Outline zip(int number) {
    double west = -72.8 + 0.1 * number;
    return new ZipOutlines.Outline(
        new GeometryFactory().toGeometry(new Envelope(west, west + 0.1, 44, 44.1)),
        PolygonSource.FILE);
  }
}
