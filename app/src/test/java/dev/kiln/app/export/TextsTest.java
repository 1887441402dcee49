package dev.kiln.app.export;

import dev.kiln.app.report.top.StackText;
import dev.kiln.app.report.top.SummaryText;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.app.export.Table.Cell;
import dev.kiln.app.export.Table.Column;
import dev.kiln.model.Stacks;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.FunctionTotals;
import dev.kiln.model.tree.ProfileView;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is copied as text.
class TextsTest {
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
        StackText.of(tree(down), down, 3));
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
        StackText.of(inverted, up, node + 1));
  }

  @Test
  void aSummaryHasFileTotalQueryAndTheHeaviestFunctions() {
    Query query = QueryText.parse("ignore=`x`");
    CallTree tree = tree(query);
    SummaryText summary = new SummaryText("x*.jfr", query, tree, FunctionTotals.of(tree));
    assertEquals(
        """
        x*.jfr: value0/count, 100 in all, 3 samples
        query: ignore=`x`

                self                   total            function
                  50    50.0 %            80    80.0 %  parse
                  30    30.0 %            30    30.0 %  get
                  20    20.0 %            20    20.0 %  a_b
                   0     0.0 %           100   100.0 %  main
        """,
        summary.text().replace(System.lineSeparator(), "\n"));
    assertEquals(
        """
        **x\\*.jfr**: value0/count, 100 in all, 3 samples
        Query: `` ignore=`x` ``

        | self | self, share | total | total, share | function |
        |--:|--:|--:|--:|---|
        | 50 | 50.0 % | 80 | 80.0 % | parse |
        | 30 | 30.0 % | 30 | 30.0 % | get |
        | 20 | 20.0 % | 20 | 20.0 % | a\\_b |
        | 0 | 0.0 % | 100 | 100.0 % | main |
        """,
        summary.markdown());
  }

  @Test
  void tablesGoToSpreadsheetsAsTabbedText() {
    Table table =
        new Table(
            "t",
            List.of(new Column("name", ""), new Column("self", "bytes")),
            List.of(List.of(Cell.text("a\tb\nc"), new Cell("2 KiB", "2048"))));
    assertEquals("name\tself\na b c\t2 KiB\n", TableText.tabbed(table));
  }
}
