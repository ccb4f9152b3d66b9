package org.waystation.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Answers a request with a file of a run: whole, packed while it is sent, or a part of it. */
final class FileAnswer {
  /**
   * A run may come from anybody: its page runs as from nowhere, with its own policy on top, and can
   * ask this server for nothing.
   */
  static final String PAGE_POLICY =
      "sandbox allow-scripts allow-forms allow-downloads; form-action 'none'; frame-ancestors 'none'";

  static final String POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'";

  private static final int PARTIAL = 206;
  private static final int NOT_SATISFIABLE = 416;
  private static final int CHUNK = 1 << 16;

  private final HttpExchange exchange;
  private final Path file;
  private final long size;

  private FileAnswer(HttpExchange exchange, Path file) throws IOException {
    this.exchange = exchange;
    this.file = file;
    this.size = Files.size(file);
  }

  /**
   * Sends it.
   *
   * @param hash of its content; empty text if that is not known
   */
  static void send(HttpExchange exchange, Path file, String hash) throws IOException {
    new FileAnswer(exchange, file).send(hash);
  }

  private void send(String hash) throws IOException {
    String name = file.getFileName().toString();
    Answer answer = new Answer(exchange, name.endsWith(".html") ? PAGE_POLICY : POLICY);
    Headers headers = exchange.getResponseHeaders();
    headers.set("Accept-Ranges", "bytes");
    headers.set("Content-Type", MediaType.of(name));
    String version =
        hash.isEmpty() ? Long.toHexString(Files.getLastModifiedTime(file).toMillis()) : hash;
    ByteRange range = range(Answer.etag(version, false));
    boolean packed = range == null && MediaType.isText(name) && Answer.takesGzip(exchange);
    if (answer.hasAlready(Answer.etag(version, packed))) {
      answer.end(Answer.NOT_MODIFIED);
    } else if (packed) {
      sendPacked(answer);
    } else if (range == null) {
      sendPart(Answer.OK, new ByteRange(0, size));
    } else if (range.length() == 0) {
      headers.set("Content-Range", "bytes */" + size);
      answer.end(NOT_SATISFIABLE);
    } else {
      headers.set(
          "Content-Range",
          "bytes %d-%d/%d".formatted(range.from(), range.from() + range.length() - 1, size));
      sendPart(PARTIAL, range);
    }
  }

  /** A part is of use only to who has other parts of the same version. */
  private ByteRange range(String etag) {
    String version = exchange.getRequestHeaders().getFirst("If-Range");
    return version == null || version.equals(etag)
        ? ByteRange.of(exchange.getRequestHeaders().getFirst("Range"), size)
        : null;
  }

  private void sendPacked(Answer answer) throws IOException {
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    if (Answer.isHead(exchange)) {
      answer.end(Answer.OK);
      return;
    }
    exchange.sendResponseHeaders(Answer.OK, 0);
    try (OutputStream out = new GZIPOutputStream(exchange.getResponseBody(), CHUNK)) {
      Files.copy(file, out);
    }
  }

  private void sendPart(int status, ByteRange part) throws IOException {
    if (Answer.isHead(exchange) || part.length() == 0) {
      exchange.getResponseHeaders().set("Content-Length", Long.toString(part.length()));
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
      return;
    }
    exchange.sendResponseHeaders(status, part.length());
    try (InputStream in = Files.newInputStream(file);
        OutputStream out = exchange.getResponseBody()) {
      in.skipNBytes(part.from());
      byte[] chunk = new byte[CHUNK];
      long left = part.length();
      while (left > 0) {
        int read = in.read(chunk, 0, (int) Math.min(chunk.length, left));
        if (read < 0) {
          throw new IOException("[" + file + "] became shorter while it was sent");
        }
        out.write(chunk, 0, read);
        left -= read;
      }
    }
  }
}
