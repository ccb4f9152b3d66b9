package org.waystation.report;

import java.util.List;

/** A run folder of which no report can be made; each fault names file, place and cure. */
public final class ReportException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient List<String> faults;

  ReportException(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  /** Full sentences, never empty. */
  public List<String> faults() {
    return faults == null ? List.of(getMessage()) : faults;
  }
}
