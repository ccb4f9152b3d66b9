package org.waystation.geodata.polygon;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.waystation.geodata.file.BoundedInflation;
import org.waystation.geodata.file.DataFile;
import org.waystation.geodata.file.DataFileException;

/**
 * The files that make up one shapefile, side by side in a folder or inside a .zip. Nothing is ever
 * unpacked to disk, so the names inside an archive are only compared, never followed.
 */
final class ShapefileParts implements Closeable {
  private static final List<String> EXTENSIONS = List.of("shp", "dbf", "prj", "cpg");

  /** Longest .prj or .cpg that is read; real ones have at most a few thousand characters. */
  private static final int MAX_TEXT_BYTES = 1 << 16;

  private final DataFile file;
  private final Map<String, Part> parts = new LinkedHashMap<>();
  private final Closeable archive;

  private interface Opening {
    InputStream open() throws IOException;
  }

  /** One of the files: its name for messages, and how it opens. */
  private record Part(String name, Opening opening) {}

  private ShapefileParts(DataFile file, Closeable archive) {
    this.file = file;
    this.archive = archive;
  }

  /**
   * Finds the parts.
   *
   * @param file a .zip that holds exactly one .shp, or a .shp
   * @throws DataFileException if there is no .shp or no .dbf, or more than one .shp
   */
  static ShapefileParts of(DataFile file) throws IOException {
    file.requireFile();
    boolean zipped = file.name().toLowerCase(Locale.ROOT).endsWith(".zip");
    ShapefileParts parts = zipped ? inArchive(file) : inFolder(file);
    try {
      parts.require("shp");
      parts.require("dbf");
      return parts;
    } catch (DataFileException e) {
      parts.close();
      throw e;
    }
  }

  /** Whether a .zip holds a shapefile, rather than a table; a damaged one is left to its reader. */
  static boolean isShapefile(DataFile file) {
    file.requireFile();
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      return zip.stream().anyMatch(entry -> extension(entry.getName()).equals("shp"));
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  /** The paths that {@link #of} would read for this file, the given one first. */
  static List<DataFile> filesOf(DataFile file) throws IOException {
    if (file.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      return List.of(file);
    }
    return siblings(file.path()).values().stream().map(DataFile::new).toList();
  }

  String name(String extension) {
    return parts.get(extension).name();
  }

  /** The content of a part that is there. */
  InputStream open(String extension) throws IOException {
    return new BufferedInputStream(parts.get(extension).opening().open(), 1 << 16);
  }

  /** The start of a part as text, or nothing if there is no such part. */
  Optional<String> text(String extension) throws IOException {
    if (!parts.containsKey(extension)) {
      return Optional.empty();
    }
    try (InputStream in = open(extension)) {
      return Optional.of(new String(in.readNBytes(MAX_TEXT_BYTES), StandardCharsets.ISO_8859_1));
    }
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  private void require(String extension) {
    if (!parts.containsKey(extension)) {
      throw new DataFileException(
          ("%s: no .%s in it or beside it%n"
                  + "Maybe only some of the files were copied: a shapefile is .shp, .dbf and .prj together")
              .formatted(file.name(), extension));
    }
  }

  private static ShapefileParts inFolder(DataFile shp) throws IOException {
    ShapefileParts parts = new ShapefileParts(shp, () -> {});
    siblings(shp.path())
        .forEach(
            (extension, path) ->
                parts.parts.put(
                    extension, new Part(path.toString(), () -> Files.newInputStream(path))));
    return parts;
  }

  private static Map<String, Path> siblings(Path shp) throws IOException {
    String stem = stem(shp.getFileName().toString());
    Map<String, Path> siblings = new LinkedHashMap<>();
    siblings.put("shp", shp);
    Path folder = shp.getParent() == null ? Path.of("") : shp.getParent();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.sorted().toList()) {
        String name = path.getFileName().toString();
        if (stem(name).equals(stem) && EXTENSIONS.contains(extension(name))) {
          siblings.putIfAbsent(extension(name), path);
        }
      }
    }
    return siblings;
  }

  private static ShapefileParts inArchive(DataFile file) throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.path().toFile());
    } catch (ZipException e) {
      throw file.unreadable(e);
    }
    List<ZipEntry> entries =
        new ArrayList<>(zip.stream().filter(e -> isData(e.getName())).toList());
    List<String> shps =
        entries.stream().map(ZipEntry::getName).filter(n -> extension(n).equals("shp")).toList();
    if (shps.size() > 1) {
      zip.close();
      throw new DataFileException(
          "%s: holds %d shapefiles: [%s]%nMaybe zip the one with the ZIP polygons on its own"
              .formatted(file.name(), shps.size(), String.join(", ", shps)));
    }
    // An archive may lie about the size of an entry, not about its own.
    long packedBytes = Files.size(file.path());
    ShapefileParts parts = new ShapefileParts(file, zip);
    for (ZipEntry entry : entries) {
      if (!shps.isEmpty() && stem(entry.getName()).equals(stem(shps.get(0)))) {
        String name = file.name() + "!" + entry.getName();
        Opening opening =
            () ->
                new BoundedInflation(
                    zip.getInputStream(entry),
                    name,
                    Math.min(entry.getCompressedSize(), packedBytes));
        parts.parts.putIfAbsent(extension(entry.getName()), new Part(name, opening));
      }
    }
    return parts;
  }

  /** Whether an entry is a part, and none of the shadow files that macOS adds. */
  private static boolean isData(String name) {
    return EXTENSIONS.contains(extension(name)) && !name.startsWith("__MACOSX/");
  }

  private static String extension(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String stem(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
  }
}
