package org.waystation.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder that is none of this machine, such as one of HDFS. Names are relative to it, with
 * slashes. Used by several threads at once.
 */
public interface FarFolder {
  /** Name of the file without which the folder of a case counts for nothing. */
  String LABEL = CaseFolder.FILE;

  /** As the user named it. */
  String shown();

  /** Names of what is in a folder of it; none if there is no such folder. */
  List<String> names(String folder) throws IOException;

  /** What a file holds; empty if there is no such file. */
  Optional<byte[]> read(String name) throws IOException;

  /**
   * Copies a folder with all that is in it.
   *
   * @param to a folder of this machine that is not there yet
   */
  void fetch(String name, Path to) throws IOException;

  /** Puts a file in its place, over an older one: the place holds the old one or the new one. */
  void put(Path file, String name) throws IOException;

  /**
   * Puts a folder in its place, over an older one: at every instant the place holds the old folder,
   * nothing, or the new one whole; a folder without its {@link #LABEL} is nothing.
   */
  void putFolder(Path folder, String name) throws IOException;

  /** Removes a folder with all that is in it; nothing if it is not there. */
  void remove(String name) throws IOException;
}
