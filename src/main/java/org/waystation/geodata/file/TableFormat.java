package org.waystation.geodata.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Opens tables of every format: text with separators, JSON of the Census API, workbooks. */
final class TableFormat {
  private static final List<String> TEXT = List.of("csv", "txt", "tsv", "tab", "json");

  private TableFormat() {}

  /** The sheets of a file; only a workbook has several. */
  static List<Sheet> sheets(DataFile file) {
    try {
      return switch (extension(file.name())) {
        case "xlsx" -> Workbook.read(file);
        case "zip" -> List.of(inArchive(file));
        case "xls" -> throw old(file);
        default -> List.of(text(file.name(), file.open()));
      };
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  private static Sheet text(String name, InputStream content) throws IOException {
    return extension(name).equals("json")
        ? JsonRows.read(name, content)
        : DelimitedText.read(name, content);
  }

  /** The only table of an archive, as the Census Bureau packs its Gazetteer. */
  private static Sheet inArchive(DataFile file) throws IOException {
    file.requireFile();
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      List<? extends ZipEntry> tables =
          zip.stream()
              .filter(entry -> TEXT.contains(extension(entry.getName())))
              .filter(entry -> !entry.getName().startsWith("__MACOSX/"))
              .toList();
      if (tables.size() != 1) {
        throw new DataFileException(
            "%s: holds %d tables, one is needed: [%s]%nMaybe unpack it and name the table itself"
                .formatted(
                    file.name(),
                    tables.size(),
                    Faults.shown(
                        String.join(", ", tables.stream().map(ZipEntry::getName).toList()))));
      }
      ZipEntry entry = tables.get(0);
      String name = file.name() + "!" + entry.getName();
      long packed = Math.min(entry.getCompressedSize(), Files.size(file.path()));
      return text(
          name,
          DataFile.withoutMark(new BoundedInflation(zip.getInputStream(entry), name, packed)));
    }
  }

  private static DataFileException old(DataFile file) {
    return new DataFileException(
        "%s: workbooks of Excel before 2007 cannot be read%nMaybe save it as .xlsx or CSV"
            .formatted(file.name()));
  }

  private static String extension(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    return lower.substring(lower.lastIndexOf('.') + 1);
  }
}
