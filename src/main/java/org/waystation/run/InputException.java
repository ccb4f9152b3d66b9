package org.waystation.run;

import java.util.List;

/**
 * Input that was read without fault but cannot be planned with. Carries every fault found, each a
 * full sentence that names place, value and cure.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> faults;

  public InputException(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
    this.faults = List.copyOf(faults);
  }

  public List<String> faults() {
    return faults;
  }
}
