package org.waystation.spark;

import java.io.IOException;
import java.io.Serializable;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * What a task is told of a batch whose files are elsewhere.
 *
 * @param uri where
 * @param hadoop how the driver reaches it
 */
record FarTerms(String uri, Broadcast<SerializableConfiguration> hadoop) implements Serializable {
  HadoopFolder folder() throws IOException {
    return new HadoopFolder(uri, hadoop.value().value());
  }
}
