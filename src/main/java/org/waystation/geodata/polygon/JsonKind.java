package org.waystation.geodata.polygon;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import org.waystation.geodata.file.DataFile;

/** What a file of JSON holds, as far as its beginning tells. */
enum JsonKind {
  /** An array of arrays, as the Census API answers. */
  ROWS,
  /** TopoJSON. */
  TOPOLOGY,
  /** GeoJSON, or whatever its reader will refuse. */
  FEATURES;

  /** Looks for the type, which most writers put first, and passes over what stands before it. */
  static JsonKind of(DataFile file) {
    try (InputStream in = file.open();
        JsonParser json = new JsonFactory().createParser(in)) {
      JsonToken first = json.nextToken();
      if (first == JsonToken.START_ARRAY) {
        return ROWS;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String member = json.currentName();
        json.nextToken();
        if (member.equals("type")) {
          return json.getText().equals("Topology") ? TOPOLOGY : FEATURES;
        }
        json.skipChildren();
      }
      return FEATURES;
    } catch (JsonProcessingException e) {
      return FEATURES;
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }
}
