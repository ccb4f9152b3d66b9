package org.waystation.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes a FeatureCollection after RFC 7946, one feature per line, each as soon as it comes, so
 * that memory does not grow with their number. The {@code bbox} therefore stands behind the
 * features; a collection without any has none. West of it is always less than east: areas on both
 * sides of the 180th meridian give a box around the earth.
 *
 * <p>ArcGIS takes the schema of a layer from the first record. So the columns are declared before
 * the first feature, each feature has all of them in their order, and in the first none may be
 * absent.
 */
public final class GeoJsonWriter implements FeatureWriter {
  private final Shape shape;
  private final Columns columns;
  private final JsonGenerator json;
  private final Envelope box = new Envelope();

  /**
   * Begins the collection. Closing the writer closes the stream.
   *
   * @param columns the properties in order; the first is text or a ZIP and is the feature's id too
   */
  public GeoJsonWriter(OutputStream out, Shape shape, List<Column> columns) throws IOException {
    this.shape = shape;
    this.columns = new Columns(columns);
    Column id = columns.get(0);
    if (id.kind() != Kind.ZIP && id.kind() != Kind.TEXT) {
      throw new IllegalArgumentException(
          "the first column is the id and must be text, [" + id.name() + "] holds " + id.kind());
    }
    json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
    json.setPrettyPrinter(new LinePerFeature());
    json.writeStartObject();
    json.writeStringField("type", "FeatureCollection");
    json.writeArrayFieldStart("features");
  }

  /**
   * Writes one feature.
   *
   * @param geometry in degrees, WGS 84, of the file's shape and not empty; areas are cut at the
   *     180th meridian, rounded to six decimals and wound as the RFC asks
   * @param values one per column, in their order
   * @throws IllegalArgumentException when geometry or values do not fit; nothing of the feature is
   *     written then
   */
  @Override
  public void write(Geometry geometry, Object... values) throws IOException {
    List<String> cells = columns.cells(values);
    if (box.isNull() && cells.contains(null)) {
      throw new IllegalArgumentException(
          "column ["
              + columns.list().get(cells.indexOf(null)).name()
              + "] is absent in the first feature ["
              + cells.get(0)
              + "]\nMaybe write a feature first that has a value in every column.");
    }
    Geometry prepared = prepared(geometry, cells.get(0));
    box.expandToInclude(prepared.getEnvelopeInternal());
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", cells.get(0));
    json.writeFieldName("geometry");
    GeoJsonGeometry.write(json, prepared, shape);
    json.writeObjectFieldStart("properties");
    for (int i = 0; i < cells.size(); i++) {
      json.writeFieldName(columns.list().get(i).name());
      writeValue(columns.list().get(i).kind(), cells.get(i));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private Geometry prepared(Geometry geometry, String id) {
    try {
      return GeoJsonGeometry.prepared(geometry, shape);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("feature [" + id + "]: " + e.getMessage(), e);
    }
  }

  private void writeValue(Kind kind, String cell) throws IOException {
    if (cell == null) {
      json.writeNull();
    } else if (kind.isNumber()) {
      json.writeNumber(cell);
    } else if (kind == Kind.FLAG) {
      json.writeBoolean(Boolean.parseBoolean(cell));
    } else {
      json.writeString(cell);
    }
  }

  /** Ends the features, writes the box around them and closes the stream. */
  @Override
  public void close() throws IOException {
    try (json) {
      if (!json.isClosed()) {
        json.writeEndArray();
        writeBox();
        json.writeEndObject();
        json.writeRaw('\n');
      }
    }
  }

  private void writeBox() throws IOException {
    if (box.isNull()) {
      return;
    }
    json.writeArrayFieldStart("bbox");
    GeoJsonGeometry.writeDegrees(json, box.getMinX());
    GeoJsonGeometry.writeDegrees(json, box.getMinY());
    GeoJsonGeometry.writeDegrees(json, box.getMaxX());
    GeoJsonGeometry.writeDegrees(json, box.getMaxY());
    json.writeEndArray();
  }

  /** A line break before each feature and after the last: two plans compare line by line. */
  private static final class LinePerFeature extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1;

    @Override
    public void beforeArrayValues(JsonGenerator json) throws IOException {
      breakBetweenFeatures(json);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
      super.writeArrayValueSeparator(json);
      breakBetweenFeatures(json);
    }

    @Override
    public void writeEndArray(JsonGenerator json, int count) throws IOException {
      breakBetweenFeatures(json);
      super.writeEndArray(json, count);
    }

    private static void breakBetweenFeatures(JsonGenerator json) throws IOException {
      JsonStreamContext parent = json.getOutputContext().getParent();
      if (parent != null
          && parent.getParent().inRoot()
          && "features".equals(parent.getCurrentName())) {
        json.writeRaw('\n');
      }
    }
  }
}
