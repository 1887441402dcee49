package dev.kiln.app.report.doctor;

import dev.kiln.app.export.SystemReport;
import dev.kiln.app.report.answer.Inputs;
import dev.kiln.app.report.answer.Outcome;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.ReportOptions;

/// Answers `doctor`: what Kiln runs on, and what is wrong with it.
public final class DoctorAnswer {
  private DoctorAnswer() {}

  public static Outcome of(Request request, Inputs inputs) throws Exception {
    SystemReport report = new SystemReport(inputs.display());
    String text = request.get(ReportOptions.JSON) ? report.json() : report.text();
    return new Outcome.Plain(text, report.problems().isEmpty() ? Outcome.DONE : Outcome.FAILED);
  }
}
