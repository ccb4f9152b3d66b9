package org.waystation.export;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a small XML document as text. */
final class XmlText {
  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  XmlText() {
    try {
      xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What stands inside an element. */
  @FunctionalInterface
  interface Inside {
    void write();
  }

  /**
   * An element.
   *
   * @param attributes names and values in turn
   */
  XmlText element(String name, Inside inside, String... attributes) {
    try {
      xml.writeStartElement(name);
      for (int i = 0; i < attributes.length; i += 2) {
        xml.writeAttribute(attributes[i], attributes[i + 1]);
      }
      inside.write();
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** An element with nothing inside. */
  XmlText empty(String name, String... attributes) {
    return element(name, () -> {}, attributes);
  }

  /** An element with text inside. */
  XmlText text(String name, String content, String... attributes) {
    return element(
        name,
        () -> {
          try {
            xml.writeCharacters(content);
          } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
          }
        },
        attributes);
  }

  String finished() {
    try {
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }
}
