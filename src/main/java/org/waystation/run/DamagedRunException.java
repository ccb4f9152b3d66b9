package org.waystation.run;

/** A written run that cannot be read back; the message names file, line and value. */
public final class DamagedRunException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DamagedRunException(String message) {
    super(message);
  }
}
