package org.waystation.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Answers a request with bytes that are in memory, and knows what every answer says of itself. */
final class Answer {
  static final int OK = 200;
  static final int NO_CONTENT = 204;
  static final int MOVED = 301;
  static final int NOT_MODIFIED = 304;
  static final int NOT_FOUND = 404;
  static final int GONE = 410;
  static final int FAILED = 500;

  /** Pages take scripts, styles, pictures and data from this server, and nothing from elsewhere. */
  static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final HttpExchange exchange;

  Answer(HttpExchange exchange, String policy) {
    this.exchange = exchange;
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Security-Policy", policy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    // Kept by the browser, and asked for again each time: a run may be made again.
    headers.set("Cache-Control", "no-cache");
    headers.set("Vary", "Accept-Encoding");
  }

  /** Sends bytes, packed where the browser takes that, or says that it has them. */
  void send(Body body) throws IOException {
    if (body.isEmpty()) {
      end(NO_CONTENT);
      return;
    }
    boolean packed = takesGzip(exchange);
    if (hasAlready(etag(body.hash(), packed))) {
      end(NOT_MODIFIED);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", body.type());
    if (packed) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    write(OK, packed ? body.packed() : body.plain());
  }

  /** Sends a line of plain text. */
  void say(int status, String text) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    write(status, (text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  void redirect(String path) throws IOException {
    exchange.getResponseHeaders().set("Location", path);
    end(MOVED);
  }

  /** An answer without a body. */
  void end(int status) throws IOException {
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  private void write(int status, byte[] bytes) throws IOException {
    if (isHead(exchange)) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
      end(status);
      return;
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  /** Names the version of what is sent; says whether the asker has it. */
  boolean hasAlready(String etag) {
    exchange.getResponseHeaders().set("ETag", etag);
    String held = exchange.getRequestHeaders().getFirst("If-None-Match");
    return held != null
        && Arrays.stream(held.split(","))
            .map(one -> one.strip().replaceFirst("^W/", ""))
            .anyMatch(one -> one.equals(etag) || one.equals("*"));
  }

  static String etag(String hash, boolean packed) {
    return '"' + hash + (packed ? "-gzip" : "") + '"';
  }

  static boolean isHead(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("HEAD");
  }

  static boolean takesGzip(HttpExchange exchange) {
    String taken = exchange.getRequestHeaders().getFirst("Accept-Encoding");
    return taken != null
        && Arrays.stream(taken.split(","))
            .map(one -> one.replace(" ", ""))
            .anyMatch(
                one -> one.equals("gzip") || one.matches("gzip;q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*)"));
  }
}
