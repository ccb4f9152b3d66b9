package org.waystation.scenario;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waystation.geodata.file.NearestWord;
import org.waystation.geodata.file.Sha256;

/** Finds and reads the YAML files of {@code models}, and remembers which were read. */
final class ModelFiles {
  private static final String SUFFIX = ".yaml";

  private final Path modelsDir;
  private final Faults faults;
  private final KnownFiles known;
  private final List<SourceFile> read = new ArrayList<>();

  ModelFiles(Path modelsDir, Faults faults) {
    this(modelsDir, faults, new KnownFiles());
  }

  /**
   * @param known files that need not be read again; takes those that are read
   */
  ModelFiles(Path modelsDir, Faults faults, KnownFiles known) {
    this.modelsDir = modelsDir;
    this.faults = faults;
    this.known = known;
  }

  /** Whether a text names a file by its path, and not one of the files of {@code models}. */
  static boolean isPath(String text) {
    return text.matches(".*(\\.ya?ml|[/\\\\].*)");
  }

  /** In the order of reading. */
  List<SourceFile> read() {
    return List.copyOf(read);
  }

  /**
   * The file that a name stands for. A bare name is looked up in a folder of {@code models}; what
   * ends in .yaml or .yml or has a slash is a path, relative to the file that says it.
   *
   * @param folder "scenarios", "costs" or "batches"
   * @param key where the name stands, for the fault if there is no such file
   */
  Optional<Path> find(String folder, String key, LocatedNode name) {
    String text = name.shown();
    if (isPath(text)) {
      Optional<Path> file = name.place().file(text);
      if (file.filter(Files::isRegularFile).isPresent()) {
        return file;
      }
      String hint = "another folder: looked for " + file.map(Path::toString).orElse(text);
      faults.add(key, name, "is not a file", hint);
      return Optional.empty();
    }
    Optional<Path> file =
        name.place().file(text).map(any -> modelsDir.resolve(folder).resolve(text + SUFFIX));
    if (file.filter(Files::isRegularFile).isPresent()) {
      return file;
    }
    List<String> known = names(folder);
    String list = "there are [" + String.join(", ", known) + "] in " + modelsDir.resolve(folder);
    String hint = NearestWord.to(text, known).map(nearest -> nearest + "; " + list).orElse(list);
    faults.add(key, name, "is not one of the " + folder, hint);
    return Optional.empty();
  }

  /** The mapping that a file holds; empty, with a fault, if it holds none. */
  Optional<LocatedNode.Mapping> mapping(Path file) {
    Optional<KnownFiles.Known> before = known.find(file);
    if (before.isPresent()) {
      read.add(before.get().source());
      return Optional.of(before.get().mapping());
    }
    boolean sound = faults.isEmpty();
    Optional<LocatedNode.Mapping> mapping = newMapping(file);
    if (sound && faults.isEmpty()) {
      mapping.ifPresent(found -> known.keep(file, read.get(read.size() - 1), found));
    }
    return mapping;
  }

  private Optional<LocatedNode.Mapping> newMapping(Path file) {
    Place start = Place.startOf(file);
    Optional<LocatedNode> node = text(file).flatMap(text -> YamlText.read(text, start, faults));
    if (node.isPresent() && !(node.get() instanceof LocatedNode.Mapping)) {
      faults.add("", node.get(), "must hold keys and values", "lines such as [name: vermont]");
    }
    return node.filter(LocatedNode.Mapping.class::isInstance).map(LocatedNode.Mapping.class::cast);
  }

  private Optional<String> text(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      read.add(new SourceFile(manifestPath(file), Sha256.of(bytes)));
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notText) {
      faults.add("", Place.startOf(file), "is not UTF-8 text", "save it as UTF-8");
    } catch (IOException unreadable) {
      String message = "cannot be read: " + unreadable.getMessage();
      faults.add("", Place.startOf(file), message, "its permissions forbid it");
    }
    return Optional.empty();
  }

  private String manifestPath(Path file) {
    Path models = modelsDir.toAbsolutePath().normalize();
    Path absolute = file.toAbsolutePath().normalize();
    Path shown =
        absolute.startsWith(models) && models.getParent() != null
            ? models.getParent().relativize(absolute)
            : file;
    return shown.toString().replace('\\', '/');
  }

  private List<String> names(String folder) {
    try (Stream<Path> files = Files.list(modelsDir.resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    } catch (IOException noFolder) {
      // The fault that is about to be reported names the folder, so an empty list says enough.
      return List.of();
    }
  }
}
