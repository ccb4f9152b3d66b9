package org.waystation.serve;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Part of a file (RFC 9110, section 14).
 *
 * @param from the first byte, from 0
 * @param length number of bytes; 0 if the file has none that were asked for
 */
record ByteRange(long from, long length) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * What a header asks for; null if the whole file is to be sent, as for several ranges at once or
   * a header that cannot be understood.
   *
   * @param header the field Range, or null
   * @param size of the file
   */
  static ByteRange of(String header, long size) {
    Matcher one = ONE.matcher(header == null ? "" : header.replace(" ", ""));
    if (!one.matches() || (one.group(1).isEmpty() && one.group(2).isEmpty())) {
      return null;
    }
    if (one.group(1).isEmpty()) {
      long last = Math.min(size, Long.parseLong(one.group(2)));
      return new ByteRange(size - last, last);
    }
    long from = Long.parseLong(one.group(1));
    long to = one.group(2).isEmpty() ? size - 1 : Long.parseLong(one.group(2));
    if (to < from && !one.group(2).isEmpty()) {
      return null;
    }
    return from >= size
        ? new ByteRange(from, 0)
        : new ByteRange(from, Math.min(to, size - 1) - from + 1);
  }
}
