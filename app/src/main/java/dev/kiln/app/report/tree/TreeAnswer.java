package dev.kiln.app.report.tree;

import dev.kiln.app.report.answer.Caveats;
import dev.kiln.app.report.answer.Inputs;
import dev.kiln.app.report.answer.Outcome;
import dev.kiln.app.report.tree.HeaviestCalls.Call;
import dev.kiln.app.request.Kinds;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.app.request.options.ReportOptions;
import dev.kiln.app.request.question.TreeQuestion;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.Quantities;
import java.util.ArrayList;
import java.util.List;

/// Answers `tree`: the call tree, heaviest calls first.
public final class TreeAnswer {
  private static final int ROWS_FOR_PEOPLE = 200;

  private TreeAnswer() {}

  public static Outcome of(Request request, Inputs inputs) throws Exception {
    ProfileView view = new ProfileView(inputs.open(request));
    CallTree tree = view.callTree(request.query());
    ReportFormat format = request.get(ReportOptions.FORMAT);
    int usual = format.isForPeople() ? ROWS_FOR_PEOPLE : 0;
    int most = request.get(TreeQuestion.LIMIT).orElse(usual);
    double percent = request.get(TreeQuestion.MIN_SHARE);
    int depth = request.get(TreeQuestion.DEPTH);
    HeaviestCalls heaviest = new HeaviestCalls(tree, percent / 100 * tree.whole(), depth);
    List<Call> calls = heaviest.list(most);
    List<String> notes = new ArrayList<>();
    if (heaviest.tooLight() > 0) {
      notes.add(
          "%s calls below %s %% of the total are left out (%s)."
              .formatted(
                  Quantities.grouped(heaviest.tooLight()),
                  Kinds.number(percent),
                  TreeQuestion.MIN_SHARE.name()));
    }
    if (heaviest.isTooDeep()) {
      notes.add(
          "Calls deeper than %d are left out (%s).".formatted(depth, TreeQuestion.DEPTH.name()));
    }
    if (heaviest.isCut()) {
      notes.add("There are more than %d rows (%s).".formatted(most, TreeQuestion.LIMIT.name()));
    }
    return Caveats.of(view, request.query(), tree)
        .before(TreeReport.of(tree, calls, notes), request, format, inputs);
  }
}
