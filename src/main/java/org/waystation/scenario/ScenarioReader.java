package org.waystation.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads scenarios: from YAML files, or from the resolved document of an earlier run. */
public final class ScenarioReader {
  private ScenarioReader() {}

  /**
   * Reads a scenario with everything it extends and its cost files.
   *
   * @param nameOrPath the name of a file in {@code scenarios} of {@code modelsDir}, without its
   *     ending; or, with ending or slash, the path of a file
   * @param modelsDir the folder {@code models}
   * @param overrides values that stand above those of the files
   * @throws ScenarioException with every mistake found
   */
  public static ResolvedScenario read(String nameOrPath, Path modelsDir, Overrides overrides) {
    return read(nameOrPath, modelsDir, overrides, new KnownFiles());
  }

  /**
   * Reads one of several scenarios that rest on the same files.
   *
   * @param known files of the same {@code modelsDir} that need not be read again; takes those that
   *     are read
   * @throws ScenarioException with every mistake found
   */
  public static ResolvedScenario read(
      String nameOrPath, Path modelsDir, Overrides overrides, KnownFiles known) {
    Faults faults = new Faults();
    ModelFiles files = new ModelFiles(modelsDir, faults, known);
    ScenarioChain chain = new ScenarioChain(files, faults);
    LocatedNode name =
        new LocatedNode.Scalar(
            Place.inside("command line"), JsonNodeFactory.instance.textNode(nameOrPath));
    LocatedNode.Mapping loaded = chain.load("scenario", name).orElseThrow(faults::exception);
    LocatedNode.Mapping written = overrides.over(loaded, faults);
    new KeyCheck(chain.complete(), faults).written(written);
    LocatedNode.Mapping figures = new CostFiles(files, faults).figures(written);
    LocatedNode.Mapping resolved =
        written.with(ScenarioKey.COSTS, new LocatedNode.Field(written.place(), figures));
    new Contradictions(resolved, faults).check();
    checkDataFiles(resolved, faults);
    faults.throwIfAny();
    return resolved(resolved, files.read());
  }

  /**
   * Builds the scenario of an earlier run from its resolved document alone. The same checks apply;
   * no file is opened.
   *
   * @throws ScenarioException with every mistake found
   */
  public static ResolvedScenario fromResolved(JsonNode document) {
    Faults faults = new Faults();
    LocatedNode node = LocatedNode.of(document, Place.inside("resolved scenario"));
    if (!(node instanceof LocatedNode.Mapping resolved)) {
      faults.add("", node, "must hold keys and values", "the manifest is damaged");
      throw faults.exception();
    }
    new KeyCheck(true, faults).resolved(resolved);
    new Contradictions(resolved, faults).check();
    faults.throwIfAny();
    return resolved(resolved, List.of());
  }

  private static ResolvedScenario resolved(LocatedNode.Mapping tree, List<SourceFile> files) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    for (ScenarioKey key : ScenarioKey.values()) {
      if (key == ScenarioKey.EXTENDS || key.section().equals(ScenarioKey.COSTS)) {
        continue;
      }
      if (ScenarioKey.optional(key.section())) {
        resolveOptional(key, tree, document);
        continue;
      }
      JsonNode value =
          tree.at(key.path())
              .map(key.rule()::resolve)
              .orElseGet(JsonNodeFactory.instance::nullNode);
      ObjectNode section =
          key.section().isEmpty() ? document : document.withObjectProperty(key.section());
      section.set(key.word(), value);
    }
    ObjectNode costs = document.putObject(ScenarioKey.COSTS);
    for (CostKey key : CostKey.values()) {
      String path = MappingRule.under(ScenarioKey.COSTS, key.word());
      costs.set(key.word(), tree.at(path).orElseThrow().toJson());
    }
    return new ResolvedScenario(ScenarioBuilder.build(document), document, files);
  }

  private static void checkFile(String key, LocatedNode name, Faults faults) {
    name.place()
        .file(name.shown())
        .filter(file -> !Files.isRegularFile(file))
        .ifPresent(
            file -> faults.add(key, name, "is not a file", "another folder: looked for " + file));
  }

  /** A file that is not there is found now rather than after the embedded data has been read. */
  private static void checkDataFiles(LocatedNode.Mapping tree, Faults faults) {
    for (ScenarioKey key : ScenarioKey.values()) {
      boolean dataFile =
          List.of("geodata", AuctionSection.NAME, OutsideSection.CARRIERS).contains(key.section());
      if (dataFile) {
        tree.at(key.path()).ifPresent(value -> checkFiles(key.path(), key.rule(), value, faults));
      }
    }
  }

  /** Of a section that need not be there only what is there. */
  private static void resolveOptional(
      ScenarioKey key, LocatedNode.Mapping tree, ObjectNode document) {
    if (tree.at(key.section()).isPresent()) {
      ObjectNode section = document.withObjectProperty(key.section());
      tree.at(key.path())
          .map(key.rule()::resolve)
          .ifPresent(value -> section.set(key.word(), value));
    }
  }

  private static void checkFiles(String key, ValueRule rule, LocatedNode value, Faults faults) {
    if (rule instanceof ValueRule.ListOf list && value instanceof LocatedNode.Sequence names) {
      names.items().forEach(name -> checkFiles(key, list.item(), name, faults));
    } else if (rule instanceof ValueRule.FileName && value.toJson().isTextual()) {
      checkFile(key, value, faults);
    } else if (rule instanceof CarriersRule) {
      CarriersRule.files(key, value).stream()
          .filter(file -> file.value().toJson().isTextual())
          .forEach(file -> checkFile(file.key(), file.value(), faults));
    }
  }
}
