package org.waystation.geodata.fetch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks into a file for whether it is whole, for a server may say that a part is all, or send a
 * page of regret in its place.
 */
final class Contents {
  private Contents() {}

  /**
   * Reads the file to its end as what its name says it is.
   *
   * @throws IOException saying what is wrong with it
   */
  static void check(Path file, String name) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".zip") || lower.endsWith(".xlsx")) {
      checkZip(file);
    } else if (lower.endsWith(".json") || lower.endsWith(".geojson")) {
      checkJson(file);
    }
  }

  /** Every entry is unpacked, which checks its length and its checksum. */
  private static void checkZip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() == 0) {
        throw new IOException("the archive is empty");
      }
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        try (InputStream entry = zip.getInputStream(entries.nextElement())) {
          entry.transferTo(OutputStream.nullOutputStream());
        }
      }
    }
  }

  private static void checkJson(Path file) throws IOException {
    try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
      if (json.nextToken() == null) {
        throw new IOException("the file is empty");
      }
      json.skipChildren();
      if (json.nextToken() != null) {
        throw new IOException("something follows after the end");
      }
    }
  }
}
