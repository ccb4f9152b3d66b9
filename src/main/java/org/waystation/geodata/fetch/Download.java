package org.waystation.geodata.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Downloads one file over HTTP. A cut is gone on from where it came, as long as the server still
 * has the same edition; silence, a cut and the errors that pass (429 and 500 to 599) are tried
 * again, each time after a longer pause; what the server says will not change is not.
 */
final class Download {
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int RANGE_NOT_SATISFIABLE = 416;
  private static final int TOO_MANY_REQUESTS = 429;

  private final HttpClient client;
  private final Patience patience;
  private final DownloadListener listener;
  private final Function<String, Optional<String>> environment;

  Download(
      Patience patience,
      DownloadListener listener,
      Function<String, Optional<String>> environment) {
    this.environment = environment;
    this.patience = patience;
    this.listener = listener;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(patience.silence())
            .build();
  }

  /** Why an attempt failed, and when the next may help. */
  private static final class Setback extends Exception {
    private static final long serialVersionUID = 1;

    private final Optional<Duration> wait;

    Setback(String why, Optional<Duration> wait) {
      super(why);
      this.wait = wait;
    }

    Setback(String why) {
      this(why, Optional.empty());
    }
  }

  /**
   * Downloads a file to a path, where it appears when it is whole.
   *
   * @throws DownloadException if it cannot be had
   * @throws IOException if it cannot be written
   * @throws InterruptedException if the thread is interrupted; what is there stays for the next
   *     time
   */
  void fetch(PublishedFile file, Path target) throws IOException, InterruptedException {
    PartialFile partial = new PartialFile(target);
    for (int attempt = 1; ; attempt++) {
      try {
        attempt(file, partial);
        return;
      } catch (Setback setback) {
        if (attempt == patience.attempts()) {
          throw new DownloadException(
              "%s: %s, after %d attempts\nMaybe try again later: what is there is kept. Or download it by hand and put it at [%s]."
                  .formatted(file.url(), setback.getMessage(), attempt, target));
        }
        Duration pause = setback.wait.orElse(patience.after(attempt));
        Duration most = patience.longestPause();
        pause = pause.compareTo(most) < 0 ? pause : most;
        listener.triesAgain(file.name(), setback.getMessage(), pause.toMillis() / 1000.0);
        Thread.sleep(pause.toMillis());
      }
    }
  }

  private void attempt(PublishedFile file, PartialFile partial)
      throws IOException, InterruptedException, Setback {
    long have = partial.size();
    URI url = file.key().map(key -> key.in(file.url(), environment)).orElse(file.url());
    HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(patience.silence()).GET();
    if (have > 0) {
      request.header("Range", "bytes=" + have + "-").header("If-Range", partial.edition());
    }
    HttpResponse<InputStream> response = send(request.build());
    try (InputStream body = response.body()) {
      if (file.key().isPresent() && isPage(response)) {
        throw file.key().get().refused(file, !url.equals(file.url()));
      }
      switch (response.statusCode()) {
        case OK -> take(file, partial, response, body, 0);
        case PARTIAL -> {
          if (have == 0 || start(response) != have) {
            partial.discard();
            throw new Setback("the server sent another part than was asked for");
          }
          take(file, partial, response, body, have);
        }
        case RANGE_NOT_SATISFIABLE -> {
          partial.discard();
          throw new Setback("the file has become shorter on the server");
        }
        default -> refuse(file, response);
      }
    }
  }

  /** A page for people, in place of data: some servers lead there who has no key. */
  private static boolean isPage(HttpResponse<?> response) {
    return response.statusCode() == OK
        && response.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
  }

  private HttpResponse<InputStream> send(HttpRequest request) throws InterruptedException, Setback {
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (ConnectException e) {
      throw new Setback(
          isUnresolved(e)
              ? "no such host, or no network"
              : "no connection to " + request.uri().getHost());
    } catch (IOException e) {
      throw new Setback("no answer: " + reason(e));
    }
  }

  private static boolean isUnresolved(Throwable e) {
    return e instanceof UnresolvedAddressException
        || (e.getCause() != null && isUnresolved(e.getCause()));
  }

  private static void refuse(PublishedFile file, HttpResponse<?> response) throws Setback {
    int status = response.statusCode();
    if (status == TOO_MANY_REQUESTS || status >= 500) {
      Optional<Duration> wait =
          response
              .headers()
              .firstValue("Retry-After")
              .filter(seconds -> seconds.matches("[0-9]{1,6}"))
              .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
      throw new Setback("the server answers " + status, wait);
    }
    throw new DownloadException(
        "%s: the server answers %d\nMaybe the file has moved: its address stands in geodata/published.json."
            .formatted(file.url(), status));
  }

  private void take(
      PublishedFile file,
      PartialFile partial,
      HttpResponse<InputStream> response,
      InputStream body,
      long have)
      throws IOException, Setback {
    long rest = response.headers().firstValueAsLong("Content-Length").orElse(-1);
    long total = rest < 0 ? -1 : have + rest;
    long there = have;
    try (OutputStream out = have > 0 ? partial.more() : partial.fresh(edition(response));
        Watch watch = new Watch(body, patience.silence())) {
      byte[] buffer = new byte[1 << 16];
      for (int n = read(body, buffer, watch); n >= 0; n = read(body, buffer, watch)) {
        out.write(buffer, 0, n);
        there += n;
        listener.received(file.name(), there, total);
      }
      if (watch.hasBarked()) {
        throw new Setback("nothing came for " + patience.silence().toSeconds() + " s");
      }
    }
    if (total >= 0 && there != total) {
      throw new Setback("the connection broke after " + there + " of " + total + " bytes");
    }
    try {
      Contents.check(partial.path(), file.name());
    } catch (IOException e) {
      partial.discard();
      throw new Setback("what came is not the whole file: " + reason(e));
    }
    partial.complete();
  }

  private static int read(InputStream body, byte[] buffer, Watch watch) throws Setback {
    try {
      int n = body.read(buffer);
      watch.feed();
      return n;
    } catch (IOException e) {
      if (watch.hasBarked()) {
        return -1;
      }
      throw new Setback("the connection broke: " + reason(e));
    }
  }

  /** Strong entity tags and dates tell editions apart; with neither a cut means to begin anew. */
  private static String edition(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("ETag")
        .filter(tag -> !tag.startsWith("W/"))
        .or(() -> response.headers().firstValue("Last-Modified"))
        .orElse("");
  }

  private static long start(HttpResponse<?> response) {
    String range = response.headers().firstValue("Content-Range").orElse("");
    return range.matches("bytes [0-9]{1,18}-.*")
        ? Long.parseLong(range.substring("bytes ".length(), range.indexOf('-')))
        : -1;
  }

  private static String reason(IOException e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
