package org.waystation.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.waystation.run.InputException;

/**
 * Who has the lock of a place, as its file has it.
 *
 * @param since as text
 */
record LockHolder(String pid, String host, String since) {
  private static final String CURE =
      "wait for it, or choose another place with --out; if it is dead, the place is free a minute"
          + " after its end.";

  private static final LockHolder UNKNOWN = new LockHolder("unknown", "unknown", "unknown");

  /** This process, from now on. */
  static LockHolder here() {
    return new LockHolder(
        Long.toString(ProcessHandle.current().pid()),
        hostHere(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
  }

  /** By the last line of the file. */
  static LockHolder of(String text) {
    List<String> lines = text.lines().toList();
    String[] words = lines.isEmpty() ? new String[0] : lines.get(lines.size() - 1).split(" ");
    return words.length < 3 ? UNKNOWN : new LockHolder(words[0], words[1], words[2]);
  }

  /** As it stands in the file. */
  String line() {
    return String.join(" ", pid, host, since);
  }

  /** Whether it was a process of this machine that does not live any more. */
  boolean isGone() {
    return host.equals(hostHere())
        && pid.matches("[0-9]+")
        && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }

  /** Why a place cannot be had. */
  InputException busy(HadoopFolder place) {
    return new InputException(List.of(holds(place) + "\nMaybe " + CURE));
  }

  /** Why a place cannot be kept. */
  IOException took(HadoopFolder place) {
    return new IOException("another batch took it, of which this one heard nothing: " + holds(place));
  }

  private String holds(HadoopFolder place) {
    return "["
        + place.shown()
        + "] belongs to process ["
        + pid
        + "] on ["
        + host
        + "] since ["
        + since
        + "]";
  }

  private static String hostHere() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
