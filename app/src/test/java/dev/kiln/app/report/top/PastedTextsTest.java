package dev.kiln.app.report.top;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.app.report.Report;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.model.Stacks;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FunctionTotals;
import dev.kiln.model.tree.ProfileView;
import org.junit.jupiter.api.Test;

/// What is copied as text.
class PastedTextsTest {
  private static final String STACKS = "main;parse;get 30\nmain;parse 50\nmain;a_b 20\n";

  private static CallTree tree(Query query) {
    return new ProfileView(Stacks.profile(STACKS)).callTree(query);
  }

  @Test
  void aStackIsWrittenInnermostFirstWhicheverWayTheTreeGrows() {
    Query down = QueryText.parse("focus=main");
    assertEquals(
        """
        value0/count: total 30 (30.0 % of all), self 30 (30.0 % of all)
        query: focus=main
          get
          parse
          main
        """,
        StackReport.of(tree(down), down, 3).text(ReportFormat.TEXT));
    Query up = QueryText.parse("invert");
    CallTree inverted = tree(up);
    int node = 1;
    while (!inverted.shape().name(node).equals("get")) {
      node++;
    }
    assertEquals(
        """
        value0/count: total 30 (30.0 % of all), self 0 (0.0 % of all)
        query: invert
          get
          parse
        """,
        StackReport.of(inverted, up, node + 1).text(ReportFormat.TEXT));
  }

  @Test
  void aSummaryHasFileTotalQueryAndTheHeaviestFunctions() {
    Query query = QueryText.parse("ignore=`x`");
    CallTree tree = tree(query);
    Report<?> summary = SummaryReport.of("x*.jfr", query, tree, FunctionTotals.of(tree));
    assertEquals(
        """
        x*.jfr: value0/count, 100 in all, 3 samples
        query: ignore=`x`

        self              sum  total           function
          50  50.0 %   50.0 %     80   80.0 %  parse
          30  30.0 %   80.0 %     30   30.0 %  get
          20  20.0 %  100.0 %     20   20.0 %  a_b
           0   0.0 %  100.0 %    100  100.0 %  main
        """,
        summary.text(ReportFormat.TEXT));
    assertEquals(
        """
        `x*.jfr`: value0/count, 100 in all, 3 samples \s
        Query: `` ignore=`x` ``

        | self | | sum | total | | function |
        |--:|--:|--:|--:|--:|---|
        | 50 | 50.0 % | 50.0 % | 80 | 80.0 % | `parse` |
        | 30 | 30.0 % | 80.0 % | 30 | 30.0 % | `get` |
        | 20 | 20.0 % | 100.0 % | 20 | 20.0 % | `a_b` |
        | 0 | 0.0 % | 100.0 % | 100 | 100.0 % | `main` |
        """,
        summary.text(ReportFormat.MD));
  }
}
