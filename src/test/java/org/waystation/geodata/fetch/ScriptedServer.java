package org.waystation.geodata.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A server on loopback that does what real ones do on bad days: each connection is answered by the
 * next step of a script, byte for byte, the last step over and over.
 */
final class ScriptedServer implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final ConcurrentLinkedQueue<Request> requests = new ConcurrentLinkedQueue<>();
  private final List<Step> script;

  /** Answers one request; the connection is closed after it. */
  @FunctionalInterface
  interface Step {
    void answer(Request request, OutputStream out) throws IOException, InterruptedException;
  }

  /** What was asked. */
  record Request(String line, Map<String, String> headers) {
    /** First byte wanted; 0 without a range. */
    int from() {
      String range = headers.getOrDefault("range", "bytes=0-");
      return Integer.parseInt(range.replaceAll("[^0-9]*([0-9]+)-.*", "$1"));
    }
  }

  ScriptedServer(Step... script) throws IOException {
    this.script = List.of(script);
    Thread thread = new Thread(this::serve, "scripted server");
    thread.setDaemon(true);
    thread.start();
  }

  URI address(String file) {
    return URI.create("http://localhost:" + socket.getLocalPort() + "/" + file);
  }

  List<Request> requests() {
    return new ArrayList<>(requests);
  }

  private void serve() {
    for (int k = 0; !socket.isClosed(); k++) {
      Step step = script.get(Math.min(k, script.size() - 1));
      try {
        Socket connection = socket.accept();
        Thread thread = new Thread(() -> answer(connection, step), "scripted answer");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void answer(Socket connection, Step step) {
    try (connection) {
      Request request = read(connection);
      requests.add(request);
      step.answer(request, connection.getOutputStream());
    } catch (IOException | InterruptedException e) {
      // The client went away, or the test is over.
    }
  }

  private static Request read(Socket connection) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
    String line = reader.readLine();
    Map<String, String> headers = new TreeMap<>();
    for (String header = reader.readLine();
        header != null && !header.isEmpty();
        header = reader.readLine()) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    return new Request(line, headers);
  }

  /** The whole body, or from where the request says; with an entity tag. */
  static Step serving(byte[] body, String tag) {
    return cutting(body, tag, body.length);
  }

  /** The same, but the connection breaks before a byte. */
  static Step cutting(byte[] body, String tag, int before) {
    return (request, out) -> {
      boolean same = tag.equals(request.headers().get("if-range"));
      int from = same ? request.from() : 0;
      head(
          out,
          from > 0 ? "206 Partial Content" : "200 OK",
          body.length - from,
          "ETag: " + tag,
          "Content-Range: bytes " + from + "-" + (body.length - 1) + "/" + body.length);
      out.write(body, from, Math.max(0, Math.min(before, body.length) - from));
      out.flush();
    };
  }

  /** An answer without a body. */
  static Step status(String status, String... headers) {
    return (request, out) -> head(out, status, 0, headers);
  }

  static void head(OutputStream out, String status, long length, String... headers)
      throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\n");
    head.append("Content-Length: ").append(length).append("\r\nConnection: close\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
