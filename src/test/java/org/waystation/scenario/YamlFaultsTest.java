package org.waystation.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that are not the one YAML mapping that is wanted. */
class YamlFaultsTest {
  @TempDir Path folder;

  @Test
  void a_key_that_stands_twice() {
    assertEquals(
        "mine.yaml:5:3: seed: the key stands twice, first at mine.yaml:4\n"
            + "Maybe remove one of the two.",
        Models.onlyFault(folder, "name: mine\nextends: base\nsolve:\n  seed: 1\n  seed: 2\n"));
  }

  @Test
  void a_broken_text_is_reported_with_its_line() {
    String fault = Models.onlyFault(folder, "name: mine\nscope: [VT\nsolve: 1\n");
    assertTrue(fault.startsWith("mine.yaml:3:6: is not YAML: expected ',' or ']'"), fault);
  }

  @Test
  void a_tab_is_named() {
    String fault = Models.onlyFault(folder, "name: mine\nscope:\n\tstates: [VT]\n");
    assertTrue(fault.startsWith("mine.yaml:3:1: is not YAML: found character '\\t(TAB)'"), fault);
  }

  @Test
  void a_number_that_is_none() {
    assertEquals(
        "mine.yaml:3:17: is not YAML: Malformed numeric value '.nan'\n"
            + "Maybe check indentation and quotes there.",
        Models.onlyFault(folder, "name: mine\nsolve:\n  threads: [.nan]\n"));
  }

  @Test
  void an_empty_file() {
    assertEquals(
        "mine.yaml:1:1: holds nothing\nMaybe copy the shape of models/scenarios/base.yaml.",
        Models.onlyFault(folder, "# only a comment\n"));
  }

  @Test
  void a_second_document() {
    assertEquals(
        "mine.yaml:3:1: a second document starts here\nMaybe remove the line [---].",
        Models.onlyFault(folder, "name: mine\n---\nname: other\n"));
  }

  @Test
  void a_list_in_place_of_keys() {
    assertEquals(
        "mine.yaml:1:1: must hold keys and values, found [a, b]\n"
            + "Maybe lines such as [name: vermont].",
        Models.onlyFault(folder, "- a\n- b\n"));
  }

  @Test
  void an_alias_is_not_taken_for_text() {
    assertEquals(
        "mine.yaml:2:14: an alias (*name) is not read here\nMaybe repeat the value.",
        Models.onlyFault(folder, "name: &n mine\ndescription: *n\nextends: base\n"));
  }

  @Test
  void a_file_that_is_not_utf_8() throws Exception {
    Path file = folder.resolve("mine.yaml");
    Files.write(file, "name: \u00e9".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        "mine.yaml:1:1: is not UTF-8 text\nMaybe save it as UTF-8.",
        Models.only(folder, Models.faultsOf(file.toString())));
  }
}
