package dev.kiln.app.report;

import dev.kiln.app.report.Line.Kind;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Look;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.request.options.ReportFormat;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/// Writes a report for a pull request: the answer first, then its caveats, then tables.
///
/// Names are code, and all other text is shown as it is; see [MarkdownText].
final class MarkdownWriter implements ReportWriter {
  private static final Kind[][] ORDER = {
    {Kind.ANSWER}, {Kind.FACT}, {Kind.WARN}, {Kind.NUMBERED}, {Kind.SAID, Kind.LISTED}
  };

  @Override
  public <A> void write(Report<A> report, Appendable out) throws IOException {
    Form<A> form = report.form();
    Page page = new Page(out);
    page.lines(report.first());
    page.lines(form.head().apply(report.answer()));
    for (Part<A> part : form.parts()) {
      part.accept(page, report.answer());
    }
    page.lines(form.notes().apply(report.answer()));
  }

  private static final class Page implements TableVisitor {
    private final Appendable out;
    private boolean begun;

    Page(Appendable out) {
      this.out = out;
    }

    /// An empty line between what stands by itself.
    private void gap() throws IOException {
      if (begun) {
        out.append('\n');
      }
      begun = true;
    }

    void lines(List<Line> lines) throws IOException {
      for (Kind[] kinds : ORDER) {
        List<Line> some = lines.stream().filter(l -> List.of(kinds).contains(l.kind())).toList();
        if (!some.isEmpty()) {
          gap();
          block(some);
        }
      }
    }

    /// Lines of one kind; a line that follows a list begins a paragraph.
    private void block(List<Line> lines) throws IOException {
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        boolean last = i + 1 == lines.size();
        boolean afterList = i > 0 && lines.get(i - 1).kind() == Kind.LISTED;
        boolean beforeList = !last && lines.get(i + 1).kind() == Kind.LISTED;
        switch (line.kind()) {
          case ANSWER -> out.append("**").append(MarkdownText.escaped(line.words())).append("**");
          case NUMBERED -> out.append(i + 1 + ". ").append(MarkdownText.inline(said(line)));
          case WARN ->
              out.append("- ")
                  .append(MarkdownText.escaped(line.label()))
                  .append(": ")
                  .append(said(line));
          case LISTED -> out.append("- ").append(MarkdownText.inline(said(line)));
          case FACT, SAID ->
              out.append(afterList ? "\n" : "").append(MarkdownText.inline(labelled(line)));
          case FINE, NOTE -> {}
        }
        boolean breaks = line.kind() == Kind.FACT || line.kind() == Kind.SAID;
        out.append(breaks && !last && !beforeList ? "  \n" : "\n");
        out.append(beforeList && line.kind() != Kind.LISTED ? "\n" : "");
      }
    }

    private static String labelled(Line line) {
      if (line.label().isEmpty()) {
        return said(line);
      }
      String label = line.label().substring(0, 1).toUpperCase(Locale.ROOT);
      return MarkdownText.escaped(label + line.label().substring(1)) + ": " + said(line);
    }

    private static String said(Line line) {
      String name =
          line.isQuestion() ? MarkdownText.question(line.name()) : MarkdownText.name(line.name());
      return name + line.between() + MarkdownText.escaped(line.words());
    }

    @Override
    public ReportFormat format() {
      return ReportFormat.MD;
    }

    @Override
    public <A, R> void rows(Rows<A, R> rows, A answer) throws IOException {
      List<R> all = rows.shown().in(ReportFormat.MD) ? rows.of().of(answer) : null;
      if (all == null || (all.isEmpty() && !rows.title().isEmpty())) {
        return;
      }
      gap();
      if (!rows.title().isEmpty()) {
        out.append("**").append(MarkdownText.escaped(rows.title())).append("**\n\n");
      }
      Sheet sheet = Sheet.of(rows.parts(), all, ReportFormat.MD, false);
      if (rows.look() == Look.PLAIN && sheet.columns().size() == 1) {
        for (List<Cell> row : sheet.rows()) {
          out.append("- ")
              .append(MarkdownText.inline(cell(row.getFirst(), Unseen.TEXT_CHARS)))
              .append('\n');
        }
        return;
      }
      table(sheet, rows.look() == Look.TABLE ? Unseen.CELL_CHARS : Unseen.TEXT_CHARS);
    }

    private void table(Sheet sheet, int most) throws IOException {
      StringBuilder line = new StringBuilder("|");
      out.append('|');
      for (Field<?> column : sheet.columns()) {
        out.append(
            column.title().isEmpty() ? " |" : " " + MarkdownText.escaped(column.title()) + " |");
        line.append(column.type().isNumber() ? "--:|" : "---|");
      }
      out.append('\n').append(line).append('\n');
      for (List<Cell> row : sheet.rows()) {
        out.append('|');
        for (Cell each : row) {
          out.append(' ').append(cell(each, most)).append(" |");
        }
        out.append('\n');
      }
    }

    private static String cell(Cell cell, int most) {
      if (!(cell instanceof Cell.Name name)) {
        return MarkdownText.escaped(cell.words(), most);
      }
      String code = MarkdownText.inTable(MarkdownText.name(name.name(), name.most()));
      code = name.indent() + code;
      return name.place().isEmpty()
          ? code
          : code + " (" + MarkdownText.escaped(name.place(), Unseen.NAME_CHARS) + ")";
    }
  }
}
