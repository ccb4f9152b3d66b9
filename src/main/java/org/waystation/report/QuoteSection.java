package org.waystation.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Sentences to quote, each with the caveat that belongs to it. */
final class QuoteSection {
  private QuoteSection() {}

  /** The section; nothing if the run has no sentences. */
  static String html(JsonNode summary) {
    List<String> items = new ArrayList<>();
    for (JsonNode one : summary.path("sentences")) {
      items.add(
          """
          <li><blockquote>%s</blockquote><p class="caveat"><b>Caveat.</b> %s</p></li>\
          """
              .formatted(
                  Html.text(one.path("text").asText()), Html.text(one.path("caveat").asText())));
    }
    if (items.isEmpty()) {
      return "";
    }
    return """
        <section id="quotes" aria-labelledby="quotes-title">
        <h2 id="quotes-title">Sentences to quote</h2>
        <p class="lead">Each with what must be said beside it.</p>
        <ul class="quotes">
        %s
        </ul>
        </section>
        """
        .formatted(String.join("\n", items));
  }
}
