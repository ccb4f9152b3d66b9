package org.waystation.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads an instance file of any format, told by its content alone. Names and endings of files count
 * for nothing: the same format goes about under many.
 *
 * <p>A file with a NODE_COORD_SECTION is told by its TYPE. Of the formats that are bare numbers the
 * first line has the sizes, and the shape of the lines below it decides: three numbers are an edge,
 * four a point. Warehouse location and Holmberg's format have the same number of numbers; there the
 * one has two on each of the next m lines, the other all m capacities on one line.
 */
public final class InstanceReader {
  private InstanceReader() {}

  /**
   * What was found in a file.
   *
   * @param instances in the order of the numbers of stations asked for
   * @param skipped a sentence that says why there are none, if there are none
   */
  public record Reading(List<BenchInstance> instances, Optional<String> skipped) {
    private static Reading of(List<BenchInstance> instances) {
      return new Reading(instances, Optional.empty());
    }

    private static Reading skipped(Path file, String why) {
      return new Reading(List.of(), Optional.of("skipped " + file + ": " + why));
    }
  }

  /**
   * Reads one file.
   *
   * @throws InstanceException if it is damaged, or is full of numbers in no known format
   */
  public static Reading read(Path file, ReadingChoices choices) {
    InstanceText text = InstanceText.read(file);
    Optional<SectionedText> sectioned = SectionedText.of(text);
    if (sectioned.isPresent()) {
      return needingStations(sectioned.get(), choices);
    }
    if (text.size() == 0) {
      return Reading.skipped(file, "it is empty");
    }
    if (!isNumber(text.word(0))) {
      return Reading.skipped(file, "it is text, not an instance");
    }
    return Reading.of(bareNumbers(text, choices));
  }

  private static Reading needingStations(SectionedText sectioned, ReadingChoices choices) {
    Path file = sectioned.text().file();
    List<BenchInstance> instances =
        switch (sectioned.value("TYPE")) {
          case "TSP" -> PlaneReader.read(sectioned, choices);
          case "MCLP" -> CoveringReader.read(sectioned, choices);
          default -> throw sectioned.refusal("TYPE", "TSP or MCLP");
        };
    if (!instances.isEmpty()) {
      return Reading.of(instances);
    }
    return Reading.skipped(
        file,
        choices.stations().isEmpty()
            ? "the number of stations is needed and not in the file"
                + System.lineSeparator()
                + "Maybe give --p 10, or several: --p 5,10,20."
            : "it has fewer points than any number of stations given with --p");
  }

  private static List<BenchInstance> bareNumbers(InstanceText text, ReadingChoices choices) {
    int second = text.wordsOnLine(1);
    if (text.wordsOnLine(0) == 3 && (second == 3 || text.filledLines() == 1)) {
      return GraphReader.read(text);
    }
    if (text.wordsOnLine(0) == 3 && second == 4) {
      return CapacitatedReader.read(text, choices);
    }
    if (text.wordsOnLine(0) == 2) {
      boolean warehouses = isWarehouses(text);
      boolean singleSource = isSingleSource(text);
      if (warehouses && singleSource && text.wordsOnLine(3) == 1) {
        throw unknown(text, "it could be warehouse location or Holmberg's format");
      }
      if (singleSource) {
        return SingleSourceReader.read(text);
      }
      if (warehouses) {
        return WarehouseReader.read(text);
      }
      if (second == 4) {
        return CapacitatedReader.read(text, choices);
      }
    }
    throw unknown(
        text,
        "no known format begins with [" + text.wordsOnLine(0) + "] and [" + second + "] numbers");
  }

  /** Whether each of the next m lines has two words, as {@code capacity fixedCost}. */
  private static boolean isWarehouses(InstanceText text) {
    int m = size(text, 0);
    if (m < 1 || text.filledLines() <= m) {
      return false;
    }
    for (int k = 1; k <= m; k++) {
      if (text.wordsOnLine(k) != 2) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether capacities, opening costs and demands each have a line of their own. So has a
   * capacitated p-median of four points and four stations, which ends with its points.
   */
  private static boolean isSingleSource(InstanceText text) {
    int m = size(text, 0);
    int n = size(text, 1);
    return m >= 1
        && text.filledLines() != m + 1
        && text.wordsOnLine(1) == m
        && text.wordsOnLine(2) == m
        && text.wordsOnLine(3) == n
        && text.wordsOnLine(4) == m;
  }

  private static int size(InstanceText text, int position) {
    String word = text.word(position);
    return word.matches("\\d{1,9}") ? Integer.parseInt(word) : -1;
  }

  private static boolean isNumber(String word) {
    return word.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
  }

  private static InstanceException unknown(InstanceText text, String why) {
    return new InstanceException(
        text.file(),
        "is full of numbers, but " + why,
        "leave it out with --only, or see the list of formats in the README");
  }
}
