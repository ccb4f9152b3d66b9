package org.waystation.geodata.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks written part by part, right ones and wrong ones. */
class WorkbookTest {
  private static final TableColumn ZIP = TableColumn.required("zip");
  private static final TableColumn CODE = TableColumn.required("ruca");

  @TempDir Path folder;

  @Test
  void cells_of_every_kind_are_read_from_the_sheet_that_has_the_columns() throws IOException {
    Map<String, String> parts = parts();
    parts.put(
        "xl/worksheets/sheet2.xml",
        sheet(
            "<row r='1'><c r='A1' t='s'><v>0</v></c></row>"
                + "<row r='3'><c r='B3' t='s'><v>1</v></c><c r='D3' t='inlineStr'><is><t>ru</t>"
                + "<r><t>ca</t></r></is></c></row>"
                + "<row r='4'><c r='B4' t='s'><v>2</v></c><c r='D4'><v>10.2</v></c></row>"
                + "<row><c t='n'><v>1</v></c><c t='str'><f>A1</f><v>05002</v></c><c/>"
                + "<c><v>4</v></c></row>"));
    Table table = read(parts);
    assertEquals(2, table.rows().size());
    assertEquals("05001", table.rows().get(0).text(ZIP));
    assertEquals(10.2, table.rows().get(0).number(CODE));
    assertEquals("05002", table.rows().get(1).text(ZIP));
    assertEquals(5, table.rows().get(1).origin().row());
    assertTrue(table.rows().get(0).origin().file().endsWith("book.xlsx!Codes"));
  }

  @Test
  void a_workbook_without_the_columns_is_refused_with_those_it_has() throws IOException {
    assertTrue(
        refusal(parts()).contains("book.xlsx!Notes:1: no column with the zip; the columns are"));
  }

  @Test
  void parts_that_are_missing_or_damaged_are_told() throws IOException {
    Map<String, String> parts = parts();
    parts.remove("xl/worksheets/sheet2.xml");
    assertTrue(refusal(parts).contains("it has no [xl/worksheets/sheet2.xml]"));
    parts.put("xl/worksheets/sheet2.xml", sheet("<row r='1'><c r='A1' t='s'><v>9</v></c></row>"));
    assertTrue(refusal(parts).contains("row 1 names text 9 of 3"));
    parts.put("xl/worksheets/sheet2.xml", "<worksheet><sheetData><row");
    assertTrue(refusal(parts).contains("no workbook that can be read"));
  }

  /** A text that names a file, and a thousand million times one text out of ten lines. */
  @Test
  void entities_are_not_looked_up() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "zip");
    for (String declared :
        new String[] {
          "<!ENTITY e SYSTEM '" + secret.toUri() + "'>",
          "<!ENTITY a 'aaaaaaaaaa'><!ENTITY e '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
        }) {
      Map<String, String> parts = parts();
      parts.put(
          "xl/sharedStrings.xml",
          "<!DOCTYPE sst [" + declared + "]><sst><si><t>&e;</t></si></sst>");
      assertTrue(refusal(parts).contains("no workbook that can be read"), declared);
    }
  }

  @Test
  void a_sheet_that_unpacks_to_far_too_much_is_refused() throws IOException {
    Map<String, String> parts = parts();
    parts.put("xl/worksheets/sheet2.xml", sheet(" ".repeat(64 << 20)));
    assertTrue(refusal(parts).contains("which no data file does"));
  }

  private static String sheet(String rows) {
    return "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
        + rows
        + "</sheetData></worksheet>";
  }

  /** Two sheets, of which the second is still to be filled, and three shared texts. */
  private static Map<String, String> parts() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
            + "<sheets><sheet name='Notes' sheetId='1' r:id='rId7'/>"
            + "<sheet name='Codes' sheetId='2' r:id='rId3'/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='rId3' Target='worksheets/sheet2.xml'/>"
            + "<Relationship Id='rId7' Target='/xl/worksheets/sheet1.xml'/></Relationships>");
    parts.put(
        "xl/sharedStrings.xml",
        "<sst><si><t>Codes of the department</t></si><si><r><t>Z</t></r><r><t>IP</t></r>"
            + "<rPh><t>zet</t></rPh></si><si><t>05001</t></si></sst>");
    parts.put("xl/worksheets/sheet1.xml", sheet("<row r='1'><c r='A1' t='s'><v>0</v></c></row>"));
    parts.put("xl/worksheets/sheet2.xml", sheet(""));
    return parts;
  }

  private Table read(Map<String, String> parts) throws IOException {
    Path file = folder.resolve("book.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return Table.read(new DataFile(file), new Faults(), ZIP, CODE);
  }

  private String refusal(Map<String, String> parts) {
    return assertThrows(DataFileException.class, () -> read(parts)).getMessage();
  }
}
