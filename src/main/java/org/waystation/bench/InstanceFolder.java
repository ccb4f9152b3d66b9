package org.waystation.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** The files of a folder and all folders below it, in the order in which people count. */
public final class InstanceFolder {
  private static final Pattern RUN = Pattern.compile("\\d+|\\D+");

  /** Runs of digits count as numbers, so that pmed2 comes before pmed11. */
  static final Comparator<String> NATURAL = InstanceFolder::compare;

  private InstanceFolder() {}

  /**
   * Finds files. Those whose names begin with a dot are left out.
   *
   * @param place a folder, or a single file
   * @param only a glob that a file's name, or its path below the folder, must match
   * @throws InstanceException if the place is not there or the glob cannot be understood
   */
  public static List<Path> files(Path place, String only) {
    if (!Files.exists(place)) {
      throw new InstanceException(place, "is not there", "another folder was meant");
    }
    PathMatcher glob = glob(place, only);
    try (Stream<Path> found = Files.walk(place)) {
      return found
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(file -> glob.matches(file.getFileName()) || glob.matches(place.relativize(file)))
          .sorted(Comparator.comparing(Path::toString, NATURAL))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new InstanceException(
          place, "cannot be searched: " + e.getMessage(), "its permissions forbid it");
    }
  }

  private static PathMatcher glob(Path place, String only) {
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + only);
    } catch (PatternSyntaxException e) {
      throw new InstanceException(
          place, "--only must be a glob, was [" + only + "]", "quote it: --only 'pmed*'");
    }
  }

  private static int compare(String one, String other) {
    Matcher a = RUN.matcher(one);
    Matcher b = RUN.matcher(other);
    while (a.find()) {
      if (!b.find()) {
        return 1;
      }
      boolean numbers =
          Character.isDigit(a.group().charAt(0)) && Character.isDigit(b.group().charAt(0));
      int order =
          numbers
              ? new BigInteger(a.group()).compareTo(new BigInteger(b.group()))
              : a.group().compareTo(b.group());
      if (order != 0) {
        return order;
      }
    }
    return b.find() ? -1 : one.compareTo(other);
  }
}
