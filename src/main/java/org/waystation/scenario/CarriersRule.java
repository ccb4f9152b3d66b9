package org.waystation.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Carriers besides the post: prices, where they deliver, and what is remote to them. */
record CarriersRule() implements ValueRule {
  static final String NAME = "name";
  static final String OFFERED = "offered";
  static final String PRICE = "usdPerParcel";
  static final String STATES = "states";
  static final String ZIPS_FILE = "zipsFile";
  static final String REMOTE_PRICE = "remoteUsdPerParcel";
  static final String REMOTE_FILE = "remoteZipsFile";
  static final String REMOTE_BELOW = "remoteBelowPeoplePerSquareMile";
  static final List<String> KEYS =
      List.of(NAME, OFFERED, PRICE, STATES, ZIPS_FILE, REMOTE_PRICE, REMOTE_FILE, REMOTE_BELOW);
  static final List<String> REQUIRED = List.of(NAME);
  static final NumberRule PRICES = NumberRule.any(Range.between(0, 1_000));
  static final NumberRule DENSITIES = NumberRule.any(Range.POSITIVE);

  private static final Map<String, ValueRule> RULES =
      Map.of(
          NAME, new Name(),
          OFFERED, new Flag(),
          PRICE, PRICES,
          STATES, new StateCodes(),
          ZIPS_FILE, new FileName(false),
          REMOTE_PRICE, PRICES,
          REMOTE_FILE, new FileName(false),
          REMOTE_BELOW, DENSITIES);

  /** Words that stand for other channels in files. */
  private static final Set<String> TAKEN = Set.of("station", "post", "carrier", "partner");

  @Override
  public void check(String key, LocatedNode value, Faults faults) {
    if (!(value instanceof LocatedNode.Sequence list)) {
      faults.add(key, value, "must be a list of carriers", "[] for none");
      return;
    }
    Set<String> names = new HashSet<>();
    for (int k = 0; k < list.items().size(); k++) {
      String path = key + "[" + k + "]";
      if (list.items().get(k) instanceof LocatedNode.Mapping carrier) {
        new MappingRule(KEYS, REQUIRED).check(path, carrier, faults);
        RULES.forEach(
            (word, rule) ->
                carrier.at(word).ifPresent(item -> rule.check(path + "." + word, item, faults)));
        carrier.at(NAME).ifPresent(name -> checkName(path + "." + NAME, name, names, faults));
      } else {
        String hint = "{name: national-carrier, usdPerParcel: 9.00}";
        faults.add(path, list.items().get(k), "must hold keys and values", hint);
      }
    }
  }

  private static void checkName(String key, LocatedNode name, Set<String> names, Faults faults) {
    if (TAKEN.contains(name.shown())) {
      faults.add(key, name, "is a channel's own word", "the name of the carrier");
    } else if (!names.add(name.shown())) {
      faults.add(key, name, "stands in the list twice", "another name");
    }
  }

  @Override
  public JsonNode resolve(LocatedNode value) {
    ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
    for (LocatedNode item : ((LocatedNode.Sequence) value).items()) {
      ObjectNode carrier = resolved.addObject();
      ((LocatedNode.Mapping) item)
          .fields()
          .forEach((word, field) -> carrier.set(word, RULES.get(word).resolve(field.value())));
    }
    return resolved;
  }

  /** The files that the carriers of a list name, as far as they are sound. */
  static List<NamedFile> files(String key, LocatedNode value) {
    List<NamedFile> files = new ArrayList<>();
    if (value instanceof LocatedNode.Sequence list) {
      for (int k = 0; k < list.items().size(); k++) {
        for (String word : List.of(ZIPS_FILE, REMOTE_FILE)) {
          Optional<LocatedNode> file =
              list.items().get(k) instanceof LocatedNode.Mapping carrier
                  ? carrier.at(word)
                  : Optional.empty();
          String path = key + "[" + k + "]." + word;
          file.ifPresent(node -> files.add(new NamedFile(path, node)));
        }
      }
    }
    return files;
  }

  /**
   * A file's name where it stands.
   *
   * @param key with its path
   * @param value the name
   */
  record NamedFile(String key, LocatedNode value) {}
}
