package org.waystation.scenario;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Files of {@code models} as they were read the first time, for those who read many scenarios that
 * rest on the same ones: a batch then rests on one state of each, whoever edits them meanwhile.
 * Files with a fault are not kept. For one thread.
 */
public final class KnownFiles {
  private final Map<Path, Known> byPath = new HashMap<>();

  record Known(SourceFile source, LocatedNode.Mapping mapping) {}

  Optional<Known> find(Path file) {
    return Optional.ofNullable(byPath.get(file));
  }

  void keep(Path file, SourceFile source, LocatedNode.Mapping mapping) {
    byPath.put(file, new Known(source, mapping));
  }
}
