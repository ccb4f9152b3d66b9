package org.waystation.geodata.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Tables from an .xlsx workbook (ECMA-376): every sheet, cells as they are stored. Formulas give
 * the value that was last computed. Nothing outside the file is ever looked at.
 */
final class Workbook {
  private static final String MAIN = "xl/workbook.xml";
  private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
  private static final String TEXTS = "xl/sharedStrings.xml";

  private static final XMLInputFactory XML = XMLInputFactory.newInstance();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XML.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  private final DataFile file;
  private final ZipFile zip;
  private final long packedBytes;

  private Workbook(DataFile file, ZipFile zip, long packedBytes) {
    this.file = file;
    this.zip = zip;
    this.packedBytes = packedBytes;
  }

  /**
   * Reads every sheet, in the order of the workbook.
   *
   * @throws DataFileException if it is no workbook, is damaged, or unpacks to more than any data
   */
  static List<Sheet> read(DataFile file) throws IOException {
    file.requireFile();
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      return new Workbook(file, zip, Files.size(file.path())).sheets();
    } catch (XMLStreamException e) {
      throw new DataFileException(
          "%s: no workbook that can be read: [%s]%nMaybe it is damaged: save it again, or as CSV"
              .formatted(file.name(), Faults.shown(e.getMessage().lines().findFirst().orElse(""))));
    }
  }

  private List<Sheet> sheets() throws IOException, XMLStreamException {
    Map<String, String> paths = sheetPaths();
    List<String> texts = zip.getEntry(TEXTS) == null ? List.of() : texts();
    List<Sheet> sheets = new ArrayList<>();
    for (Map.Entry<String, String> sheet : paths.entrySet()) {
      String name = file.name() + "!" + sheet.getKey();
      try (InputStream in = open(sheet.getValue())) {
        XMLStreamReader xml = XML.createXMLStreamReader(in);
        sheets.add(new WorkbookSheet(xml, name, texts).read());
      }
    }
    if (sheets.isEmpty()) {
      throw notOne("it has no sheets");
    }
    return sheets;
  }

  /** Paths within the archive by the sheets' names. */
  private Map<String, String> sheetPaths() throws IOException, XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    elements(
        RELATIONS,
        "Relationship",
        xml ->
            targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target")));
    Map<String, String> paths = new LinkedHashMap<>();
    elements(
        MAIN,
        "sheet",
        xml -> {
          String target = targets.get(relation(xml));
          if (target != null) {
            paths.put(
                xml.getAttributeValue(null, "name"),
                target.startsWith("/") ? target.substring(1) : "xl/" + target);
          }
        });
    return paths;
  }

  private static String relation(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributePrefix(i).equals("r")) {
        return xml.getAttributeValue(i);
      }
    }
    return "";
  }

  private interface ElementSink {
    void take(XMLStreamReader xml) throws XMLStreamException;
  }

  private void elements(String path, String name, ElementSink sink)
      throws IOException, XMLStreamException {
    try (InputStream in = open(path)) {
      XMLStreamReader xml = XML.createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name)) {
          sink.take(xml);
        }
      }
    }
  }

  private List<String> texts() throws IOException, XMLStreamException {
    Sheet.Builder counted = new Sheet.Builder(file.name(), false);
    List<String> texts = new ArrayList<>();
    elements(
        TEXTS,
        "si",
        xml -> {
          String text = WorkbookSheet.text(xml, "si");
          counted.add(1, List.of(text));
          texts.add(text);
        });
    return texts;
  }

  private InputStream open(String path) throws IOException {
    ZipEntry entry = zip.getEntry(path);
    if (entry == null) {
      throw notOne("it has no [" + Faults.shown(path) + "]");
    }
    return new BoundedInflation(
        zip.getInputStream(entry),
        file.name() + "!" + path,
        Math.min(entry.getCompressedSize(), packedBytes));
  }

  private DataFileException notOne(String why) {
    return new DataFileException(
        "%s: no .xlsx workbook: %s%nMaybe it is another format under that name: save it as CSV"
            .formatted(file.name(), why));
  }
}
