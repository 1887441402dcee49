package dev.kiln.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/// What the rooms of requests, reports and the model's questions may know, each with its reason.
@AnalyzeClasses(packages = "dev.kiln", importOptions = ArchitectureTest.MainCode.class)
class RoomRulesTest {
  private static final String REQUEST = "dev.kiln.app.request..";

  /// Types that only tests of other rooms use: they hold commands and goldens against them.
  private static final Set<String> USED_BY_TESTS =
      Set.of(
          "dev.kiln.importers.collapsed.CollapsedWriter",
          "dev.kiln.importers.jfr.decode.ChunkDecoder",
          "dev.kiln.importers.jfr.event.SampleKind",
          "dev.kiln.render.svg.CommandLines",
          "dev.kiln.app.report.cost.CostReport",
          "dev.kiln.app.ui.shell.Tabs",
          "dev.kiln.app.report.diff.DiffForm",
          "dev.kiln.app.report.diff.DiffTitles",
          "dev.kiln.app.report.info.InfoReport",
          "dev.kiln.app.report.info.ProfilesReport",
          "dev.kiln.app.report.rank.RankTitles",
          "dev.kiln.app.report.top.TopReport",
          "dev.kiln.app.report.tree.TreeReport",
          "dev.kiln.app.report.whatif.PredictionReport");

  /// Types of which other rooms use constants, which the compiler copies.
  private static final Set<String> CONSTANTS =
      Set.of(
          "dev.kiln.app.report.Version",
          "dev.kiln.importers.jfr.event.SampleEvents",
          "dev.kiln.render.fx.flame.FlameInput",
          "dev.kiln.render.svg.MarkPaths");

  @ArchTest
  static final ArchRule REQUESTS_OPEN_AND_DRAW_NOTHING =
      noClasses()
          .that()
          .resideInAPackage(REQUEST)
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.kiln..")
                  .and(
                      DescribedPredicate.not(
                          resideInAnyPackage(
                              REQUEST,
                              "dev.kiln.model..",
                              "dev.kiln.render.layout",
                              "dev.kiln.render.color",
                              "dev.kiln.render.svg"))))
          .because("a question is read and checked where nothing is opened or drawn");

  @ArchTest
  static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_ITS_PARSER =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.kiln.app.cli")
          .should()
          .dependOnClassesThat(resideInAPackage("picocli.."))
          .because("the table of options is the one declaration; links and settings read it too");

  @ArchTest
  static final ArchRule OPTIONS_ARE_NOT_ANNOTATED =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAPackage("picocli..")
                  .and(
                      DescribedPredicate.describe(
                          "are annotations", (JavaClass c) -> c.isAnnotation())))
          .because("reflection costs the start of every command");

  @ArchTest
  static final ArchRule A_RANKING_IS_OF_ONE_PROFILE =
      noClasses()
          .that(
              resideInAnyPackage(
                  "dev.kiln.model.hotpath.rank..",
                  "dev.kiln.model.hotpath.whatif..",
                  "dev.kiln.model.hotpath.cost.."))
          .should()
          .dependOnClassesThat(resideInAPackage("dev.kiln.model.diff.."))
          .because("what a fix can buy follows from one recording");

  @ArchTest
  static final ArchRule PNG_IS_THE_ONLY_HEADLESS_ROOM_WITH_A_TOOLKIT =
      noClasses()
          .that(resideInAnyPackage(REQUEST, "dev.kiln.app.report..", "dev.kiln.app.cli.."))
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("javafx..", "dev.kiln.app.session..", "dev.kiln.app.ui.."))
          .because("a result must come where no toolkit starts");

  @ArchTest
  static final ArchRule WHAT_IS_PUBLIC_IS_USED_ELSEWHERE =
      classes()
          .that()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .and()
          .resideOutsideOfPackage("dev.kiln.bench..")
          .and()
          .doNotHaveFullyQualifiedName("dev.kiln.app.Main")
          .and()
          .doNotHaveSimpleName("package-info")
          .and(
              DescribedPredicate.describe(
                  "are used in their bytecode",
                  c -> !USED_BY_TESTS.contains(c.getName()) && !CONSTANTS.contains(c.getName())))
          .should(beUsedByAnotherPackage())
          .because("what is public is a promise to other rooms");

  private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
    return new ArchCondition<>("be used by another package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean used =
            type.getDirectDependenciesToSelf().stream()
                .map(dependency -> dependency.getOriginClass())
                .anyMatch(user -> !user.getPackageName().equals(type.getPackageName()));
        boolean nested =
            type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getPackage().getClasses().stream()
                    .filter(c -> c.getName().startsWith(type.getName() + "$"))
                    .flatMap(c -> c.getDirectDependenciesToSelf().stream())
                    .anyMatch(
                        d -> !d.getOriginClass().getPackageName().equals(type.getPackageName()));
        events.add(
            new SimpleConditionEvent(
                type,
                used || nested || USED_BY_TESTS.contains(type.getName()),
                type.getName() + " is used in its own package alone"));
      }
    };
  }
}
