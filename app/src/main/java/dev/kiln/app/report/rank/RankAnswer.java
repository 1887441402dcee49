package dev.kiln.app.report.rank;

import dev.kiln.app.report.NamedFunction;
import dev.kiln.app.report.Report;
import dev.kiln.app.report.answer.Caveats;
import dev.kiln.app.report.answer.FileOutput;
import dev.kiln.app.report.answer.Inputs;
import dev.kiln.app.report.answer.Outcome;
import dev.kiln.app.report.answer.Outputs;
import dev.kiln.app.report.draw.RankDrawing;
import dev.kiln.app.request.Hints;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.WrongUse;
import dev.kiln.app.request.options.PictureOptions;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.app.request.options.ReportOptions;
import dev.kiln.app.request.question.RankQuestion;
import dev.kiln.importers.counts.CountSources;
import dev.kiln.importers.counts.CountStretch;
import dev.kiln.model.hotpath.calls.RecordingLength;
import dev.kiln.model.hotpath.rank.RankOptions;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Filter.TimeRange;
import dev.kiln.model.query.Need;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.ProfileView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Answers `rank`: where a fix pays.
public final class RankAnswer {
  private static final int ROWS_FOR_PEOPLE = 20;

  private RankAnswer() {}

  public static Outcome of(Request request, Inputs inputs) throws Exception {
    Query query = request.query().withDirection(Direction.CALLEES);
    FileOutput output =
        request.has(RankQuestion.OUTPUT)
            ? Outputs.of(request, request.get(RankQuestion.OUTPUT))
            : null;
    ProfileView view = new ProfileView(inputs.open(request));
    double recording =
        request
            .get(RankQuestion.SECONDS)
            .orElseGet(() -> RecordingLength.seconds(view.profile().info()));
    CountSources.Result counted = counted(request, view, query, recording);
    counted.problems().forEach(inputs::tell);
    double length = RecordingLength.seconds(recording, query.filters());
    RankOptions options =
        new RankOptions(
            request.get(RankQuestion.SORT),
            request.get(RankQuestion.MINE),
            length,
            counted.counts());
    Ranking ranking = Ranking.of(view, query, options);
    Caveats caveats = Caveats.of(view, query, ranking.tree());
    if (output != null) {
      RankDrawing drawing = RankPicture.of(request, ranking);
      Outcome.Drawn drawn = new Outcome.Drawn(drawing, PictureOptions.format(request), output);
      caveats.tell(inputs);
      tellUnused(counted, inputs);
      return drawn;
    }
    if (request.has(RankQuestion.COUNT_SETTINGS)) {
      return settings(request, ranking, inputs);
    }
    ReportFormat format = request.get(ReportOptions.FORMAT);
    RankBody body = body(request, ranking, counted);
    double speedup = request.get(RankQuestion.SPEEDUP);
    Report<?> report = RankReport.of(ranking, body, QueryText.format(query), speedup);
    if (format.isOneTable()) {
      tellUnused(counted, inputs);
    }
    return caveats.before(report, request, format, inputs);
  }

  /// Writes the settings that count calls, and prints what records with them.
  private static Outcome settings(Request request, Ranking ranking, Inputs inputs)
      throws Exception {
    CountingPlan plan = CountingPlan.of(ranking);
    if (!plan.isForJava()) {
      throw new WrongUse(
          RankQuestion.COUNT_SETTINGS.name()
              + ": no function of this ranking is a Java method whose calls JFR could count");
    }
    Path file = request.get(RankQuestion.COUNT_SETTINGS);
    byte[] text = plan.settings().getBytes(StandardCharsets.UTF_8);
    Outputs.of(request, file).write(out -> out.write(text));
    inputs.tell("wrote " + file + ", which counts calls of " + String.join(", ", plan.names()));
    return new Outcome.Plain("java " + CountingPlan.command(file.toString()) + "\n");
  }

  private static void tellUnused(CountSources.Result counted, Inputs inputs) {
    counted.previews().forEach(p -> p.unused().forEach(words -> inputs.tell("not used: " + words)));
  }

  private static RankBody body(Request request, Ranking ranking, CountSources.Result counted) {
    ReportFormat format = request.get(ReportOptions.FORMAT);
    int most = request.get(RankQuestion.LIMIT).orElse(format.isForPeople() ? ROWS_FOR_PEOPLE : 0);
    if (request.get(RankQuestion.PATHS)) {
      return RankStacks.of(ranking, most);
    }
    String from = request.get(RankQuestion.FROM);
    if (!from.isEmpty()) {
      int node = NamedFunction.node(ranking.tree(), RankQuestion.FROM.name(), from);
      return RankPath.of(ranking, node);
    }
    return RankFunctions.of(ranking, most, counted.previews());
  }

  private static CountSources.Result counted(
      Request request, ProfileView view, Query query, double recording) throws IOException {
    List<Path> counts = request.get(RankQuestion.COUNTS);
    double given = request.get(RankQuestion.COUNTS_SECONDS).orElse(Double.NaN);
    boolean isPart = query.filters().stream().anyMatch(TimeRange.class::isInstance);
    if (!counts.isEmpty() && isPart && Double.isNaN(given) && Double.isNaN(recording)) {
      throw new WrongUse(
          "the length of the recording is unknown, and the query selects only a part of it: "
              + Hints.of(Need.COUNTS_LENGTH));
    }
    CountStretch stretch =
        new CountStretch(given, isPart ? recording : Double.NaN, Hints.of(Need.COUNTS_LENGTH));
    return CountSources.of(view, query, counts, stretch);
  }
}
