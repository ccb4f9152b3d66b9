package org.waystation.cli;

import java.nio.file.Path;

/** Where the program's own folders are: the launcher says so. */
final class Home {
  private static final Path FOLDER = Path.of(System.getProperty("waystation.home", "."));

  private Home() {}

  static Path geodata() {
    return FOLDER.resolve("geodata");
  }

  static Path models() {
    return FOLDER.resolve("models");
  }
}
