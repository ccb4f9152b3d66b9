package org.waystation.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waystation.scenario.CostFigure;

/** The figures of the cost files by key, those too that no price follows from. */
final class Figures {
  private final Map<String, CostFigure> byKey = new HashMap<>();

  Figures(List<CostFigure> figures) {
    figures.forEach(figure -> byKey.put(figure.key(), figure));
  }

  double value(String key) {
    return of(key).value();
  }

  CostFigure of(String key) {
    CostFigure figure = byKey.get(key);
    if (figure == null) {
      throw new IllegalStateException("no figure [" + key + "] in the cost files");
    }
    return figure;
  }
}
