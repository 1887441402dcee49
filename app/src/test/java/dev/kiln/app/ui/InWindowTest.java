package dev.kiln.app.ui;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.testfx.framework.junit5.ApplicationExtension;

/// How tests come by a window.
@AnalyzeClasses(packages = "dev.kiln.app", importOptions = ImportOption.OnlyIncludeTests.class)
class InWindowTest {
  @ArchTest
  static final ArchRule TEST_FX_STARTS_NOTHING_BY_ITSELF =
      noClasses()
          .that()
          .areNotAssignableTo(InWindow.class)
          .and()
          .areNotAssignableTo(InWindowTest.class)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(ApplicationExtension.class)
          .because("a machine without Pango must skip the test before JavaFX starts");
}
