package org.waystation.geodata.fetch;

import java.net.URI;
import java.util.Optional;

/**
 * A file that somebody publishes.
 *
 * @param name under which it is kept
 * @param holds what is in it, in words
 * @param publisher who answers for it
 * @param url where it is
 * @param use the scenario's key that takes it
 * @param key what one needs to get it; nothing for most
 */
public record PublishedFile(
    String name, String holds, String publisher, URI url, String use, Optional<AccessKey> key) {
  /**
   * The same file on another server, such as a mirror: {@code base} followed by the file's name in
   * its address. Keys are for the publisher only.
   */
  PublishedFile from(URI base) {
    String path = url.getPath();
    String last = path.substring(path.lastIndexOf('/') + 1);
    String root = base.toString().endsWith("/") ? base.toString() : base + "/";
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return new PublishedFile(
        name, holds, publisher, URI.create(root + last + query), use, Optional.empty());
  }
}
