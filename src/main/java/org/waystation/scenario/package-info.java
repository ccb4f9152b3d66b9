/**
 * Reads and checks scenarios and cost files (YAML), resolves base and overrides, and fills the
 * parameter records that the other rooms declare.
 *
 * <p>Every mistake is reported at once, with file, line, key, the value found and the cure; unknown
 * keys are mistakes.
 */
package org.waystation.scenario;
