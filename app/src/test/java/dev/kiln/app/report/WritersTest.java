package dev.kiln.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Group;
import dev.kiln.app.report.Part.Look;
import dev.kiln.app.report.Part.Pairs;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.request.options.ReportFormat;
import dev.kiln.model.value.ValueType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// One declared answer in each format.
class WritersTest {
  private static final ValueType BYTES = new ValueType("alloc", "bytes");

  private record Row(String name, long value, double rate) {}

  private record Answer(String verdict, List<Row> rows) {}

  private static final Form<Answer> FORM =
      new Form<>(
          "trial",
          1,
          "What a trial answers.",
          answer ->
              List.of(
                  Line.said("All of it"),
                  Line.code("query", "focus=`x`"),
                  Line.listed("a|b", "is listed"),
                  Line.check(Line.Kind.FINE, "time", "as long"),
                  Line.check(Line.Kind.WARN, "names", "differ"),
                  Line.answer(answer.verdict())),
          List.of(
              Field.of("verdict", Type.TEXT, "In a sentence.", a -> new Cell.Text(a.verdict())),
              Group.of(
                  "range",
                  "",
                  a -> a,
                  List.of(
                      Field.of("ends", Type.RANGE, "", _ -> new Cell.Range(0.5, Double.NaN)),
                      Field.<Answer>of("none", Type.REAL, "", _ -> new Cell.Real(Double.NaN))
                          .absent(Absent.LEFT_OUT))),
              new Pairs<>("facts", "", _ -> Map.of("free name", "x")),
              Rows.<Answer, Row>of(
                  "rows",
                  "The rows.",
                  Answer::rows,
                  List.of(
                      Field.of("name", Type.TEXT, "Of it.", r -> new Cell.Text(r.name())),
                      Field.of(
                          "bytes", Type.WHOLE, "Of it.", r -> new Cell.Amount(r.value(), BYTES)),
                      Field.of("rate", Type.REAL, "", r -> new Cell.Real(r.rate())),
                      Field.column("memory", Type.WHOLE, r -> new Cell.Amount(r.value(), BYTES)),
                      Field.column("never", Type.TEXT, _ -> Cell.Text.NONE),
                      Field.column("name", Type.TEXT, r -> new Cell.Name(r.name(), "lib"))))),
          "rows",
          _ -> List.of(Line.said("And so on.")));

  private static String written(ReportFormat format, Row... rows) {
    return new Report<>(FORM, new Answer("Yes", List.of(rows))).text(format).replace("\r", "␍");
  }

  @Test
  void textHasColumnsAsWideAsTheirCells() {
    assertEquals(
        """
        All of it
        query: focus=`x`
          a|b  is listed

        ✓ time   as long
        ! names  differ

        Yes

          memory  name
        2.00 KiB  f  (lib)
            12 B  g  (lib)

        And so on.
        """,
        written(ReportFormat.TEXT, new Row("f", 2048, 1), new Row("g", 12, 2)));
  }

  @Test
  void textShowsWhatWouldMoveTheCursorOrTurnTheLine() {
    assertEquals(
        "12 B  a\\nb\\t\\u001B[31m\\u202Ex  (lib)",
        written(ReportFormat.TEXT, new Row("a\nb\t\u001b[31m\u202ex", 12, 1))
            .lines()
            .filter(line -> line.contains("lib"))
            .findAny()
            .orElseThrow()
            .strip());
  }

  @Test
  void markdownBeginsWithTheAnswerAndHasNamesAsCode() {
    assertEquals(
        """
        **Yes**

        - names: differ

        All of it \s
        Query: `` focus=`x` ``

        - `a|b` is listed

        | memory | name |
        |--:|---|
        | 12 B | `<b>\\|*` (lib) |

        And so on.
        """,
        written(ReportFormat.MD, new Row("<b>|*", 12, 1)));
  }

  @Test
  void csvQuotesAndDisarmsTextsButNotNumbers() {
    assertEquals(
        """
        name,bytes,rate␍
        "a,""b\""",-1,-0.5␍
        '=1+2,0,␍
        '-dash,0,1.0␍
        """,
        written(
            ReportFormat.CSV,
            new Row("a,\"b\"", -1, -0.5),
            new Row("=1+2", 0, Double.NaN),
            new Row("-dash", 0, 1)));
  }

  @Test
  void tsvIsALineARowWhateverATextHolds() {
    assertEquals(
        """
        name\tbytes\trate
        a b "c" \\d  e f\t-1\t-0.5
        '=1+2\t0\t
        """,
        written(
            ReportFormat.TSV,
            new Row("a\tb \"c\" \\d\r\ne\u2028f", -1, -0.5),
            new Row("=1+2", 0, Double.NaN)));
  }

  @Test
  void jsonHasNullForAnUnknownNumberOrLeavesItOut() {
    assertEquals(
        """
        {
          "schema" : "kiln.trial/1",
          "verdict" : "Yes",
          "range" : {
            "ends" : [ 0.5, null ]
          },
          "facts" : {
            "free name" : "x"
          },
          "rows" : [ {
            "name" : "f",
            "bytes" : 1,
            "rate" : null
          } ]
        }
        """,
        written(ReportFormat.JSON, new Row("f", 1, Double.POSITIVE_INFINITY)));
  }

  @Test
  void theSchemaIsMadeOfTheSameDeclaration() throws IOException {
    assertEquals(
        """
        {
          "$schema" : "https://json-schema.org/draft/2020-12/schema",
          "title" : "kiln.trial/1",
          "description" : "What a trial answers.",
          "type" : "object",
          "properties" : {
            "schema" : {
              "const" : "kiln.trial/1"
            },
            "caveats" : {
              "description" : "What is to be known before the answer; left out if there is nothing.",
              "type" : "string"
            },
            "verdict" : {
              "description" : "In a sentence.",
              "type" : "string"
            },
            "range" : {
              "type" : "object",
              "properties" : {
                "ends" : {
                  "type" : "array",
                  "items" : {
                    "type" : [ "number", "null" ]
                  },
                  "minItems" : 2,
                  "maxItems" : 2
                },
                "none" : {
                  "type" : "number"
                }
              },
              "required" : [ "ends" ]
            },
            "facts" : {
              "type" : "object",
              "additionalProperties" : {
                "type" : "string"
              }
            },
            "rows" : {
              "description" : "The rows.",
              "type" : "array",
              "items" : {
                "type" : "object",
                "properties" : {
                  "name" : {
                    "description" : "Of it.",
                    "type" : "string"
                  },
                  "bytes" : {
                    "description" : "Of it.",
                    "type" : "integer"
                  },
                  "rate" : {
                    "type" : [ "number", "null" ]
                  }
                },
                "required" : [ "name", "bytes", "rate" ]
              }
            }
          },
          "required" : [ "schema", "verdict" ]
        }
        """,
        SchemaText.of(FORM));
  }

  @Test
  void factsStandBesideTheirLabelsInText() {
    Form<Answer> facts =
        new Form<>(
            "facts",
            1,
            "",
            _ -> List.of(),
            List.of(
                Rows.<Answer, Row>of(
                    "",
                    Look.FACTS,
                    Answer::rows,
                    List.of(
                        Field.column("", Type.TEXT, r -> new Cell.Text(r.name())),
                        Field.column("found", Type.TEXT, _ -> new Cell.Lines("words\nmore")),
                        Field.column("how", Type.WHOLE, r -> new Cell.Whole(r.value()))))),
            "",
            _ -> List.of());
    Report<Answer> report =
        new Report<>(facts, new Answer("", List.of(new Row("a", 1, 0), new Row("long", 2, 0))));
    assertEquals(
        """
        a     words
              more
              1
        long  words
              more
              2
        """,
        report.text(ReportFormat.TEXT));
  }

  @Test
  void aViewsTableGoesToSpreadsheetsWithUnitsInItsHead() {
    Report<Table> table =
        new Table(
                "t",
                List.of(new Table.Column("name", ""), new Table.Column("self", "bytes")),
                List.of(List.of(new Cell.Name("a\tb\nc"), new Cell.Amount(2048, BYTES))))
            .report();
    assertEquals("name\tself\na b c\t2.00 KiB\n", table.tabbed());
    assertEquals("name,self (bytes)\r\n\"a\tb\nc\",2048\r\n", table.text(ReportFormat.CSV));
    assertEquals(
        "| name | self |\n|---|--:|\n| `a b c` | 2.00 KiB |\n", table.text(ReportFormat.MD));
  }

  @Test
  void aRowWithoutACellPerColumnIsRefused() {
    List<Table.Column> one = List.of(new Table.Column("a", ""));
    List<List<Cell>> none = List.of(List.of());
    assertThrows(IllegalArgumentException.class, () -> new Table("t", one, none));
  }
}
