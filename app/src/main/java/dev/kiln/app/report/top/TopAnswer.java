package dev.kiln.app.report.top;

import dev.kiln.app.export.FunctionTableReport;
import dev.kiln.app.report.answer.Inputs;
import dev.kiln.app.report.answer.Outcome;
import dev.kiln.app.request.Request;
import dev.kiln.app.request.options.ReportOptions;
import dev.kiln.app.request.options.TopQuestion;
import dev.kiln.app.request.options.TopQuestion.Sort;
import dev.kiln.importers.ImportResult;
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
    ImportResult input = inputs.open(request);
    CallTree tree = new ProfileView(input.profile()).callTree(query);
    FunctionTableReport report =
        FunctionTableReport.of(
            FunctionTotals.of(tree),
            input.profile().valueTypes().get(tree.valueType()),
            tree.total(),
            request.get(TopQuestion.SORT) == Sort.SELF,
            request.get(TopQuestion.LIMIT));
    return new Outcome.Plain(report.write(request.get(ReportOptions.FORMAT)));
  }
}
