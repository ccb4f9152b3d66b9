package org.waystation.geodata.file;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells of a table as its format gives them, before anything is judged.
 *
 * @param file its name for messages; of a workbook with the sheet's
 * @param lines that are not blank, the header among them
 * @param headerFirst whether the first line must be the header; else titles may stand above it
 */
public record Sheet(String file, List<Line> lines, boolean headerFirst) {
  /** Room for every table that the Census Bureau publishes of ZCTAs. */
  private static final long MAX_CELLS = 30_000_000;

  private static final long MAX_CHARACTERS = 1L << 28;

  public Sheet {
    lines = List.copyOf(lines);
  }

  /**
   * A line.
   *
   * @param number as an editor shows it, the first is 1; of a feature its number
   */
  public record Line(int number, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /** Gathers lines, as many as a table of ZIPs may have. */
  public static final class Builder {
    private final String file;
    private final boolean headerFirst;
    private final List<Line> lines = new ArrayList<>();
    private long cells;
    private long characters;

    public Builder(String file, boolean headerFirst) {
      this.file = file;
      this.headerFirst = headerFirst;
    }

    /**
     * Adds a line; blank ones are passed over.
     *
     * @throws DataFileException if the table is larger than any of ZIPs
     */
    public void add(int number, List<String> cells) {
      this.cells += cells.size();
      for (String cell : cells) {
        characters += cell.length();
      }
      if (this.cells > MAX_CELLS || characters > MAX_CHARACTERS) {
        throw new DataFileException(
            ("%s:%d: the table has more than [%,d] cells or [%,d] characters so far, no table of ZIPs"
                    + " has%n"
                    + "Maybe another file was meant, or export only the columns that are needed")
                .formatted(file, number, MAX_CELLS, MAX_CHARACTERS));
      }
      Line line = new Line(number, cells);
      if (!line.isBlank()) {
        lines.add(line);
      }
    }

    public Sheet build() {
      return new Sheet(file, lines, headerFirst);
    }
  }
}
