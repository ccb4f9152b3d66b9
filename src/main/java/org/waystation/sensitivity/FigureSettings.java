package org.waystation.sensitivity;

import java.util.Map;
import org.waystation.cost.CostParameters;

/** The model's parameters with other values of some figures. */
@FunctionalInterface
public interface FigureSettings {
  /**
   * @param values by key; every other figure is as the plan was made with
   */
  CostParameters with(Map<String, Double> values);
}
