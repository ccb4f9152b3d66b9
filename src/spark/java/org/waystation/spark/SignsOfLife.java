package org.waystation.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.waystation.run.InputException;

/**
 * The lock where nothing can be appended to, as in S3: a file that its holder writes again and
 * again. Whoever wants the place watches the file: one that changes has a holder who lives; one that
 * does not change for a minute is free, at once if its holder was on this machine and is dead. A
 * claim holds if it still stands some seconds after it was made, so that of two who claim at the same
 * time the later one has it. Clocks of machines are not compared.
 */
final class SignsOfLife implements PlaceLock {
  private static final long BEAT_SECONDS = 5;

  /** As long as HDFS takes. */
  private static final long PATIENCE_SECONDS = 60;

  private static final int MOST_TRIES = 3;

  /** Longer than from reading that a place is free to having written a claim. */
  private static final long CLAIM_SECONDS = 3;

  private final HadoopFolder place;
  private final String who;
  private final LockHolder here = LockHolder.here();
  private final ScheduledExecutorService beating =
      Executors.newSingleThreadScheduledExecutor(SignsOfLife::daemon);
  private long beats;
  private volatile LockHolder other;

  private SignsOfLife(HadoopFolder place) {
    this.place = place;
    this.who = UUID.randomUUID().toString();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "signs of life");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Takes the lock of a place.
   *
   * @throws InputException naming who holds it
   */
  static SignsOfLife take(HadoopFolder place) throws IOException, InterruptedException {
    awaitFree(place);
    SignsOfLife lock = new SignsOfLife(place);
    lock.write();
    TimeUnit.SECONDS.sleep(CLAIM_SECONDS);
    String found = text(place);
    if (!lock.isOurs(found)) {
      throw LockHolder.of(found).busy(place);
    }
    lock.beating.scheduleWithFixedDelay(lock::beat, 0, BEAT_SECONDS, TimeUnit.SECONDS);
    return lock;
  }

  private static void awaitFree(HadoopFolder place) throws IOException, InterruptedException {
    String first = text(place);
    for (long waited = 0; waited < PATIENCE_SECONDS; waited++) {
      if (first.isEmpty() || LockHolder.of(first).isGone()) {
        return;
      }
      TimeUnit.SECONDS.sleep(1);
      String now = text(place);
      if (!now.isEmpty() && !now.equals(first)) {
        throw LockHolder.of(now).busy(place);
      }
      first = now;
    }
  }

  /** Empty if there is none. S3 refuses to read what is written anew in that moment: once more. */
  private static String text(HadoopFolder place) throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        return new String(place.read(FILE).orElse(new byte[0]), StandardCharsets.UTF_8);
      } catch (IOException e) {
        if (tries == MOST_TRIES) {
          throw e;
        }
      }
    }
  }

  private void write() throws IOException {
    place.write(
        (here.line() + " " + who + " " + beats++ + "\n").getBytes(StandardCharsets.UTF_8), FILE);
  }

  private boolean isOurs(String text) {
    return text.contains(who);
  }

  private void beat() {
    try {
      String found = text(place);
      if (isOurs(found)) {
        write();
      } else {
        other = LockHolder.of(found);
        beating.shutdown();
      }
    } catch (IOException e) {
      // The store does not answer; what the batch writes there will tell, and the next beat tries.
      System.getLogger(SignsOfLife.class.getName()).log(System.Logger.Level.DEBUG, e.toString());
    }
  }

  @Override
  public void check() throws IOException {
    if (other != null) {
      throw other.took(place);
    }
  }

  @Override
  public void close() {
    beating.shutdown();
    try {
      if (beating.awaitTermination(BEAT_SECONDS, TimeUnit.SECONDS) && isOurs(text(place))) {
        place.remove(FILE);
      }
    } catch (IOException e) {
      System.getLogger(SignsOfLife.class.getName()).log(System.Logger.Level.WARNING, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
