package org.waystation.geodata.fetch;

/** A file that could not be had, said with its address and a cure. */
public final class DownloadException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DownloadException(String message) {
    super(message);
  }
}
