package org.waystation.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Styles as an XML parser sees them. */
class LayerStyleTest {
  private static final Map<LeftTo, String> POST = Map.of(LeftTo.POST, "post");

  private static final Layer ZIPS =
      new Layer("zips", "ZIPs", "", Shape.AREA, List.of(Column.of("zip", Kind.ZIP)));

  @Test
  void qgis_is_told_one_rule_for_each_class_and_no_place_falls_between_two() throws Exception {
    Document qml = parsed(PlanStyles.zips("roadMiles", "channel", "station", POST).qml(Shape.AREA));
    assertEquals("RuleRenderer", attributes(qml, "renderer-v2", "type").get(0));
    assertEquals(
        List.of(
            "\"channel\" = 'station' AND \"roadMiles\" <= 30.0",
            "\"channel\" = 'station' AND \"roadMiles\" > 30.0 AND \"roadMiles\" <= 45.0",
            "\"channel\" = 'station' AND \"roadMiles\" > 45.0 AND \"roadMiles\" <= 60.0",
            "\"channel\" = 'station' AND \"roadMiles\" > 60.0 AND \"roadMiles\" <= 90.0",
            "\"channel\" = 'station' AND \"roadMiles\" > 90.0",
            "\"channel\" = 'post'"),
        attributes(qml, "rule", "filter"));
    assertEquals(List.of("0", "1", "2", "3", "4", "5"), attributes(qml, "rule", "symbol"));
    assertEquals(List.of("0", "1", "2", "3", "4", "5"), attributes(qml, "symbol", "name"));
  }

  @Test
  void each_other_way_has_a_rule_of_its_own_in_the_order_of_the_legend() throws Exception {
    LayerStyle style =
        PlanStyles.zips(
            "roadMiles",
            "channel",
            "station",
            Map.of(LeftTo.PARTNER, "partner", LeftTo.POST, "post", LeftTo.CARRIER, "carrier"));
    List<String> filters = attributes(parsed(style.qml(Shape.AREA)), "rule", "filter");
    assertEquals(
        List.of("\"channel\" = 'post'", "\"channel\" = 'carrier'", "\"channel\" = 'partner'"),
        filters.subList(5, 8));
  }

  @Test
  void other_programs_are_told_the_same_classes() throws Exception {
    Document sld = parsed(PlanStyles.zips("roadMiles", "channel", "station", POST).sld(ZIPS));
    assertEquals(6, sld.getElementsByTagName("se:Rule").getLength());
    assertEquals(5, sld.getElementsByTagName("ogc:And").getLength(), "the post has one condition");
    assertEquals(4, sld.getElementsByTagName("ogc:PropertyIsGreaterThan").getLength());
    assertEquals(4, sld.getElementsByTagName("ogc:PropertyIsLessThanOrEqualTo").getLength());
    assertEquals(6, sld.getElementsByTagName("ogc:PropertyIsEqualTo").getLength());
  }

  @Test
  void a_hollow_area_has_a_border_and_no_fill() throws Exception {
    LayerStyle hollow = PlanStyles.serviceAreas();
    assertTrue(hollow.qml(Shape.AREA).contains("name=\"style\" value=\"no\""));
    Document sld = parsed(hollow.sld(ZIPS));
    assertEquals(0, sld.getElementsByTagName("se:Fill").getLength());
    assertEquals(1, sld.getElementsByTagName("se:Stroke").getLength());
  }

  @Test
  void quotes_in_values_end_nothing() throws Exception {
    LayerStyle style =
        new LayerStyle(
            List.of(
                new LayerStyle.Rule(
                    "<a> & \"b\"",
                    MapColor.BLUE,
                    List.of(
                        new LayerStyle.Test("place", LayerStyle.Comparison.IS, "Coeur d'Alene")))),
            MapColor.WHITE,
            1,
            1,
            false);
    Document qml = parsed(style.qml(Shape.POINT));
    assertEquals(List.of("\"place\" = 'Coeur d''Alene'"), attributes(qml, "rule", "filter"));
    assertEquals(List.of("<a> & \"b\""), attributes(qml, "rule", "label"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new LayerStyle(List.of(), MapColor.WHITE, 1, 1, false));
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static List<String> attributes(Document document, String element, String attribute) {
    NodeList found = document.getElementsByTagName(element);
    List<String> values = new ArrayList<>();
    for (int k = 0; k < found.getLength(); k++) {
      values.add(found.item(k).getAttributes().getNamedItem(attribute).getNodeValue());
    }
    return values;
  }
}
