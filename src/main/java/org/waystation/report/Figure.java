package org.waystation.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A chart with its words and its data.
 *
 * @param id of the element
 * @param title what is shown
 * @param words the same in a sentence or two, for those who cannot see it too
 * @param drawing an SVG element
 * @param head headings of the data, the first one of the rows
 * @param rows cells of the data, as shown
 */
record Figure(
    String id,
    String title,
    String words,
    String drawing,
    List<String> head,
    List<List<String>> rows) {
  String html() {
    return """
        <figure id="%s" aria-labelledby="%s-title">
        <h3 id="%s-title">%s</h3>
        %s
        <figcaption>%s</figcaption>
        <details><summary>Figures<span class="unseen"> of the chart: %s</span></summary>
        <div class="scroll" tabindex="0" role="region" aria-label="Figures: %s"><table>
        <thead><tr>%s</tr></thead>
        <tbody>
        %s
        </tbody></table></div></details>
        </figure>
        """
        .formatted(
            id,
            id,
            id,
            Html.text(title),
            drawing,
            Html.text(words),
            Html.text(title),
            Html.text(title),
            head.stream()
                .map(cell -> "<th scope=\"col\">" + Html.text(cell) + "</th>")
                .collect(Collectors.joining()),
            rows.stream().map(Figure::row).collect(Collectors.joining("\n")));
  }

  private static String row(List<String> cells) {
    return "<tr><th scope=\"row\">"
        + Html.text(cells.get(0))
        + "</th>"
        + cells.stream()
            .skip(1)
            .map(cell -> "<td>" + Html.text(cell) + "</td>")
            .collect(Collectors.joining())
        + "</tr>";
  }
}
