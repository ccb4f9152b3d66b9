/**
 * Reads and checks scenarios and cost files (YAML), resolves base and overrides, and fills the
 * parameter records that the other rooms declare.
 *
 * <p>Every mistake is reported at once, with file, line, key, the value found and the cure; unknown
 * keys are mistakes.
 *
 * <p>Two tables say what is understood: {@link org.waystation.scenario.ScenarioKey} the choices,
 * {@link org.waystation.scenario.CostKey} the figures with their one unit each. The schemas in
 * {@code models/schema} say the same to editors. A read scenario comes with a resolved document
 * that holds every final value, so that a later verification needs none of the files.
 */
package org.waystation.scenario;
