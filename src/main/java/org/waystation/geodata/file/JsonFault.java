package org.waystation.geodata.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;

/** Tells what is wrong with JSON, and where. */
public final class JsonFault {
  private JsonFault() {}

  /** The refusal of a file. */
  public static DataFileException of(String file, JsonProcessingException cause) {
    JsonLocation place = cause.getLocation();
    // What follows in brackets is where the parser began, in terms of its own.
    String what = cause.getOriginalMessage().replaceFirst(" \\(start marker.*", "");
    DataFileException fault =
        new DataFileException(
            "%s:%d: no JSON at column %d: [%s]%nMaybe the file is truncated: get it again"
                .formatted(
                    file,
                    place == null ? 0 : place.getLineNr(),
                    place == null ? 0 : place.getColumnNr(),
                    what));
    fault.initCause(cause);
    return fault;
  }
}
