package org.waystation.scenario;

import java.util.Collection;
import org.waystation.geodata.file.NearestWord;

/**
 * Which keys a mapping may hold.
 *
 * @param known all keys that are understood
 * @param required those that must be there
 */
record MappingRule(Collection<String> known, Collection<String> required) {

  /** Reports unknown and missing keys of the mapping that stands under {@code path}. */
  void check(String path, LocatedNode.Mapping mapping, Faults faults) {
    mapping
        .fields()
        .forEach(
            (key, field) -> {
              if (!known.contains(key)) {
                String hint =
                    NearestWord.to(key, known)
                        .orElseGet(() -> "one of " + String.join(", ", known));
                faults.add(under(path, key), field.keyPlace(), "is not a known key", hint);
              }
            });
    for (String key : required) {
      if (!mapping.fields().containsKey(key)) {
        String hint = "add a line [" + key + ": ...] here";
        faults.add(under(path, key), mapping.place(), "is missing", hint);
      }
    }
  }

  static String under(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
