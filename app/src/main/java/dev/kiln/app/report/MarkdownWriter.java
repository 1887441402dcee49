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
/// Names are code; all other text is shown as it is, so that no name of a profile is taken for
/// Markdown or HTML. A `|` is escaped in a table even within code.
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
          case ANSWER -> out.append("**").append(escaped(line.words())).append("**");
          case NUMBERED -> out.append(i + 1 + ". ").append(said(line));
          case WARN ->
              out.append("- ").append(escaped(line.label())).append(": ").append(said(line));
          case LISTED -> out.append("- ").append(said(line));
          case FACT, SAID -> out.append(afterList ? "\n" : "").append(plain(labelled(line)));
          case FINE, NOTE -> {}
        }
        boolean breaks = line.kind() == Kind.FACT || line.kind() == Kind.SAID;
        out.append(breaks && !last && !beforeList ? "  \n" : "\n");
        out.append(beforeList && line.kind() != Kind.LISTED ? "\n" : "");
      }
    }

    /// A line that begins no list, quotation or heading.
    private static String plain(String line) {
      boolean block = !line.isEmpty() && "#>+-=".indexOf(line.charAt(0)) >= 0;
      return block ? "\\" + line : line;
    }

    private static String labelled(Line line) {
      if (line.label().isEmpty()) {
        return said(line);
      }
      String label = line.label().substring(0, 1).toUpperCase(Locale.ROOT);
      return escaped(label + line.label().substring(1)) + ": " + said(line);
    }

    private static String said(Line line) {
      String name = line.name().isEmpty() ? "" : code(line.name());
      return name + line.between() + escaped(line.words());
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
        out.append("**").append(escaped(rows.title())).append("**\n\n");
      }
      Sheet sheet = Sheet.of(rows.parts(), all, ReportFormat.MD, false);
      if (rows.look() == Look.PLAIN && sheet.columns().size() == 1) {
        for (List<Cell> row : sheet.rows()) {
          out.append("- ").append(cell(row.getFirst())).append('\n');
        }
        return;
      }
      table(sheet);
    }

    private void table(Sheet sheet) throws IOException {
      StringBuilder line = new StringBuilder("|");
      out.append('|');
      for (Field<?> column : sheet.columns()) {
        out.append(column.title().isEmpty() ? " |" : " " + escaped(column.title()) + " |");
        line.append(column.type().isNumber() ? "--:|" : "---|");
      }
      out.append('\n').append(line).append('\n');
      for (List<Cell> row : sheet.rows()) {
        out.append('|');
        for (Cell each : row) {
          out.append(' ').append(cell(each)).append(" |");
        }
        out.append('\n');
      }
    }

    private static String cell(Cell cell) {
      if (!(cell instanceof Cell.Name name)) {
        return escaped(cell.words());
      }
      String code = name.name().isEmpty() ? "" : code(name.name()).replace("|", "\\|");
      code = name.indent() + code;
      return name.place().isEmpty() ? code : code + " (" + escaped(name.place()) + ")";
    }

    /// Text that Markdown shows as it is, on one line.
    private static String escaped(String text) {
      String line = oneLine(text).replace("\\", "\\\\").replace("|", "\\|").replace("&", "&amp;");
      return line.replace("<", "&lt;")
          .replace("*", "\\*")
          .replace("_", "\\_")
          .replace("`", "\\`")
          .replace("[", "\\[")
          .replace("~", "\\~");
    }

    /// Text in backquotes: one more than it holds in a row.
    private static String code(String text) {
      String line = oneLine(text);
      StringBuilder fence = new StringBuilder("`");
      while (line.contains(fence)) {
        fence.append('`');
      }
      boolean wide = line.startsWith("`") || line.endsWith("`");
      String gap = wide || (line.startsWith(" ") && line.endsWith(" ")) ? " " : "";
      return fence + gap + line + gap + fence;
    }

    private static String oneLine(String text) {
      return Unseen.shown(text.replaceAll("[\\t\\n\\r]+", " "));
    }
  }
}
