package org.waystation.spark;

import java.io.Serializable;
import org.waystation.batch.Worker;

/**
 * What a task brings back to the driver.
 *
 * @param said the line with which the worker ended the case; null if it died
 * @param death how it died; null if it did not
 * @param tries how often Spark has tried the case
 */
record Told(String said, Worker.Death death, int tries) implements Serializable {}
