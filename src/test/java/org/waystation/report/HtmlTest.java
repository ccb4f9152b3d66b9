package org.waystation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void text_stays_text_in_elements_and_attributes() {
    assertEquals("&lt;b&gt;&amp;&quot;&#39;", Html.text("<b>&\"'"));
  }

  @Test
  void json_cannot_end_its_element_and_says_the_same() throws Exception {
    String hostile = "</script><!-- <script>\u2028";
    ObjectMapper mapper = new ObjectMapper();
    String json = Html.inScript(mapper.writeValueAsString(hostile));
    assertEquals(-1, json.indexOf('<'));
    assertEquals(hostile, mapper.readValue(json, String.class));
  }

  @Test
  void slots_are_filled_once() {
    assertEquals("a {{b}} $1 c", Html.filled("a {{one}} c", Map.of("one", "{{b}} $1")));
    assertThrows(IllegalArgumentException.class, () -> Html.filled("{{two}}", Map.of()));
  }
}
