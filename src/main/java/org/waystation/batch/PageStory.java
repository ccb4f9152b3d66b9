package org.waystation.batch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.waystation.report.BatchPage;
import org.waystation.report.BatchStory;
import org.waystation.run.RunFolder;

/** Gathers what the page of a batch tells. */
final class PageStory {
  /** More maps than these nobody looks at. */
  private static final int MOST_MAPS = 60;

  private final BatchFolder batch;
  private final Description.Written written;
  private final Set<String> front;
  private final Map<String, DoneCase> knees;
  private final Regret regret;
  private final List<SiteCounts.Site> sites;

  PageStory(
      BatchFolder batch,
      Description.Written written,
      Set<String> front,
      Map<String, DoneCase> knees,
      Regret regret,
      List<SiteCounts.Site> sites) {
    this.batch = batch;
    this.written = written;
    this.front = front;
    this.knees = knees;
    this.regret = regret;
    this.sites = sites;
  }

  BatchStory story() {
    Map<Integer, List<RunFolder.Zip>> shown = new TreeMap<>();
    for (int number : chosen()) {
      shown.put(number, RunFolder.open(folder(number)).zips());
    }
    Map<String, BatchStory.Zip> zips = new TreeMap<>();
    shown
        .values()
        .forEach(
            plan ->
                plan.forEach(
                    zip ->
                        zips.putIfAbsent(
                            zip.zip(), new BatchStory.Zip(zip.zip(), zip.state(), zip.point()))));
    List<BatchStory.Plan> plans = new ArrayList<>();
    shown.forEach((number, plan) -> plans.add(plan(number, plan, List.copyOf(zips.keySet()))));
    return new BatchStory(
        written.name(),
        written.program(),
        written.total() - written.done().size(),
        written.done().stream().map(this::told).toList(),
        written.keys(),
        sites.stream()
            .map(
                site ->
                    new BatchStory.Site(
                        site.zip(),
                        site.place(),
                        site.point(),
                        site.plansOpen(),
                        site.shareOfPlans(),
                        site.fewestStations(),
                        site.isNoRegret()))
            .toList(),
        told(regret),
        List.copyOf(zips.values()),
        plans);
  }

  private Path folder(int number) {
    return batch.of(written.done().get(number).id());
  }

  /**
   * Cases to show on maps, in the order of the plan: all, or knees, then the front, then others.
   */
  private int[] chosen() {
    List<DoneCase> done = written.done();
    return IntStream.range(0, done.size())
        .boxed()
        .filter(k -> done.get(k).isPlanned())
        .sorted(Comparator.comparingInt((Integer k) -> rank(done.get(k))).thenComparing(k -> k))
        .limit(MOST_MAPS)
        .sorted()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private int rank(DoneCase one) {
    return isKnee(one) ? 0 : front.contains(one.id()) ? 1 : 2;
  }

  private boolean isKnee(DoneCase one) {
    DoneCase knee = knees.get(one.world());
    return knee != null && knee.id().equals(one.id());
  }

  private BatchStory.Plan plan(int number, List<RunFolder.Zip> plan, List<String> zips) {
    Map<String, Integer> place = new HashMap<>();
    zips.forEach(zip -> place.put(zip, place.size()));
    float[] miles = new float[zips.size()];
    Arrays.fill(miles, BatchStory.OUT_OF_SCOPE);
    plan.forEach(zip -> miles[place.get(zip.zip())] = (float) zip.roadMiles());
    Map<String, Integer> site = new HashMap<>();
    sites.forEach(one -> site.put(one.zip(), site.size()));
    int[] stations =
        RunFolder.open(folder(number)).stations().stream()
            .mapToInt(station -> site.get(station.zip()))
            .toArray();
    return new BatchStory.Plan(number, miles, stations);
  }

  private BatchStory.Case told(DoneCase one) {
    return new BatchStory.Case(
        one.id(),
        one.isPlanned() ? link(one) : "",
        one.world(),
        one.varied(),
        one.outcome().result().word(),
        one.outcome().message(),
        one.isPlanned()
            ? new BatchStory.Figures(
                one.stations(),
                one.cost(),
                one.costPerParcel(),
                one.gap(),
                one.coverage(),
                one.zipsServed(),
                one.zipsInScope(),
                front.contains(one.id()),
                isKnee(one))
            : null);
  }

  /** To the page of the case; of one that keeps none to its folder. */
  private String link(DoneCase one) {
    String folder = batch.root().relativize(batch.of(one.id())).toString().replace('\\', '/') + "/";
    boolean paged = Files.exists(batch.of(one.id()).resolve(BatchPage.FILE));
    return paged ? folder + BatchPage.FILE : folder;
  }

  private static BatchStory.Regret told(Regret regret) {
    return new BatchStory.Regret(
        regret.worlds(),
        regret.rows().stream()
            .map(
                row ->
                    new BatchStory.Regret.Row(
                        row.decision(), row.usdPerYear(), row.worst(), row.mean()))
            .toList(),
        regret.leastWorst());
  }
}
