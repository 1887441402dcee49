package dev.kiln.app.report.top;

import dev.kiln.app.report.Report;
import dev.kiln.app.report.answer.Caveats;
import dev.kiln.app.report.answer.Inputs;
import dev.kiln.app.report.answer.Outcome;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.ReportOptions;
import dev.kiln.app.request.question.TopQuestion;
import dev.kiln.app.request.question.TopQuestion.Sort;
import dev.kiln.model.Profile;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FunctionTotals;
import dev.kiln.model.tree.ProfileView;

/// Answers `top`: the functions that cost most.
public final class TopAnswer {
  private TopAnswer() {}

  public static Outcome of(Request request, Inputs inputs) throws Exception {
    Query query = request.query().withDirection(Direction.CALLEES);
    Profile profile = inputs.open(request);
    ProfileView view = new ProfileView(profile);
    CallTree tree = view.callTree(query);
    Report<TopReport.Top> report =
        TopReport.of(
            FunctionTotals.of(tree),
            tree,
            request.get(TopQuestion.SORT) == Sort.SELF,
            request.get(TopQuestion.LIMIT));
    return Caveats.of(view, query, tree)
        .before(report, request, request.get(ReportOptions.FORMAT), inputs);
  }
}
