package org.waystation.batch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One case of a batch.
 *
 * @param number its place in the plan, from 0
 * @param id short name, from what it varies and from its content; that of its folder
 * @param base the scenario that it is made from
 * @param varied what it says over that scenario, as text by key; of a key that it leaves as it is
 *     nothing
 * @param parent number of the case from which it begins, if it begins from one
 * @param fingerprint SHA-256 of everything that its result depends on
 * @param packed its scenario
 */
record BatchCase(
    int number,
    String id,
    String base,
    Map<String, String> varied,
    OptionalInt parent,
    String fingerprint,
    PackedScenario packed) {
  BatchCase {
    varied = Collections.unmodifiableMap(new LinkedHashMap<>(varied));
  }
}
