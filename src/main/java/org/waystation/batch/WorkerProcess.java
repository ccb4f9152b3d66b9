package org.waystation.batch;

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
 * The near end of a worker process. It dies with whoever started it, for its standard input ends
 * then.
 */
public final class WorkerProcess implements Worker {
  private static final String RESIDENT = "VmRSS:";
  private static final int LAST_WORDS = 5;

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
  public static WorkerProcess start(List<String> command, Path log, BlockingQueue<Event> events) {
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
        events.add(new Event(this, line));
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

  @Override
  public void send(String order) {
    try {
      orders.write((order + "\n").getBytes(StandardCharsets.UTF_8));
      orders.flush();
    } catch (IOException e) {
      process.destroyForcibly();
    }
  }

  @Override
  public void kill() {
    process.destroyForcibly();
  }

  @Override
  public Death death() throws InterruptedException {
    return new Death(process.waitFor(), null, 0, lastWords());
  }

  @Override
  public int tries() {
    return 1;
  }

  @Override
  public long residentMiB() {
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

  /** The last lines that it said on standard error. */
  private String lastWords() {
    try {
      List<String> all = Files.readAllLines(log);
      return String.join("\n", all.subList(Math.max(0, all.size() - LAST_WORDS), all.size()));
    } catch (IOException e) {
      return "";
    }
  }
}
