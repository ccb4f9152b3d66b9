package org.waystation.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A scenario file laid over the one it extends, that over the next, down to the first. */
final class ScenarioChain {
  private final ModelFiles files;
  private final Faults faults;
  private final List<Path> opened = new ArrayList<>();
  private boolean complete = true;

  ScenarioChain(ModelFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  /** Whether the whole chain could be read; if not, a missing key means nothing. */
  boolean complete() {
    return complete;
  }

  /**
   * The merged scenario. Everything is inherited but name, description and {@code extends} itself.
   *
   * @param key where {@code name} stands
   */
  Optional<LocatedNode.Mapping> load(String key, LocatedNode name) {
    Optional<Path> file = files.find("scenarios", key, name);
    if (file.isPresent() && opened.contains(file.get().toAbsolutePath().normalize())) {
      faults.add(key, name, "closes a circle: " + circle(file.get()), "null here ends the chain");
      file = Optional.empty();
    }
    Optional<LocatedNode.Mapping> own = file.flatMap(this::open);
    if (own.isEmpty()) {
      complete = false;
      return own;
    }
    LocatedNode.Mapping mapping = own.get();
    Optional<LocatedNode> base = mapping.at(ScenarioKey.EXTENDS.path());
    if (base.isEmpty() || base.get().toJson().isNull()) {
      return Optional.of(mapping.without(ScenarioKey.EXTENDS.path()));
    }
    if (!base.get().toJson().isTextual()) {
      ScenarioKey.EXTENDS.rule().check(ScenarioKey.EXTENDS.path(), base.get(), faults);
      complete = false;
      return Optional.of(mapping.without(ScenarioKey.EXTENDS.path()));
    }
    return load(ScenarioKey.EXTENDS.path(), base.get())
        .map(below -> below.without(ScenarioKey.NAME.path(), ScenarioKey.DESCRIPTION.path()))
        .map(below -> below.under(mapping))
        .or(() -> own)
        .map(merged -> merged.without(ScenarioKey.EXTENDS.path()));
  }

  private Optional<LocatedNode.Mapping> open(Path file) {
    opened.add(file.toAbsolutePath().normalize());
    return files.mapping(file);
  }

  private String circle(Path again) {
    return opened.stream().map(path -> path.getFileName() + " -> ").collect(Collectors.joining())
        + again.getFileName();
  }
}
