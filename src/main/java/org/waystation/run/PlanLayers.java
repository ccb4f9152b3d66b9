package org.waystation.run;

import java.util.ArrayList;
import java.util.List;
import org.waystation.geodata.ZipOutlines;

/**
 * The layers that follow from a plan, in the order in which a map shows them, the topmost first.
 */
final class PlanLayers {
  private PlanLayers() {}

  static List<PlanLayer> of(
      Outcome outcome,
      Certificate certificate,
      Explanations explanations,
      Studies studies,
      ZipOutlines outlines,
      double standardMiles) {
    List<PlanLayer> layers = new ArrayList<>();
    layers.add(StationLayer.layer(outcome, explanations, studies.phases()));
    studies.auction().ifPresent(auction -> layers.add(BidLayer.layer(auction)));
    layers.add(UnservedLayer.layer(outcome, standardMiles));
    layers.add(LineLayers.linehaul(outcome));
    layers.add(LineLayers.allocation(outcome));
    layers.add(ServiceAreaLayer.layer(outcome, studies.phases(), outlines));
    layers.add(ZipLayer.layer(outcome, certificate, studies.phases(), outlines));
    return layers;
  }

  /** The layer of ZIPs, which every run has. */
  static PlanLayer zips(List<PlanLayer> layers) {
    return layers.stream()
        .filter(layer -> layer.layer().name().equals(ZipLayer.NAME))
        .findFirst()
        .orElseThrow();
  }
}
