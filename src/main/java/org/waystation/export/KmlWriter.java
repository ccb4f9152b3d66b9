package org.waystation.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes a layer of points as KML 2.2, for globes: a placemark for each with its properties as
 * typed data under a schema.
 */
public final class KmlWriter implements FeatureWriter {
  private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";

  private final Layer layer;
  private final Columns columns;
  private final int nameColumn;
  private final Writer text;
  private final XMLStreamWriter xml;

  /**
   * Begins the document. Closing the writer closes the stream.
   *
   * @param layer of points
   * @param nameColumn whose text stands beside a placemark
   */
  public KmlWriter(OutputStream out, Layer layer, String nameColumn) throws IOException {
    if (layer.shape() != Shape.POINT) {
      throw new IllegalArgumentException(
          "KML is written for points only, [" + layer.name() + "] holds " + layer.shape());
    }
    this.layer = layer;
    this.columns = new Columns(layer.columns());
    this.nameColumn = columns.names().indexOf(nameColumn);
    if (this.nameColumn < 0) {
      throw new IllegalArgumentException(
          "[" + layer.name() + "] has no column [" + nameColumn + "]");
    }
    text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    try {
      xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      begin();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void begin() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("kml");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeStartElement("Document");
    element("name", layer.title());
    element("description", layer.description());
    xml.writeStartElement("Schema");
    xml.writeAttribute("name", layer.name());
    xml.writeAttribute("id", layer.name());
    for (Column column : columns.list()) {
      xml.writeEmptyElement("SimpleField");
      xml.writeAttribute("type", type(column.kind()));
      xml.writeAttribute("name", column.name());
    }
    xml.writeEndElement();
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case ZIP, TEXT -> "string";
      case FLAG -> "bool";
      case INTEGER -> "int";
      case USD, MILES, PARCELS, NUMBER, EXACT -> "double";
    };
  }

  @Override
  public void write(Geometry geometry, Object... values) throws IOException {
    List<String> cells = columns.cells(values);
    Coordinate at = GeoJsonGeometry.prepared(geometry, layer.shape()).getCoordinate();
    try {
      xml.writeStartElement("Placemark");
      element("name", cells.get(nameColumn));
      xml.writeStartElement("ExtendedData");
      xml.writeStartElement("SchemaData");
      xml.writeAttribute("schemaUrl", "#" + layer.name());
      for (int k = 0; k < cells.size(); k++) {
        if (cells.get(k) != null) {
          xml.writeStartElement("SimpleData");
          xml.writeAttribute("name", columns.list().get(k).name());
          xml.writeCharacters(written(columns.list().get(k).kind(), cells.get(k)));
          xml.writeEndElement();
        }
      }
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeStartElement("Point");
      element("coordinates", Kind.NUMBER.text(at.x) + "," + Kind.NUMBER.text(at.y));
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** Both 1 and true are booleans to KML, but only 1 to GDAL. */
  private static String written(Kind kind, String cell) {
    return kind != Kind.FLAG ? cell : Boolean.parseBoolean(cell) ? "1" : "0";
  }

  private void element(String name, String content) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(content);
    xml.writeEndElement();
  }

  @Override
  public void close() throws IOException {
    try (text) {
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
