package org.waystation.export;

import java.util.List;

/**
 * The words around a map.
 *
 * @param title the heading
 * @param headlines sentences below it: the answer
 * @param notes sentences below or beside the legend: what is approximate, sources
 */
public record MapText(String title, List<String> headlines, List<String> notes) {
  public MapText {
    headlines = List.copyOf(headlines);
    notes = List.copyOf(notes);
  }
}
