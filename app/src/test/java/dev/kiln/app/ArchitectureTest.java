package dev.kiln.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.net.URI;
import java.net.URL;
import java.util.Set;

/// The plan of the house as rules, each with its reason.
@AnalyzeClasses(packages = "dev.kiln", importOptions = ArchitectureTest.MainCode.class)
class ArchitectureTest {
  /// Everything but tests, whose jars stand beside the others in a whole build.
  static final class MainCode implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
  }

  private static final Set<String> JAVA_BASE =
      ModuleLayer.boot().findModule("java.base").orElseThrow().getPackages();

  private static DescribedPredicate<JavaClass> partOf(Set<String> packages, String description) {
    return DescribedPredicate.describe(
        description,
        c -> c.isPrimitive() || packages.contains(c.getBaseComponentType().getPackageName()));
  }

  // The modules.

  @ArchTest
  static final ArchRule MODEL_STANDS_ALONE =
      classes()
          .that()
          .resideInAPackage("dev.kiln.model..")
          .should()
          .onlyDependOnClassesThat(
              partOf(JAVA_BASE, "are in java.base")
                  .or(
                      resideInAnyPackage(
                          "dev.kiln.model..",
                          "org.apache.commons.statistics.distribution",
                          "org.jspecify.annotations"))
                  .or(DescribedPredicate.describe("are primitive", ArchitectureTest::isPrimitive)))
          .because(
              "the gate runs on a build server, where there is neither a toolkit nor a screen");

  private static boolean isPrimitive(JavaClass c) {
    return c.getBaseComponentType().isPrimitive();
  }

  @ArchTest
  static final ArchRule MODEL_KNOWS_NO_FILES =
      noClasses()
          .that()
          .resideInAPackage("dev.kiln.model..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.nio.channels.."))
          .because("bytes are the importers' business; the model is arithmetic");

  @ArchTest
  static final ArchRule IMPORTERS_KNOW_NO_PICTURES =
      noClasses()
          .that()
          .resideInAPackage("dev.kiln.importers..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "dev.kiln.render..", "dev.kiln.diffview..", "dev.kiln.app..", "javafx.."))
          .because("a profile is read the same way whoever looks at it");

  @ArchTest
  static final ArchRule RENDER_KNOWS_THE_MODEL_ONLY =
      noClasses()
          .that()
          .resideInAPackage("dev.kiln.render..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("dev.kiln.importers..", "dev.kiln.diffview..", "dev.kiln.app.."))
          .because("formats disappear at the importer: a picture does not know what it came from");

  @ArchTest
  static final ArchRule DIFF_VIEW_KNOWS_MODEL_AND_RENDER_ONLY =
      noClasses()
          .that()
          .resideInAPackage("dev.kiln.diffview..")
          .should()
          .dependOnClassesThat(resideInAnyPackage("dev.kiln.importers..", "dev.kiln.app.."))
          .because("a comparison is of two profiles, wherever they are from and whoever shows it");

  // Inside the modules.

  /// What formats are made of, beside the model.
  private static final Set<String> SHARED =
      Set.of("format", "stream", "wire", "text", "json", "counts", "table", "unread");

  private static final String IMPORTERS = "dev.kiln.importers";

  /// The classes of a format: its package below the importers and those below it.
  private static final DescribedPredicate<JavaClass> OF_A_FORMAT =
      DescribedPredicate.describe(
          "are of a format",
          c ->
              c.getPackageName().startsWith(IMPORTERS + ".")
                  && !SHARED.contains(c.getPackageName().split("\\.", -1)[3]));

  private static DescribedPredicate<JavaClass> shared() {
    return resideInAnyPackage(
        SHARED.stream().map(room -> IMPORTERS + "." + room + "..").toArray(String[]::new));
  }

  @ArchTest
  static final ArchRule ONE_LIST_KNOWS_THE_FORMATS =
      noClasses()
          .that(DescribedPredicate.not(OF_A_FORMAT))
          .and()
          .doNotHaveFullyQualifiedName(IMPORTERS + ".BuiltinImporters")
          .should()
          .dependOnClassesThat(OF_A_FORMAT)
          .because(
              "formats disappear at the importer: what comes after it asks their descriptors, and a"
                  + " new format is a package and a line");

  @ArchTest
  static final ArchRule FORMATS_DO_NOT_KNOW_EACH_OTHER =
      slices()
          .matching(IMPORTERS + ".(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(DescribedPredicate.alwaysTrue(), shared())
          .because("a format can then be added, changed and deleted alone");

  @ArchTest
  static final ArchRule FORMATS_KNOW_WHAT_THEY_ARE_MADE_OF =
      noClasses()
          .that(OF_A_FORMAT.or(shared()))
          .should()
          .dependOnClassesThat(resideInAPackage(IMPORTERS))
          .because("the reader and the list know the formats, and not the other way round");

  @ArchTest
  static final ArchRule ROOMS_FORM_NO_CYCLE =
      slices()
          .assignedFrom(new RoomsBelow("dev.kiln"))
          .should()
          .beFreeOfCycles()
          .because("a room can be read, tested and moved alone");

  /// Each package at or below one is a slice.
  private record RoomsBelow(String root) implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      String room = javaClass.getPackageName();
      boolean below = room.equals(root) || room.startsWith(root + ".");
      return below ? SliceIdentifier.of(room) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "rooms of " + root;
    }
  }

  @ArchTest
  static final ArchRule LAYOUT_COLOUR_AND_SVG_NEED_NO_TOOLKIT =
      noClasses()
          .that(
              resideInAnyPackage(
                  "dev.kiln.render.layout..",
                  "dev.kiln.render.color..",
                  "dev.kiln.render.svg..",
                  "dev.kiln.render.html.."))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "javafx..", "com.sun.javafx..", "dev.kiln.render.fx..", "java.awt.."))
          .because("one layout serves every painter, and SVG must work where JavaFX cannot start");

  @ArchTest
  static final ArchRule REPORTS_NEED_NO_TOOLKIT =
      noClasses()
          .that()
          .resideInAPackage("dev.kiln.app.report..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "javafx..",
                  "dev.kiln.render.fx..",
                  "dev.kiln.app.cli..",
                  "dev.kiln.app.session..",
                  "dev.kiln.app.ui.."))
          .because("a result must come where no toolkit starts, whoever asked for it");

  @ArchTest
  static final ArchRule JSON_IS_WRITTEN_BY_ONE_WRITER =
      noClasses()
          .that()
          .resideInAPackage("dev.kiln.app..")
          .and()
          .haveNameNotMatching(
              "dev[.]kiln[.]app[.]report[.](JsonWriter|SchemaText|draw[.]JsonBoxes).*")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("com.fasterxml.jackson.core.JsonGenerator")
          .because(
              "unknown numbers are decided once, and text loads no JSON; a tree of boxes, as deep"
                  + " as a stack, is no form");

  @ArchTest
  static final ArchRule COMMANDS_NEED_NO_TOOLKIT =
      noClasses()
          .that()
          .resideInAPackage("dev.kiln.app.cli..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "javafx..", "org.controlsfx..", "dev.kiln.app.ui..", "dev.kiln.app.session.."))
          .because("a command on a server must not load a toolkit, and starts faster without one");

  @ArchTest
  static final ArchRule SESSION_HAS_NO_CONTROLS =
      noClasses()
          .that()
          .resideInAPackage("dev.kiln.app.session..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("javafx.scene.control..", "org.controlsfx..", "dev.kiln.app.ui.."))
          .because("state does not know its views, so that it can be tested without a window");

  @ArchTest
  static final ArchRule VIEWS_DO_NOT_KNOW_EACH_OTHER =
      slices()
          .matching("dev.kiln.app.ui.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAnyPackage("dev.kiln.app.ui.document..", "dev.kiln.app.ui.shell.."),
              DescribedPredicate.alwaysTrue())
          .ignoreDependency(
              DescribedPredicate.alwaysTrue(), resideInAPackage("dev.kiln.app.ui.common.."))
          .because(
              "views meet in the document and the shell, which compose them, and share common");

  // Everywhere.

  @ArchTest
  static final ArchRule NO_STATIC_MUTABLE_STATE =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .because("two windows, two tests and two threads must not meet in a variable");

  @ArchTest
  static final ArchRule ONLY_MAIN_EXITS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.kiln.app.Main")
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class)
          .because("a command returns its exit code; nothing else may end the program");

  @ArchTest
  static final ArchRule NOTHING_REACHES_THE_NETWORK =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "java.net..", "javax.net..", "java.rmi..", "com.sun.net..", "sun.net..")
                  .and(DescribedPredicate.not(isAnyOf(URI.class, URL.class))))
          .orShould()
          .callMethod(URL.class, "openStream")
          .orShould()
          .callMethod(URL.class, "openConnection")
          .orShould()
          .callMethod(URL.class, "getContent")
          .because("profiles stay on the machine; URL and URI name resources of the program only");

  private static DescribedPredicate<JavaClass> isAnyOf(Class<?>... types) {
    return DescribedPredicate.describe(
        "name resources",
        c -> {
          for (Class<?> type : types) {
            if (c.isEquivalentTo(type)) {
              return true;
            }
          }
          return false;
        });
  }

  @ArchTest
  static final ArchRule ONLY_THE_EDITOR_IS_STARTED =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.kiln.app.session.source.Editor")
          .should()
          .dependOnClassesThat(resideInAPackage("java.lang").and(isAnyOf(ProcessBuilder.class)))
          .orShould()
          .callMethod(Runtime.class, "exec", String.class)
          .orShould()
          .callMethod(Runtime.class, "exec", String[].class)
          .because(
              "nothing a file says may make another program run; the editor's command is the user's"
                  + " own, split before a file's name is put in, and runs at a click or key only");

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS =
      noClasses()
          .that(resideInAnyPackage("dev.kiln.model..", "dev.kiln.importers..", "dev.kiln.render.."))
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .because("stdout belongs to results, and problems are data: see ImportLog");
}
