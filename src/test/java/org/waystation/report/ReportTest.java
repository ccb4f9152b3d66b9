package org.waystation.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.geodata.EmbeddedGeodata;
import org.waystation.geodata.Outlines;
import org.waystation.run.VermontRun;

class ReportTest {
  static final String HOSTILE = "</script><script>alert(1)</script>{{tiles}}";

  @TempDir private Path folder;

  @Test
  void made_again_from_the_files_it_is_the_same() throws IOException {
    assertArrayEquals(
        Files.readAllBytes(VermontRun.folder().resolve(Report.FILE)), page(VermontRun.folder()));
  }

  @Test
  void names_that_look_like_scripts_or_slots_stay_names() throws IOException {
    hostile(folder);
    String page = new String(page(folder), StandardCharsets.UTF_8);
    assertFalse(page.contains("<script>alert"));
    assertTrue(page.contains("\\u003c/script>\\u003cscript>alert(1)"));
  }

  @Test
  void page_has_no_address_from_which_anything_is_loaded() throws IOException {
    String page = new String(page(VermontRun.folder()), StandardCharsets.UTF_8);
    assertFalse(page.matches("(?s).*<(link|img|iframe|object|script)[^>]*\\s(src|href)=.*"));
    assertTrue(page.contains("default-src 'none'"));
    assertFalse(page.contains("unsafe"));
    assertFalse(page.contains("sourceMappingURL"));
  }

  @Test
  void all_missing_files_are_told_at_once() {
    ReportException e = assertThrows(ReportException.class, () -> page(folder));
    assertEquals(7, e.faults().size());
    assertTrue(e.faults().get(0).startsWith("summary.json: is missing"), e.getMessage());
  }

  @Test
  void damage_is_told_with_file_and_line() throws IOException {
    copy(folder);
    Path zips = folder.resolve("comparison.csv");
    String table = Files.readString(zips);
    Files.writeString(zips, table.substring(0, table.length() - 30));
    Files.writeString(folder.resolve("zips.geojson"), "{\"features\":[{");
    ReportException e = assertThrows(ReportException.class, () -> page(folder));
    assertEquals(2, e.faults().size(), e.getMessage());
    assertTrue(e.faults().get(0).startsWith("comparison.csv:226: has "), e.getMessage());
    assertTrue(e.faults().get(1).startsWith("zips.geojson: cannot be read"), e.getMessage());
  }

  @Test
  void number_that_is_none_is_told_with_its_cell() throws IOException {
    copy(folder);
    Path zips = folder.resolve("comparison.csv");
    List<String> lines = Files.readAllLines(zips);
    lines.set(3, lines.get(3).replaceFirst(",station,(\\d+),[0-9.]+,", ",station,$1,far,"));
    Files.write(zips, lines);
    ReportException e = assertThrows(ReportException.class, () -> page(folder));
    assertTrue(
        e.getMessage().startsWith("comparison.csv:4: roadMiles: [far] is no number"),
        e.getMessage());
  }

  @Test
  void tables_that_a_run_need_not_have_may_be_missing() throws IOException {
    copy(folder);
    for (String name : List.of("ledger.csv", "states.csv", "trace.csv")) {
      Files.delete(folder.resolve(name));
    }
    String page = new String(page(folder), StandardCharsets.UTF_8);
    assertFalse(page.contains("chart-search"));
    assertTrue(page.contains("chart-spread"));
  }

  @Test
  void break_even_and_programme_are_charts_where_the_run_has_them() throws IOException {
    copy(folder);
    String without = new String(page(folder), StandardCharsets.UTF_8);
    assertTrue(without.contains("chart-break-even"));
    assertTrue(without.contains("Miles at 4.80 USD"));
    assertFalse(without.contains("chart-programme"));
    Files.writeString(
        folder.resolve("programme.csv"),
        "quantity,unit,model,announced,deviationPercent,source,restsOn\r\n"
            + "stations,stations,200,210,-4.8,press,<the plan>\r\n"
            + "jobs,jobs,90000,100000,-10.0,press,hours\r\n");
    String with = new String(page(folder), StandardCharsets.UTF_8);
    assertTrue(with.contains("chart-programme"));
    assertTrue(with.contains("&lt;the plan&gt;"));
    assertTrue(
        with.contains(
            "0 of 2 quantities are within 1 % of what was announced; farthest off: jobs (-10.0 %)."));
    assertTrue(with.contains(">-4.8 %</text>"));
  }

  /**
   * Of a batch: pages of the same ZIPs, of fewer ZIPs, of fewer ZIPs elsewhere, each after the
   * other.
   */
  @Test
  void a_page_is_the_same_whatever_the_page_before_has_left() throws IOException {
    List<Path> runs =
        List.of(
            variant("names", "comparison.csv", text -> text.replace(",Chelsea,", ",Elsewhere,")),
            variant("area", "zips.geojson", text -> without(text, ".*\"id\":\"05041\".*\n")),
            variant("moved", "zips.geojson", text -> text.replaceFirst("-72\\.4", "-72.41")),
            variant("ledger", "ledger.csv", text -> without(text, "(?m)^05.*out of.*\r\n")),
            variant("far", "stations.geojson", text -> text.replaceFirst("\\[-7[0-9.]+", "[-60.5")),
            VermontRun.folder());
    PageMemory memory = new PageMemory();
    Report.of(RunSource.folder(VermontRun.folder()), outlines(), memory);
    for (Path run : runs) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Report.of(RunSource.folder(run), outlines(), memory).writeTo(out);
      assertArrayEquals(page(run), out.toByteArray(), run.toString());
    }
  }

  private Path variant(String name, String file, UnaryOperator<String> change) throws IOException {
    Path run = Files.createDirectory(folder.resolve(name));
    copy(run);
    String before = Files.readString(run.resolve(file));
    String after = change.apply(before);
    assertNotEquals(before, after, name);
    Files.writeString(run.resolve(file), after);
    return run;
  }

  private static String without(String text, String line) {
    return text.replaceFirst(line, "");
  }

  /** A run whose first place has a name that would like to be a script. */
  static void hostile(Path folder) throws IOException {
    copy(folder);
    for (String name : List.of("comparison.csv", "stations.geojson")) {
      Path file = folder.resolve(name);
      Files.writeString(
          file,
          Files.readString(file)
              .replace(",Chelsea,", "," + HOSTILE + ",")
              .replace("\"place\":\"", "\"place\":\"" + HOSTILE));
    }
  }

  static void copy(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(VermontRun.folder())) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  static byte[] page(Path run) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Report.of(RunSource.folder(run), outlines()).writeTo(out);
    return out.toByteArray();
  }

  private static Outlines outlines() {
    return new EmbeddedGeodata(Path.of(System.getProperty("waystation.home", ""), "geodata"))
        .outlines();
  }
}
