/**
 * Runs the cases of a batch on Apache Spark, and carries the regions of one large problem; built
 * with the Maven profile {@code spark} only.
 *
 * <p>A case is a Spark job of one task. The batch itself ({@link org.waystation.batch}) stays in
 * the driver: it keeps the journal, and gives a case to Spark as soon as the case that it begins
 * from is over. A task hands the order to a worker process on its machine, the same that a batch
 * without Spark starts, and brings its last words back; so the class path of Spark and that of the
 * solver never meet, a native fault ends a worker and not an executor, and a case comes to the same
 * bytes wherever it runs. Program, data and batch folder are read from storage that all machines
 * share.
 *
 * <p>The regions of a large problem ({@link org.waystation.solve.regions}) are partitions that stay
 * in the memory of executors; they are computed there, by classes that need the JDK alone.
 *
 * <p>Classes that travel to executors ({@link org.waystation.spark.CaseTask} and what it holds) use
 * the JDK, Spark, and those classes of {@code batch} and {@code solve} that need no library.
 */
package org.waystation.spark;
