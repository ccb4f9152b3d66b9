package org.waystation.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.waystation.geodata.Outlines;
import org.waystation.run.InputException;

/** Shows runs in browsers of this machine until it is closed. */
public final class RunServer implements AutoCloseable {
  /** Where it listens unless told otherwise. */
  public static final int PORT = 8130;

  private static final int THREADS = 8;

  private final HttpServer http;
  private final ExecutorService threads;

  private RunServer(HttpServer http, ExecutorService threads) {
    this.http = http;
    this.threads = threads;
  }

  /**
   * Begins to answer.
   *
   * @param runs at least one
   * @param outlines of the states
   * @param port on the loopback address; 0 for any that is free
   * @param complaints is told what keeps a request from being answered
   * @throws InputException if the port is taken or not allowed
   */
  public static RunServer start(
      ServedRuns runs, Outlines outlines, int port, Consumer<String> complaints) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      ExecutorService threads =
          Executors.newFixedThreadPool(
              THREADS,
              work -> {
                Thread thread = new Thread(work, "serve");
                thread.setDaemon(true);
                return thread;
              });
      http.setExecutor(threads);
      http.createContext("/", new Site(runs, outlines, complaints));
      http.start();
      return new RunServer(http, threads);
    } catch (BindException e) {
      throw new InputException(
          List.of(
              "port [%d] cannot be used: %s\nMaybe another program has it, or another waystation serve: --port 0 takes any that is free."
                  .formatted(port, e.getMessage())));
    } catch (IOException e) {
      throw new InputException(List.of("cannot listen on port [" + port + "]: " + e.getMessage()));
    }
  }

  /** Where a browser finds it. */
  public URI address() {
    return URI.create("http://localhost:" + http.getAddress().getPort() + "/");
  }

  /** Ends at once; answers under way are cut off. */
  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
