package org.waystation.geodata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.Sha256;

class EmbeddedFilesTest {
  @TempDir Path parent;
  private Path folder;

  @BeforeEach
  void write() throws IOException {
    folder = Manifested.folder(parent, "00001,1,1,,VT,,,1,1,1\n");
  }

  @Test
  void oneFlippedByteNamesTheFileAndTheCure() throws IOException {
    Path csv = folder.resolve("zcta-2021.csv");
    byte[] content = Files.readAllBytes(csv);
    String before = Sha256.of(content);
    content[content.length / 2] ^= 1;
    Files.write(csv, content);

    assertEquals(
        List.of(
            csv
                + ": is not the file that the manifest lists: sha256 must be ["
                + before
                + "], was ["
                + Sha256.of(content)
                + "].\nMaybe restore it from the repository, or write it anew with: cd "
                + folder
                + " && npm install && node build.mjs"),
        faults());
  }

  @Test
  void tellsEveryMissingOrEmptyFile() throws IOException {
    Files.delete(folder.resolve("zcta-2021.csv"));
    Files.write(folder.resolve("outlines-2017.topojson"), new byte[0]);

    List<String> faults = faults();

    assertEquals(2, faults.size());
    assertTrue(
        faults.get(0).startsWith(folder.resolve("zcta-2021.csv") + ": is missing."),
        () -> faults.get(0));
    assertTrue(
        faults.get(1).startsWith(folder.resolve("outlines-2017.topojson") + ": is empty."),
        () -> faults.get(1));
  }

  @Test
  void tellsWhatIsWrongWithTheManifest() throws IOException {
    Path manifest = folder.resolve("manifest.json");

    Files.writeString(manifest, "{\"files\": [");
    assertManifestFault("is no JSON: ");
    Files.writeString(manifest, "{\"file\": []}");
    assertManifestFault("is no manifest: it has no list [files].");
    Files.delete(manifest);
    assertManifestFault("is missing.");
  }

  @Test
  void tellsEveryFileThatTheManifestForgets() throws IOException {
    Files.writeString(folder.resolve("manifest.json"), "{\"files\": []}");

    List<String> faults = faults();

    assertEquals(2, faults.size());
    assertTrue(faults.get(0).contains("does not list the file [zcta-2021.csv]"));
    assertTrue(faults.get(1).contains("does not list the file [outlines-2017.topojson]"));
  }

  private void assertManifestFault(String beginning) {
    List<String> faults = faults();
    assertEquals(1, faults.size());
    String expected = folder.resolve("manifest.json") + ": " + beginning;
    assertTrue(faults.get(0).startsWith(expected), () -> faults.get(0));
  }

  private List<String> faults() {
    return assertThrows(DataFileException.class, () -> new EmbeddedGeodata(folder)).faults();
  }
}
