package org.waystation.geodata;

import java.io.IOException;
import java.util.List;

/** A format in which polygons come. */
interface PolygonFormat {
  /**
   * Hands every row to the sink, one at a time.
   *
   * @throws DataFileException if the file is not of the format
   */
  void read(FeatureSink sink) throws IOException;

  /** The files it consists of. */
  List<DataFile> files();

  /** What people call a row of it: feature, row. */
  String rowWord();
}
