package org.waystation.export;

/** A picture with text was to be drawn on a machine where Java finds no font. */
public final class NoFontException extends RuntimeException {
  private static final long serialVersionUID = 1;

  NoFontException(Error cause) {
    super("Java finds no font on this machine", cause);
  }
}
