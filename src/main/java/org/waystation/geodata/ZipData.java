package org.waystation.geodata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waystation.geodata.file.DataFileException;
import org.waystation.geodata.file.FaultKind;
import org.waystation.geodata.file.Faults;
import org.waystation.geodata.file.InputFile;
import org.waystation.ledger.Ledger;

/**
 * Everything observed that a scenario needs: the embedded data with the scenario's own files laid
 * over it.
 *
 * @param zips all ZIP areas of the nation, those outside the extent too
 * @param sites that the user lists, in the order of the file, all of them in ZIPs of the table;
 *     empty without such a file
 * @param hubs from the user's file, or the largest counties in the embedded data, whatever a
 *     polygon file leaves of it
 * @param ruralCodes rural-urban codes by ZIP; empty without such a file
 * @param outlines of states and counties
 * @param warnings in words, on files that do not quite fit each other
 * @param files all that was read, embedded ones first, for the manifest
 */
public record ZipData(
    ZipTable zips,
    List<SiteEntry> sites,
    List<Hub> hubs,
    Map<String, Integer> ruralCodes,
    Outlines outlines,
    List<String> warnings,
    List<InputFile> files) {
  private static final FaultKind UNKNOWN_SITE =
      new FaultKind(
          "a site's ZIP has no area in the data, so nobody knows where the site is",
          "it is a ZIP of post-office boxes or of a single firm: name the ZIP around it");

  public ZipData {
    sites = List.copyOf(sites);
    hubs = List.copyOf(hubs);
    ruralCodes = Map.copyOf(ruralCodes);
    warnings = List.copyOf(warnings);
    files = List.copyOf(files);
  }

  /**
   * Reads every file that a scenario chooses.
   *
   * @param states two-letter abbreviations of the extent, for hubs derived from counties
   * @param ledger takes the fate of unusable rows and notes on mended ones
   * @throws DataFileException with all faults of all files
   */
  public static ZipData load(
      EmbeddedGeodata embedded, GeodataChoice choice, Set<String> states, Ledger ledger) {
    Faults faults = new Faults();
    FigureFiles figures = choice.figures();
    Optional<ZipTable> base = faults.attempt(() -> embedded.read(ledger));
    Optional<Outlines> outlines = faults.attempt(embedded::outlines);
    List<ZipTable> polygons = polygons(choice.polygons(), faults, ledger);
    Optional<GazetteerFile> gazetteer =
        read(figures.gazetteer(), path -> GazetteerFile.read(path, ledger), faults);
    Optional<PopulationFile> population =
        read(figures.population(), path -> PopulationFile.read(path, ledger), faults);
    Optional<ParcelsFile> parcels =
        read(figures.parcels(), path -> ParcelsFile.read(path, ledger), faults);
    Optional<PostalShareFile> shares =
        read(figures.postalShares(), path -> PostalShareFile.read(path, ledger), faults);
    Optional<HubFile> hubs = read(choice.hubs(), path -> HubFile.read(path, ledger), faults);
    Optional<RuralCodesFile> codes =
        read(figures.ruralCodes(), path -> RuralCodesFile.read(path, ledger), faults);
    boolean isWhole = base.isPresent() && polygons.size() == choice.polygons().size();
    Optional<OverlaidZips> laid =
        base.filter(table -> isWhole)
            .map(
                table ->
                    OverlaidZips.of(
                        table,
                        new Overlays(
                            gazetteer,
                            polygons,
                            population,
                            parcels,
                            shares,
                            choice.onlyZipsWithPolygon()),
                        ledger));
    ZipTable zipsToFind =
        laid.map(OverlaidZips::table).orElse(new ZipTable(List.of(), Map.of(), List.of()));
    Optional<SiteFile> sites =
        read(
            choice.sites(),
            path -> SiteFile.read(path, Optional.of(new ZipFinder(zipsToFind)), ledger),
            faults);
    if (isWhole && sites.isPresent()) {
      requireKnown(sites.get(), base.get(), polygons, faults);
    }
    faults.throwIfAny();

    OverlaidZips overlaid = laid.orElseThrow();
    Set<String> zips =
        overlaid.table().zips().stream().map(ZipArea::zip).collect(Collectors.toSet());
    List<SiteEntry> listed = sites.map(SiteFile::sites).orElse(List.of());
    List<String> warnings = new ArrayList<>();
    overlaid.warnings().forEach(mismatch -> warnings.add(mismatch.message()));
    codes
        .flatMap(
            file ->
                VintageMismatch.between(
                    base.get().files(), zips, file.file(), file.codeByZip().keySet()))
        .ifPresent(mismatch -> warnings.add(mismatch.message()));
    listed.stream()
        .filter(site -> !zips.contains(site.zip()))
        .forEach(site -> warnings.add(leftOut(site)));
    List<InputFile> files = new ArrayList<>();
    files.add(outlines.orElseThrow().file());
    files.addAll(overlaid.table().files());
    sites.map(SiteFile::file).ifPresent(files::add);
    hubs.map(HubFile::file).ifPresent(files::add);
    codes.map(RuralCodesFile::file).ifPresent(files::add);
    return new ZipData(
        overlaid.table(),
        listed.stream().filter(site -> zips.contains(site.zip())).toList(),
        hubs.map(HubFile::hubs)
            .orElseGet(() -> LargestCounties.hubs(base.get().zips(), states, choice.hubCounties())),
        codes.map(RuralCodesFile::codeByZip).orElse(Map.of()),
        outlines.get(),
        warnings,
        files);
  }

  /** What a file holds, where one is chosen and it has no faults. */
  private static <T> Optional<T> read(
      Optional<Path> file, Function<Path, T> reader, Faults faults) {
    return file.flatMap(path -> faults.attempt(() -> reader.apply(path)));
  }

  private static List<ZipTable> polygons(List<Path> paths, Faults faults, Ledger ledger) {
    List<ZipTable> polygons = new ArrayList<>();
    Set<Path> seen = new HashSet<>();
    for (Path path : paths) {
      if (seen.add(path)) {
        faults.attempt(() -> new ZipPolygonFile(path).read(ledger)).ifPresent(polygons::add);
      } else {
        faults.add("%s: is listed twice%nMaybe another file was meant".formatted(path));
      }
    }
    return polygons;
  }

  private static String leftOut(SiteEntry site) {
    return "%s: left out the site in ZIP %s [%s], for no polygon file holds that ZIP"
        .formatted(site.origin(), site.zip(), site.role().word());
  }

  private static void requireKnown(
      SiteFile sites, ZipTable base, List<ZipTable> polygons, Faults faults) {
    Set<String> known = new HashSet<>();
    base.zips().forEach(area -> known.add(area.zip()));
    polygons.forEach(table -> table.zips().forEach(area -> known.add(area.zip())));
    for (SiteEntry site : sites.sites()) {
      if (!known.contains(site.zip())) {
        faults.add(UNKNOWN_SITE, site.origin(), site.zip(), site.role().word());
      }
    }
  }
}
