package org.waystation.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.waystation.tile.TileLayer;
import org.waystation.tile.WorldGrid;

/** Describes the tiles of a run to other programs (TileJSON 3.0.0). */
final class TileJson {
  private TileJson() {}

  /**
   * The description, UTF-8.
   *
   * @param base the address of the server, without a slash at its end
   */
  static byte[] of(ServedRun run, RunContent content, String base) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("tilejson", "3.0.0");
    json.put("name", run.scenario());
    json.put("attribution", run.manifest().path("attribution").asText());
    json.putArray("tiles").add(base + "/runs/" + run.key() + "/tiles/{z}/{x}/{y}.mvt");
    json.put("minzoom", 0);
    json.put("maxzoom", WorldGrid.MAX_ZOOM);
    Envelope extent = content.extent();
    json.putArray("bounds")
        .add(extent.getMinX())
        .add(extent.getMinY())
        .add(extent.getMaxX())
        .add(extent.getMaxY());
    ArrayNode layers = json.putArray("vector_layers");
    for (TileLayer layer : content.tiles().layers()) {
      ObjectNode one = layers.addObject();
      one.put("id", layer.name());
      one.put("minzoom", layer.leastZoom());
      one.put("maxzoom", WorldGrid.MAX_ZOOM);
      ObjectNode fields = one.putObject("fields");
      for (Map.Entry<String, Object> attribute : layer.sample().entrySet()) {
        fields.put(attribute.getKey(), type(attribute.getValue()));
      }
    }
    return ((JsonNode) json).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String type(Object value) {
    return value instanceof String ? "String" : value instanceof Boolean ? "Boolean" : "Number";
  }
}
