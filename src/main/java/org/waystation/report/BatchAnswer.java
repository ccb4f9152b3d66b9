package org.waystation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The answer of a batch in a headline and a few tiles. */
final class BatchAnswer {
  private static final double MILLION = 1e6;

  private final BatchStory story;
  private final List<BatchStory.Case> planned;

  BatchAnswer(BatchStory story) {
    this.story = story;
    this.planned = story.cases().stream().filter(BatchStory.Case::isPlanned).toList();
  }

  String headline() {
    List<BatchStory.Case> knees = knees();
    int fewest = knees.stream().mapToInt(one -> one.plan().stations()).min().orElse(0);
    int most = knees.stream().mapToInt(one -> one.plan().stations()).max().orElse(0);
    String count =
        "%s %s compared: "
            .formatted(Shown.count(planned.size()), planned.size() == 1 ? "plan" : "plans");
    return count
        + (fewest == most
            ? "the knee is at %s %s"
                .formatted(Shown.count(most), most == 1 ? "station" : "stations")
            : "knees at %s to %s stations".formatted(Shown.count(fewest), Shown.count(most)));
  }

  private List<BatchStory.Case> knees() {
    return planned.stream().filter(one -> one.plan().knee()).toList();
  }

  String tiles() {
    List<String> tiles = new ArrayList<>(List.of(done(), cost(), gap(), sites()));
    if (story.regret().leastWorst() >= 0 && story.regret().worlds().size() > 1) {
      tiles.add(regret());
    }
    return String.join("\n", tiles);
  }

  private String done() {
    int without = story.cases().size() - planned.size();
    String results =
        story.cases().stream()
            .filter(one -> !one.isPlanned())
            .collect(
                Collectors.groupingBy(BatchStory.Case::result, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(entry -> Shown.count(entry.getValue()) + " " + entry.getKey())
            .collect(Collectors.joining(", "));
    return tile(
        "Cases with a plan",
        Shown.count(planned.size()),
        (without == 0 ? "No case ended without one." : "Without one: " + results + ".")
            + (story.waiting() == 0 ? "" : " " + Shown.count(story.waiting()) + " are not over."));
  }

  private String cost() {
    double least = planned.stream().mapToDouble(one -> one.plan().usdPerYear()).min().orElse(0);
    double most = planned.stream().mapToDouble(one -> one.plan().usdPerYear()).max().orElse(0);
    return tile(
        "What they cost",
        "%s to %s M USD".formatted(millions(least), millions(most)),
        "A year, stations and all; ZIPs left to the post are counted at its price.");
  }

  private static String millions(double usd) {
    return Shown.number(usd / MILLION, Math.abs(usd) < 100 * MILLION ? 1 : 0);
  }

  private String gap() {
    double best = planned.stream().mapToDouble(one -> one.plan().gap()).min().orElse(0);
    double worst = planned.stream().mapToDouble(one -> one.plan().gap()).max().orElse(0);
    return tile(
        "How good they are",
        "within " + Shown.finePercent(worst),
        "Of the best plan there is for the same case, proven for each; the tightest is within %s. Differences below the gaps say nothing."
            .formatted(Shown.finePercent(best)));
  }

  private String sites() {
    long sure = story.sites().stream().filter(BatchStory.Site::noRegret).count();
    return tile(
        "No-regret stations",
        Shown.count(sure),
        "Of %s sites that any plan opens, so many are open in at least nine of ten plans."
            .formatted(Shown.count(story.sites().size())));
  }

  private String regret() {
    BatchStory.Regret.Row row = story.regret().rows().get(story.regret().leastWorst());
    return tile(
        "Least to regret",
        row.decision().replaceAll("[A-Za-z]+\\.", "").replace('=', ' '),
        "%s: whatever happens of what was tried, at most %s a year above the decision that would have been best."
            .formatted(row.decision(), Shown.usdPerYear(row.worst().orElse(0))));
  }

  private static String tile(String question, String answer, String words) {
    return """
        <div class="tile"><h2>%s</h2><p class="figure">%s</p><p>%s</p></div>\
        """
        .formatted(Html.text(question), Html.text(answer), Html.text(words));
  }
}
