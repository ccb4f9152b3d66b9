package org.waystation.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.waystation.geodata.Outlines;

/** A run for maps elsewhere than in its page: what the page's scripts know, and the shapes. */
public final class RunData {
  private final RunFiles run;
  private final Outlines outlines;

  private RunData(RunFiles run, Outlines outlines) {
    this.run = run;
    this.outlines = outlines;
  }

  /**
   * A shape and what is said of it.
   *
   * @param row its place in the data: of a ZIP that in {@code comparison.csv}, from 0
   * @param degrees longitude before latitude, WGS 84
   * @param properties as in the layer's file
   */
  public record Feature(int row, Geometry degrees, JsonNode properties) {}

  /**
   * Reads the files of a run.
   *
   * @param outlines of the states
   * @throws ReportException naming all that is missing or cannot be read
   */
  public static RunData read(RunSource source, Outlines outlines) {
    return new RunData(RunFiles.read(source), outlines);
  }

  /** The data that the scripts ask, as JSON in UTF-8, without shapes. */
  public byte[] json() {
    PlanMap map = new PlanMap(run, outlines, new PageMemory());
    return new PageData(run, map, outlines).json(false).getBytes(StandardCharsets.UTF_8);
  }

  /** ZIPs that have an outline. */
  public List<Feature> zips() {
    List<Feature> zips = new ArrayList<>();
    for (int row = 0; row < run.zips().size(); row++) {
      String zip = run.zips().text(row, "zip");
      Geometry outline = run.areas().outlines().get(zip);
      if (outline != null) {
        zips.add(new Feature(row, outline, run.areas().properties().get(zip)));
      }
    }
    return zips;
  }

  /** Open stations. */
  public List<Feature> stations() {
    List<Feature> stations = new ArrayList<>();
    for (int k = 0; k < run.stations().size(); k++) {
      stations.add(new Feature(k, run.places().get(k), run.stations().get(k)));
    }
    return stations;
  }

  /** Outlines of the states planned for. */
  public List<Feature> stateOutlines() {
    List<Feature> states = new ArrayList<>();
    for (String state : run.states()) {
      outlines
          .state(state)
          .ifPresent(
              outline ->
                  states.add(
                      new Feature(
                          states.size(),
                          outline,
                          JsonNodeFactory.instance.objectNode().put("state", state))));
    }
    return states;
  }
}
