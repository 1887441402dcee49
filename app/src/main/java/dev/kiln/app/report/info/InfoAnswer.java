package dev.kiln.app.report.info;

import dev.kiln.app.report.answer.Inputs;
import dev.kiln.app.report.answer.Outcome;
import dev.kiln.app.report.answer.ProfileChoice;
import dev.kiln.app.request.InputOptions;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.app.request.options.ReportOptions;
import dev.kiln.app.request.question.InfoQuestion;
import dev.kiln.importers.ImportResult;
import dev.kiln.importers.ImportResult.Imported;
import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.Findings;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import java.nio.file.Path;
import java.util.List;

/// Answers `info`: what is in a profile, and what is wrong with it; of a file that holds several,
/// which these are.
public final class InfoAnswer {
  private InfoAnswer() {}

  public static Outcome of(Request request, Inputs inputs) throws Exception {
    Path file = request.file();
    String name = ProfileReader.name(file);
    boolean raw = request.get(ReportOptions.RAW);
    ReportFormat format = ReportOptions.format(request);
    ImportResult input = inputs.read(file);
    List<String> wanted = request.get(InputOptions.PROFILE);
    if (input.profiles().size() > 1 && wanted.isEmpty()) {
      return new Outcome.Plain(ProfilesReport.of(name, input).raw(raw).text(format));
    }
    Imported profile = ProfileChoice.of(wanted, List.of(name), List.of(input)).getFirst();
    Findings found = null;
    String refusal = "";
    if (request.get(InfoQuestion.FINDINGS)) {
      try {
        found = ProfileReader.findings(file, profile.name(), ImportControl.none()).orElse(null);
        if (found == null) {
          inputs.tell("findings: " + ProfileReader.whyNoFindings());
        }
      } catch (ImportException e) {
        refusal = String.valueOf(e.getMessage());
      }
    }
    String text = InfoReport.of(name, profile.profile(), input.log(), found).raw(raw).text(format);
    if (!refusal.isEmpty()) {
      inputs.tell(refusal);
    }
    return new Outcome.Plain(text, refusal.isEmpty() ? Outcome.DONE : Outcome.BAD_INPUT);
  }
}
