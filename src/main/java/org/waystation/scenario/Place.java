package org.waystation.scenario;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a value stands.
 *
 * @param file as a person names it: a path, "command line", "resolved scenario"
 * @param folder what relative file names in the value are relative to
 * @param line first line is 1; 0 if the text has no lines to point at
 * @param column first column is 1; 0 if {@code line} is 0
 */
record Place(String file, Path folder, int line, int column) {
  static Place startOf(Path file) {
    Path folder = file.getParent();
    return new Place(file.toString(), folder == null ? Path.of("") : folder, 1, 1);
  }

  /** A source without lines; its relative file names start from the working directory. */
  static Place inside(String source) {
    return new Place(source, Path.of(""), 0, 0);
  }

  /** The file that a name in this place stands for; empty if it can be no file's name. */
  Optional<Path> file(String name) {
    try {
      return Optional.of(folder.resolve(name).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  Place at(int line, int column) {
    return this.line == 0 ? this : new Place(file, folder, line, column);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ":" + line;
  }
}
