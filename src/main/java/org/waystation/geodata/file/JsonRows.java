package org.waystation.geodata.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A table as the Census API answers: an array of rows, each an array of cells, the header first.
 */
final class JsonRows {
  private JsonRows() {}

  /** Reads all rows, the header is number 1; the stream is closed. */
  static Sheet read(String file, InputStream content) throws IOException {
    Sheet.Builder lines = new Sheet.Builder(file, true);
    try (JsonParser json = new JsonFactory().createParser(content)) {
      if (json.nextToken() != JsonToken.START_ARRAY) {
        throw noRows(file, 1);
      }
      int row = 0;
      while (json.nextToken() != JsonToken.END_ARRAY) {
        row++;
        if (json.currentToken() != JsonToken.START_ARRAY) {
          throw noRows(file, row);
        }
        lines.add(row, cells(json));
      }
      return lines.build();
    } catch (JsonProcessingException e) {
      throw JsonFault.of(file, e);
    }
  }

  private static List<String> cells(JsonParser json) throws IOException {
    List<String> cells = new ArrayList<>();
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      cells.add(token.isScalarValue() && token != JsonToken.VALUE_NULL ? json.getText() : "");
      json.skipChildren();
    }
    return cells;
  }

  private static DataFileException noRows(String file, int row) {
    return new DataFileException(
        "%s: row %d is no array, as rows of the Census API are%nMaybe another file was meant"
            .formatted(file, row));
  }
}
