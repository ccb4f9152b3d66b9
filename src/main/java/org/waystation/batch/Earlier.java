package org.waystation.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What earlier batches in a folder have done. A case counts as done only if it was done for the
 * same fingerprint and, where it has a plan, its folder still holds every file as it was written.
 */
final class Earlier {
  private final BatchFolder batch;
  private final Journal journal;
  private final boolean retryFailed;
  private final Map<String, CaseOutcome> byFingerprint = new HashMap<>();

  private Earlier(BatchFolder batch, Journal journal, boolean retryFailed) {
    this.batch = batch;
    this.journal = journal;
    this.retryFailed = retryFailed;
  }

  static Earlier of(BatchFolder batch, Journal journal, boolean retryFailed) {
    Earlier earlier = new Earlier(batch, journal, retryFailed);
    for (ObjectNode line : journal.lines()) {
      if (line.path("event").asText().equals(Dispatch.ENDED)) {
        earlier.byFingerprint.put(
            line.path("fingerprint").asText(), CaseOutcome.of(line.path("outcome")));
      }
    }
    return earlier;
  }

  /** Ends on the board what need not be run again. */
  void fill(List<BatchCase> cases, CaseBoard board) {
    List<Optional<CaseOutcome>> found = cases.parallelStream().map(this::found).toList();
    for (BatchCase one : cases) {
      Optional<CaseOutcome> outcome = found.get(one.number());
      if (outcome.isPresent()) {
        if (!byFingerprint.containsKey(one.fingerprint())) {
          journal.write(Dispatch.ended(one, outcome.get()));
        }
        board.end(one.number(), outcome.get());
      }
    }
  }

  private Optional<CaseOutcome> found(BatchCase one) {
    CaseOutcome told = byFingerprint.get(one.fingerprint());
    if (told != null && told.result() != Result.PLANNED) {
      return Optional.of(told).filter(outcome -> outcome.result().isAnswer() || !retryFailed);
    }
    if (!Files.isDirectory(batch.of(one.id()))) {
      return Optional.empty();
    }
    // The folder may be newer than the journal, if the machine went down between the two.
    return CaseFolder.claimed(batch.of(one.id()), one.fingerprint())
        .filter(outcome -> CaseFolder.isWhole(batch.of(one.id()), outcome.manifestSha256()))
        .map(outcome -> told != null && same(told, outcome) ? told : outcome);
  }

  private static boolean same(CaseOutcome told, CaseOutcome claimed) {
    return told.manifestSha256().equals(claimed.manifestSha256());
  }
}
