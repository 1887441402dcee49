package dev.kiln.app.report.diff;

import dev.kiln.app.report.Unseen;
import dev.kiln.app.report.answer.Caveats;
import dev.kiln.app.report.answer.FileOutput;
import dev.kiln.app.report.answer.Inputs;
import dev.kiln.app.report.answer.Outcome;
import dev.kiln.app.report.answer.Outputs;
import dev.kiln.app.report.draw.ComparisonSandwich;
import dev.kiln.app.report.draw.DiffDrawing;
import dev.kiln.app.report.draw.Drawing;
import dev.kiln.app.report.whatif.PredictionFile;
import dev.kiln.app.report.whatif.PredictionWords;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.WrongUse;
import dev.kiln.app.request.options.DiffOptions;
import dev.kiln.app.request.options.NumberPair;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.app.request.question.DiffQuestion;
import dev.kiln.app.request.question.DiffQuestion.Compat;
import dev.kiln.model.Profile;
import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.diff.ComparisonResult.Asked;
import dev.kiln.model.hotpath.whatif.Prediction;
import dev.kiln.model.identity.IdentityRules;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.tree.ProfileView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Answers `diff`: what changed from base to current.
public final class DiffAnswer {
  private static final int USUAL_LIMIT = 10;

  private DiffAnswer() {}

  public static Outcome of(Request request, Inputs inputs) throws Exception {
    if (request.get(DiffQuestion.RULES)) {
      return new Outcome.Plain(RulesText.of(DiffOptions.rules(request)));
    }
    Compat compat = request.get(DiffQuestion.COMPAT).orElse(null);
    return compat == null ? compare(request, inputs) : compat(request, compat, inputs);
  }

  private static Outcome compare(Request request, Inputs inputs) throws Exception {
    boolean picture = request.has(DiffQuestion.OUTPUT);
    FileOutput output = picture ? Outputs.of(request, request.get(DiffQuestion.OUTPUT)) : null;
    Path prediction = request.get(DiffQuestion.PREDICTION).orElse(null);
    Prediction predicted = prediction == null ? null : predicted(prediction);
    IdentityRules rules = DiffOptions.rules(request);
    Inputs.Sides sides = inputs.sides(request);
    Comparison comparison = Comparison.of(sides.base(), sides.current(), rules);
    inputs.tellReadings(comparison.profile(), request.query());
    ProfileView both = new ProfileView(comparison.profile());
    ComparisonResult result =
        ComparisonResult.of(
            comparison,
            both,
            new Asked(
                request.query(),
                DiffOptions.basis(request.values()),
                DiffOptions.units(request.values())));
    if (!request.get(DiffQuestion.ALLOW_EMPTY)) {
      Caveats.requireSamples(result);
    }
    Caveats caveats = Caveats.of(result);
    Callable<String> text = () -> text(request, result, caveats, predicted, inputs);
    if (output == null) {
      return new Outcome.Plain(text.call());
    }
    Drawing drawing =
        request.has(PictureOptions.SANDWICH)
            ? ComparisonSandwich.of(request, result)
            : new DiffDrawing(request, result);
    return new Outcome.Drawn(drawing, PictureOptions.format(request), output, text);
  }

  /// How a prediction did, and the report, as far as they are asked for.
  private static String text(
      Request request,
      ComparisonResult result,
      Caveats caveats,
      @Nullable Prediction predicted,
      Inputs inputs)
      throws IOException {
    StringBuilder text = new StringBuilder();
    if (predicted != null) {
      text.append(Unseen.told(judged(predicted, result))).append(System.lineSeparator());
      text.append(System.lineSeparator());
    }
    if (DiffQuestion.wantsReport(request)) {
      text.append(report(request, result, caveats, inputs));
    } else {
      caveats.tell(inputs);
    }
    return text.toString();
  }

  private static String report(
      Request request, ComparisonResult result, Caveats caveats, Inputs inputs) throws IOException {
    ReportFormat format = DiffQuestion.format(request);
    int limit = request.get(DiffQuestion.LIMIT).orElse(format.isForPeople() ? USUAL_LIMIT : 0);
    DiffReport report =
        DiffReport.of(
            result,
            request.get(DiffQuestion.LIST),
            request.get(DiffQuestion.SORT).orElse(null),
            limit);
    DiffReport counted = report.with(calls(request, result, format, inputs));
    return caveats.before(counted.report(), request, format, inputs).text();
  }

  /// Reads the call counts. Lines without a usable count are reported, except for JSON, which lists
  /// them itself.
  private static DiffCalls calls(
      Request request, ComparisonResult result, ReportFormat format, Inputs inputs)
      throws IOException {
    NumberPair seconds = request.get(DiffQuestion.COUNTS_SECONDS).orElse(null);
    DiffCalls calls =
        DiffCalls.of(
            result,
            source(request.get(DiffQuestion.BASE_COUNTS), seconds == null ? null : seconds.base()),
            source(
                request.get(DiffQuestion.CURRENT_COUNTS),
                seconds == null ? null : seconds.current()));
    calls.problems().forEach(inputs::tell);
    if (format != ReportFormat.JSON) {
      calls.unused().forEach(line -> inputs.tell("not used: " + line));
    }
    return calls;
  }

  private static DiffCalls.Source source(List<Path> files, @Nullable Double seconds) {
    return new DiffCalls.Source(files, seconds == null ? Double.NaN : seconds);
  }

  private static Prediction predicted(Path file) throws IOException {
    try {
      return PredictionFile.read(file);
    } catch (IllegalArgumentException e) {
      throw new WrongUse(String.valueOf(e.getMessage()), e);
    }
  }

  private static String judged(Prediction predicted, ComparisonResult result) {
    try {
      return PredictionWords.of(predicted, result.down());
    } catch (IllegalArgumentException e) {
      throw new WrongUse(String.valueOf(e.getMessage()), e);
    }
  }

  private static Outcome compat(Request request, Compat tool, Inputs inputs) throws Exception {
    Inputs.Sides sides = inputs.sides(request);
    Profile from = sides.base().getFirst().profile();
    Profile to = sides.current().getFirst().profile();
    String valueType = request.query().valueType();
    boolean normalise = request.get(DiffQuestion.NORMALISE);
    return new Outcome.Plain(
        switch (tool) {
          case PPROF -> OtherTools.pprof(from, to, valueType, normalise);
          case FOLDED ->
              OtherTools.folded(
                  from, to, valueType, normalise, request.get(DiffQuestion.STRIP_HEX));
        });
  }
}
