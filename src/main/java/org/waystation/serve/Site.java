package org.waystation.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waystation.geodata.Outlines;
import org.waystation.tile.TileAddress;
import org.waystation.tile.WorldGrid;

/** What is at which address. An address that is not just so is not there. */
final class Site implements HttpHandler {
  private static final long TILE_BYTES = 64L << 20;

  private static final String KEY = "([A-Za-z0-9._-]+)";
  private static final Pattern ASSET = Pattern.compile("/assets/([a-z][a-z.-]*)");
  private static final Pattern RUN = Pattern.compile("/runs/" + KEY + "/(.*)");
  private static final Pattern BESIDE = Pattern.compile("/beside/" + KEY + "/" + KEY + "/");
  private static final Pattern CHOICE = Pattern.compile("a=" + KEY + "&b=" + KEY);
  private static final Pattern TILE =
      Pattern.compile("tiles/(\\d{1,2})/(\\d{1,5})/(\\d{1,5})\\.mvt");
  private static final Pattern FILE = Pattern.compile("files/([a-z][a-z0-9-]*\\.[a-z]+)");

  private final ServedRuns runs;
  private final Contents contents;
  private final Consumer<String> complaints;
  private final Assets assets = new Assets();
  private final Pages pages;
  private final TileCache tiles = new TileCache(TILE_BYTES);

  /**
   * A site of these runs.
   *
   * @param complaints is told what keeps a request from being answered
   */
  Site(ServedRuns runs, Outlines outlines, Consumer<String> complaints) {
    this.runs = runs;
    this.contents = new Contents(outlines);
    this.complaints = complaints;
    this.pages = new Pages(runs);
    contents.prepare(runs.all());
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Answer answer = new Answer(exchange, Answer.PAGE_POLICY);
    try {
      Gate.Refusal refusal = Gate.refusal(exchange);
      if (refusal != null) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        answer.say(refusal.status(), refusal.reason());
      } else {
        route(exchange, answer, exchange.getRequestURI().getRawPath());
      }
    } catch (RuntimeException e) {
      complaints.accept(exchange.getRequestURI().getRawPath() + ": " + e.getMessage());
      answer.say(Answer.FAILED, "This cannot be shown: " + e.getMessage());
    } finally {
      exchange.close();
    }
  }

  private void route(HttpExchange exchange, Answer answer, String path) throws IOException {
    Matcher asset = ASSET.matcher(path);
    Matcher run = RUN.matcher(path);
    Matcher beside = BESIDE.matcher(path);
    Matcher choice = CHOICE.matcher(String.valueOf(exchange.getRequestURI().getRawQuery()));
    if (path.equals("/")) {
      answer.send(pages.index());
    } else if (asset.matches() && assets.get(asset.group(1)).isPresent()) {
      answer.send(assets.get(asset.group(1)).orElseThrow());
    } else if (path.equals("/beside") && choice.matches()) {
      answer.redirect("/beside/" + choice.group(1) + "/" + choice.group(2) + "/");
    } else if (beside.matches() && has(beside.group(1)) && has(beside.group(2))) {
      ServedRun a = runs.byKey(beside.group(1)).orElseThrow();
      ServedRun b = runs.byKey(beside.group(2)).orElseThrow();
      contents.prepare(a);
      contents.prepare(b);
      answer.send(pages.beside(a, b));
    } else if (run.matches() && has(run.group(1))) {
      ofRun(exchange, answer, runs.byKey(run.group(1)).orElseThrow(), run.group(2));
    } else {
      answer.say(Answer.NOT_FOUND, "There is nothing here. The runs are at /");
    }
  }

  private boolean has(String key) {
    return runs.byKey(key).isPresent();
  }

  private void ofRun(HttpExchange exchange, Answer answer, ServedRun run, String path)
      throws IOException {
    Matcher tile = TILE.matcher(path);
    Matcher file = FILE.matcher(path);
    if (!run.isUnchanged()) {
      answer.say(
          Answer.GONE,
          "The files of this run have changed since the server was started. Start it again.");
    } else if (path.isEmpty()) {
      contents.prepare(run);
      answer.send(pages.run(run));
    } else if (path.equals("data.json")) {
      answer.send(Body.of(MediaType.JSON, contents.of(run).data()));
    } else if (path.equals("places.json")) {
      answer.send(Body.of(MediaType.JSON, contents.of(run).places()));
    } else if (path.equals("tiles.json")) {
      String base = "http://" + exchange.getRequestHeaders().getFirst("Host");
      answer.send(Body.of(MediaType.JSON, TileJson.of(run, contents.of(run), base)));
    } else if (tile.matches() && address(tile).isPresent()) {
      answer.send(tile(run, address(tile).orElseThrow()));
    } else {
      Optional<Path> found = file.matches() ? run.path(file.group(1)) : Optional.empty();
      if (found.isPresent()) {
        FileAnswer.send(exchange, found.get(), run.hash(file.group(1)));
      } else {
        answer.say(Answer.NOT_FOUND, "This run has nothing of that name.");
      }
    }
  }

  private static Optional<TileAddress> address(Matcher tile) {
    int zoom = Integer.parseInt(tile.group(1));
    int x = Integer.parseInt(tile.group(2));
    int y = Integer.parseInt(tile.group(3));
    return zoom <= WorldGrid.MAX_ZOOM && x < 1 << zoom && y < 1 << zoom
        ? Optional.of(new TileAddress(zoom, x, y))
        : Optional.empty();
  }

  private Body tile(ServedRun run, TileAddress address) {
    TileCache.Key key = new TileCache.Key(run.key(), address);
    Optional<Body> held = tiles.get(key);
    if (held.isPresent()) {
      return held.get();
    }
    Body made = Body.of(MediaType.TILE, contents.of(run).tiles().tile(address));
    tiles.put(key, made);
    return made;
  }
}
