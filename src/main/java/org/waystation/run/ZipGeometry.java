package org.waystation.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.waystation.geodata.PolygonSource;
import org.waystation.geodata.ZipArea;
import org.waystation.geodata.ZipOutlines;
import org.waystation.geodata.file.InputFile;

/** Where the outline of each ZIP in scope comes from, for the manifest. */
final class ZipGeometry {
  private static final String NONE = "none";

  private ZipGeometry() {}

  /** A source, and the file if it is one. */
  private record Source(String word, String file, boolean approximate)
      implements Comparable<Source> {
    @Override
    public int compareTo(Source other) {
      return Comparator.comparing(Source::word).thenComparing(Source::file).compare(this, other);
    }
  }

  /**
   * One entry for each source, with the ZIPs that have their outline from there; of the source with
   * most ZIPs only their number, since they are all others.
   *
   * @param zips in scope
   * @param inputs files that were read
   */
  static ArrayNode json(List<ZipArea> zips, ZipOutlines outlines, List<InputFile> inputs) {
    Map<Source, List<String>> bySource = new TreeMap<>();
    for (ZipArea zip : zips) {
      Source source = source(zip, outlines.of(zip.zip()).map(ZipOutlines.Outline::source));
      bySource.computeIfAbsent(source, unseen -> new ArrayList<>()).add(zip.zip());
    }
    int most = bySource.values().stream().mapToInt(List::size).max().orElse(0);
    Map<String, String> vintages =
        inputs.stream()
            .collect(Collectors.toMap(InputFile::path, InputFile::vintage, (one, same) -> one));
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    boolean othersTold = false;
    for (Map.Entry<Source, List<String>> each : bySource.entrySet()) {
      ObjectNode entry = json.addObject();
      Source source = each.getKey();
      entry.put("source", source.word());
      if (!source.file().isEmpty()) {
        entry.put("file", source.file());
        entry.put("vintage", vintages.get(source.file()));
      }
      entry.put("approximate", source.approximate());
      entry.put("zips", each.getValue().size());
      if (each.getValue().size() == most && !othersTold) {
        othersTold = true;
        entry.put("of", bySource.size() == 1 ? "all" : "all others");
      } else {
        ArrayNode of = entry.putArray("of");
        each.getValue().stream().sorted().forEach(of::add);
      }
    }
    return json;
  }

  private static Source source(ZipArea zip, Optional<PolygonSource> source) {
    return source
        .map(
            known ->
                new Source(
                    known.word(),
                    known == PolygonSource.FILE ? zip.origin().file() : "",
                    known.approximate()))
        .orElse(new Source(NONE, "", false));
  }
}
