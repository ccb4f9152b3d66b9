package org.waystation.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The most memory that this process has used. */
public final class PeakMemory {
  private static final Path STATUS = Path.of("/proc/self/status");

  /** Writing 5 here makes Linux forget the peak of the resident set: see proc(5). */
  private static final Path CLEAR = Path.of("/proc/self/clear_refs");

  private PeakMemory() {}

  /**
   * MiB: on Linux the peak resident set of the process, native solvers included; elsewhere the peak
   * of the Java heap and its kin.
   */
  public static long mebibytes() {
    if (Files.isReadable(STATUS)) {
      try {
        for (String line : Files.readAllLines(STATUS)) {
          if (line.startsWith("VmHWM:")) {
            return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
          }
        }
      } catch (IOException e) {
        return ofJava();
      }
    }
    return ofJava();
  }

  /**
   * Forgets the peak, so that the next one is of what comes now; what the process still holds
   * counts.
   *
   * @return whether the system allows that
   */
  public static boolean restart() {
    try {
      Files.writeString(CLEAR, "5", StandardOpenOption.WRITE);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static long ofJava() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
            .sum()
        / (1024 * 1024);
  }
}
