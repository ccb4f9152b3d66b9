/**
 * Many runs as one: a sweep over scenarios, worked off by worker processes into one folder, told by
 * a journal so that nothing done is lost and nothing done is done again.
 *
 * <p>{@link org.waystation.batch.Cases} makes the cases of a plan, {@link
 * org.waystation.batch.BatchRun} works them off, {@link org.waystation.batch.WorkerLoop} is the
 * inside of a worker process. What a case comes to depends on its scenario, its data and the case
 * that it begins from, never on the number of workers or their order.
 *
 * <p>Amounts are US dollars per year, shares are ratios, times are seconds of a clock that only
 * goes forward. The room knows no solver: those that run the cases bring it.
 */
package org.waystation.batch;
