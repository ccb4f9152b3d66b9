package org.waystation.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.waystation.geo.LonLat;
import org.waystation.geo.ThiessenCells;

class MapPictureTest {
  /** Symmetric about 96 W, so that its picture is symmetric too. */
  private static final Geometry STATE =
      new GeometryFactory().toGeometry(new Envelope(-98, -94, 39, 41));

  private static final MapPicture PICTURE =
      new MapPicture(
          new MapText("Stations & <ZIPs>", List.of(), List.of("Invented")),
          400,
          List.of(
              new MapLayer.Areas("ZIPs", MapColor.SKY_BLUE, List.of(STATE)),
              new MapLayer.Lines("", MapColor.GREY, 1, List.of(STATE)),
              new MapLayer.Dots(
                  "Stations",
                  MapColor.VERMILION,
                  List.of(new MapLayer.Dot(new LonLat(-96, 40), 8)))));

  @Test
  void the_svg_is_well_formed_and_has_the_station_in_the_middle() throws Exception {
    Document svg = svg(PICTURE);
    Element station = (Element) svg.getElementsByTagName("circle").item(0);
    assertEquals("2000", station.getAttribute("cx"));
    assertEquals("80", station.getAttribute("r"));
    assertEquals("#d55e00", station.getAttribute("fill"));
    assertEquals("Stations & <ZIPs>", svg.getElementsByTagName("text").item(0).getTextContent());
  }

  @Test
  void layers_without_a_label_are_not_in_the_legend() throws Exception {
    // Title, two entries, scale bar, note.
    assertEquals(5, svg(PICTURE).getElementsByTagName("text").getLength());
  }

  @Test
  void the_png_has_the_colours_where_they_belong() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PICTURE.writePng(out);
    BufferedImage png = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    Element station = (Element) svg(PICTURE).getElementsByTagName("circle").item(0);
    int middle = Integer.parseInt(station.getAttribute("cy")) / 10;
    assertEquals(400, png.getWidth());
    assertEquals(MapColor.VERMILION.rgb(), png.getRGB(200, middle) & 0xffffff);
    assertEquals(MapColor.SKY_BLUE.rgb(), png.getRGB(100, middle) & 0xffffff);
    assertEquals(0xffffff, png.getRGB(2, middle) & 0xffffff);
  }

  @Test
  void a_national_picture_is_small_enough_to_show() throws Exception {
    Random random = new Random(7);
    Geometry country = new GeometryFactory().toGeometry(new Envelope(-124, -67, 26, 49));
    List<LonLat> points = new ArrayList<>();
    for (int i = 0; i < 13_000; i++) {
      points.add(new LonLat(-124 + 57 * random.nextDouble(), 26 + 23 * random.nextDouble()));
    }
    List<List<Geometry>> classes = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    ThiessenCells.of(points, country).forEach(cell -> classes.get(random.nextInt(3)).add(cell));
    MapPicture picture =
        new MapPicture(
            new MapText("A country", List.of(), List.of("Invented")),
            1200,
            List.of(
                new MapLayer.Areas("Near", MapColor.SKY_BLUE, classes.get(0)),
                new MapLayer.Areas("Far", MapColor.YELLOW, classes.get(1)),
                new MapLayer.Areas("Unserved", MapColor.PALE_GREY, classes.get(2))));
    ByteArrayOutputStream svg = new ByteArrayOutputStream();
    picture.writeSvg(svg);
    assertTrue(svg.size() < 2_500_000, svg.size() + " bytes of SVG");
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    picture.writePng(png);
    assertTrue(png.size() < 600_000, png.size() + " bytes of PNG");
  }

  @Test
  void the_same_layers_give_the_same_bytes() throws Exception {
    ByteArrayOutputStream once = new ByteArrayOutputStream();
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    PICTURE.writeSvg(once);
    PICTURE.writeSvg(again);
    assertArrayEquals(once.toByteArray(), again.toByteArray());
  }

  @Test
  void nothing_to_draw_is_refused() {
    MapPicture empty = new MapPicture(new MapText("Empty", List.of(), List.of()), 400, List.of());
    assertThrows(IllegalArgumentException.class, () -> empty.writeSvg(new ByteArrayOutputStream()));
  }

  private static Document svg(MapPicture picture) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    picture.writeSvg(out);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(out.toByteArray()));
  }
}
