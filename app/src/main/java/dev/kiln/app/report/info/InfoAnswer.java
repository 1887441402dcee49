package dev.kiln.app.report.info;

import dev.kiln.app.export.InfoReport;
import dev.kiln.app.report.Inputs;
import dev.kiln.app.report.Outcome;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.InfoQuestion;
import dev.kiln.app.request.options.ReportOptions;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.jfr.jmc.JfrFindings;
import java.nio.file.Path;

/// Answers `info`: what is in a profile, and what is wrong with it.
public final class InfoAnswer {
  private InfoAnswer() {}

  public static Outcome of(Request request, Inputs inputs) throws Exception {
    Path file = request.file();
    ImportResult input = ProfileReader.read(file, ImportControl.none());
    JfrFindings found = null;
    String refusal = "";
    if (request.get(InfoQuestion.FINDINGS) && !JfrFindings.canHave(file)) {
      inputs.tell("findings: only JFR recordings have them");
    } else if (request.get(InfoQuestion.FINDINGS)) {
      try {
        found = JfrFindings.of(file, ImportControl.none());
      } catch (ImportException e) {
        refusal = "kiln: " + e.getMessage();
      }
    }
    InfoReport report = new InfoReport(String.valueOf(file.getFileName()), input, found);
    String text = request.get(ReportOptions.JSON) ? report.json() : report.text();
    if (!refusal.isEmpty()) {
      inputs.tell(refusal);
    }
    return new Outcome.Plain(text, refusal.isEmpty() ? Outcome.DONE : Outcome.BAD_INPUT);
  }
}
