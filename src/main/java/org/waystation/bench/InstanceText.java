package org.waystation.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * The words of an instance file, read one after the other wherever lines end, each with the number
 * of its line. Blanks, tabs and line ends of any system separate words.
 */
final class InstanceText {
  private final Path file;
  private final List<String> lines;
  private final List<String> words = new ArrayList<>();
  private final int[] lineOf;

  /** Position of the first word of each line that has any, and the end. */
  private final List<Integer> begins = new ArrayList<>();

  private int at;

  private InstanceText(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
    List<Integer> found = new ArrayList<>();
    for (int k = 0; k < lines.size(); k++) {
      StringTokenizer line = new StringTokenizer(lines.get(k));
      if (line.hasMoreTokens()) {
        begins.add(words.size());
      }
      while (line.hasMoreTokens()) {
        words.add(line.nextToken());
        found.add(k + 1);
      }
    }
    begins.add(words.size());
    lineOf = found.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Reads the file. Any byte is a character: what is no text will not look like an instance.
   *
   * @throws InstanceException when that fails
   */
  static InstanceText read(Path file) {
    try {
      return new InstanceText(
          file, Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList());
    } catch (IOException e) {
      throw new InstanceException(
          file,
          "cannot be read: " + e.getClass().getSimpleName(),
          "another file was meant, or its permissions forbid it");
    }
  }

  Path file() {
    return file;
  }

  /** Name of the file without folder and ending. */
  String name() {
    return file.getFileName().toString().replaceFirst("(?<=.)\\.[^.]*$", "");
  }

  List<String> lines() {
    return lines;
  }

  /** Number of words in all. */
  int size() {
    return words.size();
  }

  /** Number of lines that hold words. */
  int filledLines() {
    return begins.size() - 1;
  }

  /** Number of words on the k-th line that has any, from 0; 0 past the end. */
  int wordsOnLine(int k) {
    return k < filledLines() ? begins.get(k + 1) - begins.get(k) : 0;
  }

  String word(int position) {
    return words.get(position);
  }

  boolean atEnd() {
    return at == words.size();
  }

  /** Whether the next word is this one. */
  boolean at(String word) {
    return !atEnd() && words.get(at).equals(word);
  }

  /** Goes to the first word below the line, counted from 1. */
  void goBelow(int line) {
    at = 0;
    while (at < words.size() && lineOf[at] <= line) {
      at++;
    }
  }

  /** Reads the next word. */
  String next(String what) {
    if (atEnd()) {
      int last = lineOf.length == 0 ? 0 : lineOf[lineOf.length - 1];
      throw new InstanceException(
          file,
          "ends after line " + last + ", where " + what + " is missing",
          "the file was cut short; fetch it again");
    }
    return words.get(at++);
  }

  /** Reads a finite number. */
  double number(String what) {
    String word = next(what);
    // Java would also take a type suffix, as in 12d.
    if (!Character.isLetter(word.charAt(word.length() - 1))) {
      try {
        double number = Double.parseDouble(word);
        if (Double.isFinite(number)) {
          return number;
        }
      } catch (NumberFormatException e) {
        throw refusal(what, "a number");
      }
    }
    throw refusal(what, "a number");
  }

  /** Reads a number of at least 0. */
  double amount(String what) {
    double amount = number(what);
    if (amount < 0) {
      throw refusal(what, "a number of at least 0");
    }
    return amount;
  }

  /** Reads a number above 0. */
  double positive(String what) {
    double amount = number(what);
    if (amount <= 0) {
      throw refusal(what, "a number above 0");
    }
    return amount;
  }

  /** Reads a whole number between two others, both included. */
  int count(String what, int least, int most) {
    double number = number(what);
    if (number != Math.rint(number) || number < least || number > most) {
      throw refusal(what, "a whole number from " + least + " to " + most);
    }
    return (int) number;
  }

  /** The word just read is not what had to stand there. */
  InstanceException refusal(String what, String wanted) {
    return new InstanceException(
        file,
        "line "
            + lineOf[at - 1]
            + ": "
            + what
            + " must be "
            + wanted
            + ", was ["
            + word(at - 1)
            + "]",
        "the file is damaged, or of another format");
  }

  /** Makes sure that nothing is left. */
  void end() {
    if (!atEnd()) {
      throw new InstanceException(
          file,
          "line " + lineOf[at] + ": nothing more should follow, found [" + word(at) + "]",
          "the counts at the beginning of the file are wrong");
    }
  }
}
