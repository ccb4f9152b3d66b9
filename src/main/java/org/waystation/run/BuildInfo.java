package org.waystation.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which build this is.
 *
 * @param version the project's version
 * @param commit the git commit it was built from, with "-dirty" if files had changed; "unknown"
 *     outside a git checkout
 */
public record BuildInfo(String version, String commit) {
  private static final String UNKNOWN = "unknown";

  /** Both, as the program says them. */
  public String shown() {
    return "waystation " + version + " (" + commit + ")";
  }

  /** Reads what the build has written beside this class. */
  public static BuildInfo load() {
    Properties properties = new Properties();
    try (InputStream in = BuildInfo.class.getResourceAsStream("build.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String commit = properties.getProperty("git.commit.id.full", UNKNOWN);
    boolean dirty = Boolean.parseBoolean(properties.getProperty("git.dirty", "false"));
    return new BuildInfo(
        properties.getProperty("git.build.version", UNKNOWN), dirty ? commit + "-dirty" : commit);
  }
}
