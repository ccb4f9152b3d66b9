package org.waystation.export;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file or folder that could not be written; the message names it, the cause and a cure. */
public final class OutputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public OutputException(Path path, IOException cause) {
    this(path, reason(cause), "free some space there, or choose another output folder", cause);
  }

  private OutputException(Path path, String reason, String cure, IOException cause) {
    super(
        "cannot write [" + path + "]: " + reason + System.lineSeparator() + "Maybe " + cure + ".",
        cause);
  }

  /** The same as another process has met it, in its words. */
  public OutputException(String message) {
    super(message);
  }

  /** The folder belongs to another run at the moment. */
  static OutputException busy(Path folder) {
    String cure = "wait until that run has ended, or choose another output folder";
    return new OutputException(folder, "another run is writing there", cure, null);
  }

  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof NoSuchFileException e) {
      return "there is no [" + e.getFile() + "]";
    }
    if (cause instanceof FileAlreadyExistsException e) {
      return "[" + e.getFile() + "] is a file, not a folder";
    }
    if (cause instanceof FileSystemException e && e.getReason() != null) {
      return e.getReason();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
