package org.waystation.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How the plan was computed: scenario, data, solver, program, and the figures it rests on. */
final class MethodSection {
  private final JsonNode manifest;
  private final JsonNode summary;

  MethodSection(RunFiles run) {
    manifest = run.manifest();
    summary = run.summary();
  }

  String html() {
    Map<String, String> facts = new LinkedHashMap<>();
    JsonNode scenario = manifest.path("scenario");
    facts.put("Scenario", scenario.path("name").asText());
    facts.put("Data", data());
    facts.put("Scope", scope(scenario.path("scope")));
    facts.put(
        "Proof",
        "%s; gap %s%s"
            .formatted(
                summary.path("boundBasis").asText(),
                Shown.finePercent(summary.path("relativeGap").asDouble()),
                summary.path("solverWord").asText().isEmpty()
                    ? ", without any solver's word"
                    : "; on a solver's word: " + summary.path("solverWord").asText()));
    facts.put("Why it stopped", summary.path("stopReason").asText());
    facts.put(
        "Seed",
        summary.path("seed").asText()
            + (summary.path("repeatable").asBoolean()
                ? "; the same seed gives the same plan"
                : "; a time limit had a say, so a repetition may differ"));
    facts.put(
        "Program",
        "Waystation %s, commit %s"
            .formatted(manifest.path("version").asText(), manifest.path("commit").asText()));
    facts.put("Begun", manifest.path("begun").asText().replaceAll("\\..*Z$", "Z"));
    facts.put("Manifest", manifest.path("manifestSha256").asText() + " (SHA-256)");
    for (JsonNode warning : manifest.path("warnings")) {
      facts.merge("Warnings", warning.asText(), (a, b) -> a + "; " + b);
    }
    return """
        <dl class="facts">
        %s
        </dl>
        <h3>Figures it rests on</h3>
        <p>%s</p>
        <details><summary>All %d figures with their sources</summary>
        <div class="scroll" tabindex="0" role="region" aria-label="Figures with their sources">
        <table class="figures"><thead><tr><th scope="col">Figure</th><th scope="col">Value</th>\
        <th scope="col">Unit</th><th scope="col">Range</th><th scope="col">Kind</th>\
        <th scope="col">Source</th></tr></thead>
        <tbody>
        %s
        </tbody></table></div></details>
        """
        .formatted(
            facts.entrySet().stream()
                .map(
                    fact ->
                        "<div><dt>%s</dt><dd>%s</dd></div>"
                            .formatted(Html.text(fact.getKey()), Html.text(fact.getValue())))
                .collect(Collectors.joining("\n")),
            assumptions(),
            scenario.path("costs").size(),
            figures(scenario.path("costs")));
  }

  private String data() {
    StringBuilder text = new StringBuilder();
    for (JsonNode input : manifest.path("inputs")) {
      if (input.has("rows")) {
        text.append(text.isEmpty() ? "" : "; ");
        text.append(input.path("path").asText());
        text.append(" (").append(Shown.count(input.path("rows").asDouble())).append(" rows");
        String vintage = input.path("vintage").asText("");
        text.append(vintage.isEmpty() ? ")" : ", vintage " + vintage + ")");
      }
    }
    return text.toString();
  }

  private static String scope(JsonNode scope) {
    return "%d states, ZIPs of %s to %s people per square mile and at least %s people"
        .formatted(
            scope.path("states").size(),
            scope.path("minPeoplePerSquareMile").asText(),
            scope.path("belowPeoplePerSquareMile").asText(),
            scope.path("minPopulation").asText());
  }

  private String assumptions() {
    int all = 0;
    int assumed = 0;
    for (JsonNode figure : manifest.path("scenario").path("costs")) {
      all++;
      assumed += figure.path("confidence").asText().equals("A") ? 1 : 0;
    }
    return "%d of the %d figures are assumptions: no source was found for them. The answer is only as good as they are."
        .formatted(assumed, all);
  }

  private static String figures(JsonNode costs) {
    StringBuilder rows = new StringBuilder();
    for (Map.Entry<String, JsonNode> one : costs.properties()) {
      JsonNode figure = one.getValue();
      rows.append(
          "<tr><th scope=\"row\">%s</th><td>%s</td><td class=\"words\">%s</td><td>%s</td><td class=\"words\">%s</td><td class=\"words\">%s</td></tr>%n"
              .formatted(
                  Html.text(TornadoChart.words(one.getKey())),
                  Html.text(Shown.plain(figure.path("value").asText())),
                  Html.text(figure.path("unit").asText()),
                  figure.has("low")
                      ? Html.text(
                          Shown.plain(figure.path("low").asText())
                              + " to "
                              + Shown.plain(figure.path("high").asText()))
                      : "",
                  kind(figure.path("confidence").asText()),
                  Html.text(figure.path("source").asText())));
    }
    return rows.toString().replace(System.lineSeparator(), "\n");
  }

  private static String kind(String confidence) {
    return switch (confidence) {
      case "A" -> "<b>assumption</b>";
      case "D" -> "derived";
      case "H" -> "well sourced";
      case "M" -> "one source";
      case "L" -> "weak source";
      default -> Html.text(confidence);
    };
  }
}
