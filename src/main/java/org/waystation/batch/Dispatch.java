package org.waystation.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.waystation.export.OutputException;
import org.waystation.solve.StopSignal;
import org.waystation.units.Count;

/** Gives cases to workers, hears what they come to, and writes it down; in one thread. */
final class Dispatch {
  /** Event of the journal: a case is over. */
  static final String ENDED = "ended";

  private static final long BEAT_MILLIS = 250;

  private final Cases cases;
  private final BatchFolder batch;
  private final BatchOptions options;
  private final BatchOptions limits;
  private final CaseEngine engine;
  private final CaseBoard board;
  private final Journal journal;
  private final ResultsFile results;
  private final BatchListener listener;
  private final StatusFile status;
  private final Map<Worker, UnderWay> underWay = new LinkedHashMap<>();
  private final int kept;
  private final long begun = System.nanoTime();
  private long beat = begun;
  private TimeSpent spent = TimeSpent.NONE;
  private int mostAtOnce = 1;

  Dispatch(
      Cases cases,
      BatchFolder batch,
      BatchOptions options,
      CaseEngine engine,
      CaseBoard board,
      Journal journal,
      ResultsFile results,
      BatchListener listener) {
    this.cases = cases;
    this.batch = batch;
    this.options = options;
    this.engine = engine;
    this.limits = engine.limitsOfTheBatch();
    this.board = board;
    this.journal = journal;
    this.results = results;
    this.listener = listener;
    this.status = new StatusFile(batch.status());
    this.kept = board.planned() + board.without();
  }

  /**
   * Works until every case is over.
   *
   * @return false if interrupted before
   * @throws OutputException if something cannot be written
   */
  boolean run(StopSignal interrupted) {
    try {
      while (!board.isOver() && !interrupted.isRaised()) {
        giveOut();
        Worker.Event event = engine.next(BEAT_MILLIS);
        if (event != null) {
          hear(event, interrupted);
        }
        if (System.nanoTime() - beat > BEAT_MILLIS * 1_000_000) {
          beat = System.nanoTime();
          underWay.forEach(this::watch);
          BatchState state = state();
          listener.progressed(state);
          status.write(state, false);
        }
        results.writeNowAndThen();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    underWay.clear();
    status.write(state(), true);
    return board.isOver();
  }

  private void giveOut() {
    while (engine.hasRoom()) {
      OptionalInt next = board.take();
      if (next.isEmpty()) {
        return;
      }
      BatchCase one = cases.list().get(next.getAsInt());
      Worker worker = engine.take();
      underWay.put(worker, new UnderWay(one, board.attempts(one.number())));
      mostAtOnce = Math.max(mostAtOnce, underWay.size());
      worker.send(Json.line(order(one).toJson()));
    }
  }

  /** A case begins from its parent only if that has a plan. */
  private CaseOrder order(BatchCase one) {
    String from = "";
    if (one.parent().isPresent()) {
      int parent = one.parent().getAsInt();
      boolean planned = board.outcomes()[parent].result() == Result.PLANNED;
      from = planned ? cases.list().get(parent).id() : "";
    }
    return new CaseOrder(
        one.id(),
        one.fingerprint(),
        batch.root().toString(),
        from,
        cases.plan().limits().files().name(),
        one.packed().toJson());
  }

  private void hear(Worker.Event event, StopSignal interrupted) throws InterruptedException {
    Worker worker = event.worker();
    UnderWay work = underWay.get(worker);
    if (event.said() == null) {
      engine.dismiss(worker);
      underWay.remove(worker);
      if (work != null && !interrupted.isRaised()) {
        died(worker, work);
      }
      return;
    }
    // A native library that prints something is no news.
    ObjectNode said = Json.read(event.said()).orElseGet(Json::object);
    if (work != null && said.path(WorkerVoice.IS).asText().equals(WorkerVoice.ENDED)) {
      underWay.remove(worker);
      ended(work.one(), said, tries(worker, work.one()));
      engine.giveBack(worker);
    } else if (work != null) {
      work.hear(said);
    }
  }

  /** By this worker and by those before it that had the case. */
  private int tries(Worker worker, BatchCase one) {
    return board.attempts(one.number()) - 1 + worker.tries();
  }

  private void ended(BatchCase one, ObjectNode said, int attempts) {
    if (said.has(CaseRunner.UNWRITABLE)) {
      throw new OutputException(said.path(CaseRunner.UNWRITABLE).asText());
    }
    end(one, CaseOutcome.of(said).afterAttempts(attempts));
  }

  private void died(Worker worker, UnderWay work) throws InterruptedException {
    BatchCase one = work.one();
    CaseOutcome outcome = work.death(worker.death(), options).afterAttempts(tries(worker, one));
    if (outcome.result().isWorthARetry() && board.attempts(one.number()) <= limits.retries()) {
      ObjectNode json = Json.object();
      json.put("event", "retried");
      json.put("case", one.id());
      json.put("attempt", board.attempts(one.number()));
      json.put("message", outcome.message());
      journal.write(json);
      listener.warn(one.id() + ": " + outcome.message() + "\nit is tried again");
      board.putBack(one.number());
    } else {
      end(one, outcome);
    }
  }

  /** Where the time has gone since it began; a cluster may have fewer workers than are allowed. */
  TimeSpent spent() {
    return spent.within((System.nanoTime() - begun) * 1e-9, mostAtOnce);
  }

  private void end(BatchCase one, CaseOutcome outcome) {
    if (outcome.result() == Result.PLANNED) {
      spent = spent.with(outcome);
    }
    journal.write(ended(one, outcome));
    board.end(one.number(), outcome);
    results.changed();
    listener.ended(one.id(), outcome.result(), text(outcome));
  }

  /** The line of the journal for a case that is over. */
  static ObjectNode ended(BatchCase one, CaseOutcome outcome) {
    ObjectNode json = Json.object();
    json.put("event", ENDED);
    json.put("case", one.id());
    json.put("fingerprint", one.fingerprint());
    json.set("outcome", outcome.toJson());
    return json;
  }

  private static String text(CaseOutcome outcome) {
    if (outcome.result() != Result.PLANNED) {
      return outcome.result().word() + ": " + outcome.message().lines().findFirst().orElse("");
    }
    return String.format(
        Locale.ROOT,
        "planned in %.1f s: %s, %,.0f USD a year, gap %.4f %%",
        outcome.seconds(),
        Count.of(outcome.figures().path(Figure.STATIONS.column()).asInt(), "station"),
        outcome.figures().path(Figure.COST.column()).asDouble(),
        100 * outcome.figures().path(Figure.GAP.column()).asDouble());
  }

  private void watch(Worker worker, UnderWay work) {
    if (work.isKilled()) {
      return;
    }
    long resident = worker.residentMiB();
    if (resident > limits.memoryMiB()) {
      work.killedFor(Result.OUT_OF_MEMORY, resident);
      worker.kill();
    } else if (work.seconds() > limits.timeLimit().toMillis() / 1000.0) {
      work.killedFor(Result.OVER_TIME, resident);
      worker.kill();
    }
  }

  private BatchState state() {
    int over = board.planned() + board.without();
    double elapsed = (System.nanoTime() - begun) * 1e-9;
    OptionalDouble remaining =
        over == kept
            ? OptionalDouble.empty()
            : OptionalDouble.of(elapsed / (over - kept) * (cases.size() - over));
    return new BatchState(
        cases.plan().name(),
        cases.size(),
        board.planned(),
        board.without(),
        kept,
        Math.round(elapsed * 10) / 10.0,
        remaining,
        underWay.values().stream().map(UnderWay::state).toList());
  }
}
