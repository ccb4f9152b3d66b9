package org.waystation.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import org.waystation.export.OutputException;

/**
 * The batch's end of a worker process. It dies with the batch, for its standard input ends then.
 */
final class WorkerProcess {
  private static final String RESIDENT = "VmRSS:";

  /**
   * Something that a worker has said, or its end.
   *
   * @param worker who
   * @param said what; null at its end
   */
  record Event(WorkerProcess worker, ObjectNode said) {}

  private final Process process;
  private final Path log;
  private final OutputStream orders;

  private WorkerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
    this.orders = process.getOutputStream();
  }

  /**
   * Starts one.
   *
   * @param log takes what it says on standard error
   * @param events takes what it says on standard output
   * @throws OutputException if it cannot be started
   */
  static WorkerProcess start(List<String> command, Path log, BlockingQueue<Event> events) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      WorkerProcess worker = new WorkerProcess(process, log);
      Thread reader = new Thread(() -> worker.read(events), "worker " + process.pid());
      reader.setDaemon(true);
      reader.start();
      return worker;
    } catch (IOException e) {
      throw new OutputException(log, e);
    }
  }

  private void read(BlockingQueue<Event> events) {
    try (BufferedReader lines = reader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // A native library that prints something is no news.
        Json.read(line).ifPresent(said -> events.add(new Event(this, said)));
      }
    } catch (IOException e) {
      // Its end of the pipe is gone, and so is it.
      events.add(new Event(this, null));
      return;
    }
    events.add(new Event(this, null));
  }

  private BufferedReader reader() {
    return new BufferedReader(
        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Gives it a case; if it has just died, the event of its end is on its way. */
  void send(CaseOrder order) {
    try {
      orders.write((Json.line(order.toJson()) + "\n").getBytes(StandardCharsets.UTF_8));
      orders.flush();
    } catch (IOException e) {
      process.destroyForcibly();
    }
  }

  /** Ends it at once, whatever it does. */
  void kill() {
    process.destroyForcibly();
  }

  /** Waits for its end; returns its exit code. */
  int exitCode() throws InterruptedException {
    return process.waitFor();
  }

  long pid() {
    return process.pid();
  }

  /** Memory that it holds, native solvers included; 0 where the system does not tell. */
  long residentMiB() {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith(RESIDENT)) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
        }
      }
    } catch (IOException e) {
      return 0;
    }
    return 0;
  }

  /** The last lines that it said on standard error; empty if none. */
  String lastWords(int lines) {
    try {
      List<String> all = Files.readAllLines(log);
      return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    } catch (IOException e) {
      return "";
    }
  }
}
