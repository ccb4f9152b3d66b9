package org.waystation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** The rooms of the house and the doors between them, as an executable table. */
@AnalyzeClasses(packages = "org.waystation", importOptions = ArchitectureTest.WithoutTests.class)
class ArchitectureTest {
  private static final String ROOT = "org.waystation.";

  /** Room, then the rooms it may use, in the order in which data flows. */
  @ArchTest
  static final ArchRule rooms_use_only_the_rooms_they_may =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("units")
          .definedBy(ROOT + "units")
          .layer("geo")
          .definedBy(ROOT + "geo")
          .layer("ledger")
          .definedBy(ROOT + "ledger")
          .layer("geodata.file")
          .definedBy(ROOT + "geodata.file")
          .layer("geodata.polygon")
          .definedBy(ROOT + "geodata.polygon")
          .layer("geodata.fetch")
          .definedBy(ROOT + "geodata.fetch")
          .layer("geodata")
          .definedBy(ROOT + "geodata")
          .layer("travel")
          .definedBy(ROOT + "travel")
          .layer("siting")
          .definedBy(ROOT + "siting")
          .layer("phasing")
          .definedBy(ROOT + "phasing")
          .layer("cost")
          .definedBy(ROOT + "cost")
          .layer("auction")
          .definedBy(ROOT + "auction")
          .layer("solve")
          .definedBy(ROOT + "solve")
          .layer("solve.ortools")
          .definedBy(ROOT + "solve.ortools")
          .layer("solve.regions")
          .definedBy(ROOT + "solve.regions")
          .layer("compare")
          .definedBy(ROOT + "compare")
          .layer("sensitivity")
          .definedBy(ROOT + "sensitivity")
          .layer("scenario")
          .definedBy(ROOT + "scenario")
          .layer("export")
          .definedBy(ROOT + "export")
          .layer("report")
          .definedBy(ROOT + "report")
          .layer("tile")
          .definedBy(ROOT + "tile")
          .layer("run")
          .definedBy(ROOT + "run")
          .layer("batch")
          .definedBy(ROOT + "batch")
          .layer("serve")
          .definedBy(ROOT + "serve")
          .layer("bench")
          .definedBy(ROOT + "bench")
          .layer("locate")
          .definedBy(ROOT + "locate")
          .layer("cli")
          .definedBy(ROOT + "cli")
          .layer("spark")
          .definedBy(ROOT + "spark")
          .whereLayer("units")
          .mayNotAccessAnyLayer()
          .whereLayer("geo")
          .mayOnlyAccessLayers("units")
          .whereLayer("ledger")
          .mayOnlyAccessLayers("units", "geo")
          .whereLayer("geodata.file")
          .mayOnlyAccessLayers("ledger")
          .whereLayer("geodata.polygon")
          .mayOnlyAccessLayers("geodata.file")
          .whereLayer("geodata.fetch")
          .mayOnlyAccessLayers("geodata.file")
          .whereLayer("geodata.fetch")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("geodata")
          .mayOnlyAccessLayers("units", "geo", "ledger", "geodata.file", "geodata.polygon")
          .whereLayer("travel")
          .mayOnlyAccessLayers("units", "geo", "ledger")
          .whereLayer("siting")
          .mayOnlyAccessLayers("units", "geo")
          .whereLayer("phasing")
          .mayOnlyAccessLayers("units", "siting")
          .whereLayer("cost")
          .mayOnlyAccessLayers("units", "siting")
          .whereLayer("auction")
          .mayOnlyAccessLayers("units")
          .whereLayer("solve")
          .mayOnlyAccessLayers("units", "siting")
          .whereLayer("solve.ortools")
          .mayOnlyAccessLayers("solve", "phasing", "siting", "auction", "units")
          .whereLayer("solve.regions")
          .mayOnlyAccessLayers("solve", "siting", "geo")
          .whereLayer("compare")
          .mayOnlyAccessLayers("units", "siting", "cost")
          .whereLayer("sensitivity")
          .mayOnlyAccessLayers("units", "travel", "cost")
          .whereLayer("scenario")
          .mayOnlyAccessLayers(
              "units",
              "geodata",
              "geodata.file",
              "travel",
              "siting",
              "cost",
              "auction",
              "solve",
              "compare")
          .whereLayer("export")
          .mayOnlyAccessLayers(
              "units",
              "geo",
              "ledger",
              "geodata",
              "geodata.file",
              "travel",
              "siting",
              "cost",
              "auction",
              "solve",
              "compare",
              "scenario")
          .whereLayer("report")
          .mayOnlyAccessLayers("units", "geo", "geodata", "export")
          .whereLayer("tile")
          .mayNotAccessAnyLayer()
          .whereLayer("serve")
          .mayOnlyAccessLayers("tile", "run", "report", "geodata", "geo")
          .whereLayer("serve")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("batch")
          .mayOnlyAccessLayers(
              "run", "report", "scenario", "export", "solve", "geo", "geodata.file", "units")
          .whereLayer("batch")
          .mayOnlyBeAccessedByLayers("cli", "spark")
          .whereLayer("spark")
          .mayOnlyAccessLayers("batch", "run", "solve.regions")
          .whereLayer("spark")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("locate")
          .mayOnlyAccessLayers(
              "solve.regions", "solve", "geodata.file", "ledger", "export", "run", "units")
          .whereLayer("locate")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("bench")
          .mayOnlyAccessLayers("siting", "solve")
          .whereLayer("bench")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule no_room_stands_outside_the_table =
      classes()
          .that()
          .resideInAPackage("org.waystation..")
          .should()
          .resideInAnyPackage(
              ROOT + "units",
              ROOT + "geo",
              ROOT + "ledger",
              ROOT + "geodata",
              ROOT + "geodata.file",
              ROOT + "geodata.fetch",
              ROOT + "geodata.polygon",
              ROOT + "travel",
              ROOT + "siting",
              ROOT + "phasing",
              ROOT + "cost",
              ROOT + "auction",
              ROOT + "solve",
              ROOT + "solve.ortools",
              ROOT + "solve.regions",
              ROOT + "compare",
              ROOT + "sensitivity",
              ROOT + "scenario",
              ROOT + "export",
              ROOT + "report",
              ROOT + "tile",
              ROOT + "run",
              ROOT + "batch",
              ROOT + "serve",
              ROOT + "bench",
              ROOT + "locate",
              ROOT + "cli",
              ROOT + "spark");

  @ArchTest
  static final ArchRule rooms_form_no_cycle =
      slices().matching("org.waystation.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule pure_rooms_do_no_input_or_output =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + "units",
              ROOT + "geo",
              ROOT + "siting",
              ROOT + "phasing",
              ROOT + "cost",
              ROOT + "auction",
              ROOT + "compare",
              ROOT + "sensitivity",
              ROOT + "tile")
          .should()
          .dependOnClassesThat(
              residesIn("java.io", "java.nio.file", "java.nio.channels", "java.net")
                  .and(isNot("java.io.Serializable")))
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.slf4j..")
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule geometry_libraries_live_in_the_rooms_of_places =
      onlyIn(
              "org.locationtech..",
              "geo",
              "geodata",
              "geodata.polygon",
              "export",
              "report",
              "tile",
              "serve",
              "locate")
          .because("JTS belongs to the rooms of places, of their files and of their maps");

  @ArchTest
  static final ArchRule geotools_lives_in_the_rooms_of_places =
      onlyIn("org.geotools..", "geo", "geodata.polygon", "export");

  @ArchTest
  static final ArchRule ortools_has_one_importer = onlyIn("com.google.ortools..", "solve.ortools");

  @ArchTest
  static final ArchRule jackson_lives_where_text_is_read_and_written =
      onlyIn(
          "com.fasterxml..",
          "geodata",
          "geodata.fetch",
          "geodata.file",
          "geodata.polygon",
          "scenario",
          "export",
          "report",
          "run",
          "batch",
          "serve",
          "bench",
          "locate");

  @ArchTest
  static final ArchRule javadbf_has_one_room = onlyIn("com.linuxense..", "geodata.polygon");

  @ArchTest
  static final ArchRule databases_are_at_home_with_files =
      onlyIn("java.sql..", "export", "geodata.polygon");

  @ArchTest
  static final ArchRule duckdb_is_at_home_with_files =
      onlyIn("org.duckdb..", "export", "geodata.polygon");

  @ArchTest
  static final ArchRule flatgeobuf_is_at_home_with_files =
      onlyIn("org.wololo..", "export", "geodata.polygon");

  @ArchTest
  static final ArchRule flatbuffers_are_at_home_with_files =
      onlyIn("com.google.flatbuffers..", "export", "geodata.polygon");

  @ArchTest
  static final ArchRule fastcsv_lives_where_tables_are_read_and_written =
      onlyIn("de.siegmar..", "geodata.file", "export", "report", "run", "serve", "bench");

  @ArchTest static final ArchRule one_room_listens = onlyIn("com.sun.net.httpserver..", "serve");

  @ArchTest static final ArchRule spark_has_one_room = onlyIn("org.apache.spark..", "spark");

  @ArchTest static final ArchRule hadoop_has_one_room = onlyIn("org.apache.hadoop..", "spark");

  @ArchTest static final ArchRule picocli_lives_in_cli = onlyIn("picocli..", "cli");

  @ArchTest
  static final ArchRule nobody_but_cli_ends_the_program =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "cli")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule no_room_is_a_junk_drawer =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..util..", "..common..", "..helper..", "..manager..", "..service..", "..impl..");

  private static ArchRule onlyIn(String library, String... rooms) {
    String[] packages = new String[rooms.length];
    for (int i = 0; i < rooms.length; i++) {
      packages[i] = ROOT + rooms[i];
    }
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library);
  }

  /** Of each build: that with a profile of its own folder too, which ArchUnit does not know. */
  static final class WithoutTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  private static DescribedPredicate<JavaClass> residesIn(String... packages) {
    return JavaClass.Predicates.resideInAnyPackage(packages);
  }

  private static DescribedPredicate<JavaClass> isNot(String name) {
    return DescribedPredicate.not(JavaClass.Predicates.type(classNamed(name)));
  }

  private static Class<?> classNamed(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
