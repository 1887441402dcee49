package dev.kiln.app.report.info;

import dev.kiln.app.report.answer.Inputs;
import dev.kiln.app.report.answer.Outcome;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.InfoQuestion;
import dev.kiln.app.request.options.ReportOptions;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.Findings;
import dev.kiln.importers.format.FindingsReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import java.nio.file.Path;
import java.util.Optional;

/// Answers `info`: what is in a profile, and what is wrong with it.
public final class InfoAnswer {
  private InfoAnswer() {}

  public static Outcome of(Request request, Inputs inputs) throws Exception {
    Path file = request.file();
    ImportResult input = ProfileReader.read(file, ImportControl.none());
    boolean wanted = request.get(InfoQuestion.FINDINGS);
    Optional<FindingsReader> reader = wanted ? ProfileReader.findings(file) : Optional.empty();
    Findings found = null;
    String refusal = "";
    if (wanted && reader.isEmpty()) {
      inputs.tell("findings: " + ProfileReader.whyNoFindings());
    } else if (reader.isPresent()) {
      try {
        found = reader.get().read(file, ImportControl.none());
      } catch (ImportException e) {
        refusal = String.valueOf(e.getMessage());
      }
    }
    String name = String.valueOf(file.getFileName());
    String text = InfoReport.of(name, input, found).text(ReportOptions.format(request));
    if (!refusal.isEmpty()) {
      inputs.tell(refusal);
    }
    return new Outcome.Plain(text, refusal.isEmpty() ? Outcome.DONE : Outcome.BAD_INPUT);
  }
}
