package org.waystation.geodata.fetch;

/** Hears how a download goes on. */
public interface DownloadListener {
  /**
   * So much is there.
   *
   * @param total bytes of the whole, or -1 while unknown
   */
  void received(String name, long bytes, long total);

  /** Something went wrong and is tried again. */
  void triesAgain(String name, String why, double pauseSeconds);
}
