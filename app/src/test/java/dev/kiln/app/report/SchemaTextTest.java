package dev.kiln.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.app.report.cost.CostReport;
import dev.kiln.app.report.diff.DiffForm;
import dev.kiln.app.report.diff.DiffTitles;
import dev.kiln.app.report.doctor.DoctorReport;
import dev.kiln.app.report.explain.ExplainReport;
import dev.kiln.app.report.info.InfoReport;
import dev.kiln.app.report.info.ProfilesReport;
import dev.kiln.app.report.rank.RankReport;
import dev.kiln.app.report.rank.RankTitles;
import dev.kiln.app.report.top.TopReport;
import dev.kiln.app.report.tree.TreeReport;
import dev.kiln.app.report.whatif.PredictionReport;
import dev.kiln.app.report.whatif.WhatIfReport;
import dev.kiln.model.Golden;
import dev.kiln.model.value.ValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The schemas of `docs/schema`, which others read JSON by. Fields may be added within a version;
/// one that goes, or gets another type, needs the next.
class SchemaTextTest {
  private static final ValueType CPU = new ValueType("cpu", "nanoseconds");

  static List<Form<?>> forms() {
    return List.of(
        CostReport.form(),
        DiffForm.of(DiffTitles.USUAL),
        DoctorReport.form(),
        ExplainReport.form(),
        InfoReport.form(),
        PredictionReport.form(),
        ProfilesReport.form(),
        RankReport.form(RankTitles.USUAL, "rows"),
        TopReport.form(CPU, 0),
        TreeReport.form(CPU, 0),
        WhatIfReport.form(CPU));
  }

  private static String file(Form<?> form) {
    return form.name() + "-" + form.version() + ".json";
  }

  @ParameterizedTest
  @MethodSource("forms")
  void theSchemaInTheDocsIsThatOfTheForm(Form<?> form) throws IOException {
    Golden.check("../../../../../docs/schema/" + file(form), SchemaText.of(form));
  }

  @Test
  void eachSchemaInTheDocsHasAForm() throws IOException {
    Path folder = Path.of(System.getProperty("basedir", "."), "../docs/schema");
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          forms().stream().map(SchemaTextTest::file).sorted().toList(),
          files.map(f -> String.valueOf(f.getFileName())).sorted().toList());
    }
  }
}
