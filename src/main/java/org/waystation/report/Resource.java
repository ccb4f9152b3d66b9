package org.waystation.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Texts on the class path: the page's own, and those of the library that draws the map. Lines end
 * as a browser ends them, which is what it takes the hash of.
 */
final class Resource {
  private static final String LEAFLET = "/META-INF/resources/webjars/leaflet/1.9.4/";

  private Resource() {}

  /** A text beside the classes of this room's resources. */
  static String own(String name) {
    return read("/org/waystation/report/" + name);
  }

  /** A text of Leaflet's distribution. */
  static String leaflet(String name) {
    return read(LEAFLET + name);
  }

  private static String read(String path) {
    try (InputStream in = Resource.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new FileNotFoundException("[" + path + "] is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
