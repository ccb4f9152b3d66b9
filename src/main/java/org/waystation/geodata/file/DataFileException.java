package org.waystation.geodata.file;

import java.util.List;

/**
 * A data file that cannot be used as it is. Carries every fault found, each a full sentence that
 * names file, place, value and cure.
 */
public final class DataFileException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> faults;

  public DataFileException(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
    this.faults = List.copyOf(faults);
  }

  public DataFileException(String fault) {
    this(List.of(fault));
  }

  public List<String> faults() {
    return faults;
  }
}
