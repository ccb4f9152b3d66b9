package org.waystation.geodata.file;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The cells of one sheet of a workbook, row by row. */
final class WorkbookSheet {
  /** As many as a sheet can have: XFD is the last. */
  private static final int MAX_COLUMNS = 16_384;

  private final XMLStreamReader xml;
  private final List<String> texts;
  private final Sheet.Builder lines;
  private int row;

  /**
   * @param texts that cells of several sheets share, by number
   */
  WorkbookSheet(XMLStreamReader xml, String name, List<String> texts) {
    this.xml = xml;
    this.texts = texts;
    this.lines = new Sheet.Builder(name, false);
  }

  Sheet read() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
        String number = xml.getAttributeValue(null, "r");
        row = number == null ? row + 1 : number(number);
        lines.add(row, cells());
      }
    }
    return lines.build();
  }

  private List<String> cells() throws XMLStreamException {
    List<String> cells = new ArrayList<>();
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("row")) {
      if (xml.isStartElement() && xml.getLocalName().equals("c")) {
        int column = column(xml.getAttributeValue(null, "r"), cells.size());
        while (cells.size() < column) {
          cells.add("");
        }
        cells.add(cell());
      }
    }
    return cells;
  }

  /** The column that a reference such as B12 names, counted from 0; without one the next. */
  private int column(String reference, int next) throws XMLStreamException {
    if (reference == null) {
      return next;
    }
    int column = 0;
    for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
      column = Math.min(MAX_COLUMNS, 26 * column) + reference.charAt(i) - 'A' + 1;
    }
    if (column <= next || column > MAX_COLUMNS) {
      throw new XMLStreamException("cell [" + reference + "] is out of order in row " + row);
    }
    return column - 1;
  }

  /** Numbers stand as they are stored; shared texts are looked up by number. */
  private String cell() throws XMLStreamException {
    String type = xml.getAttributeValue(null, "t");
    String value = "";
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("c")) {
      if (xml.isStartElement() && xml.getLocalName().equals("v")) {
        value = xml.getElementText();
      } else if (xml.isStartElement() && xml.getLocalName().equals("is")) {
        value = text(xml, "is");
      }
    }
    if (!"s".equals(type) || value.isBlank()) {
      return value.strip();
    }
    int text = number(value.strip());
    if (text >= texts.size()) {
      throw new XMLStreamException("row " + row + " names text " + text + " of " + texts.size());
    }
    return texts.get(text);
  }

  /** The text of an element, joined from its runs; how it is pronounced is left out. */
  static String text(XMLStreamReader xml, String element) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int pronounced = 0;
    while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals(element)) {
      if (xml.isStartElement() && xml.getLocalName().equals("rPh")) {
        pronounced++;
      } else if (xml.isEndElement() && xml.getLocalName().equals("rPh")) {
        pronounced--;
      } else if (pronounced == 0 && xml.isStartElement() && xml.getLocalName().equals("t")) {
        text.append(xml.getElementText());
      }
    }
    return text.toString().strip();
  }

  private static int number(String text) throws XMLStreamException {
    if (!text.matches("[0-9]{1,9}")) {
      throw new XMLStreamException("[" + Faults.shown(text) + "] is no number of a row or text");
    }
    return Integer.parseInt(text);
  }
}
