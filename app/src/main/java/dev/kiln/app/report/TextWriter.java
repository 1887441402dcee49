package dev.kiln.app.report;

import dev.kiln.app.report.Part.Look;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.request.options.ReportFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Writes a report for a terminal: columns as wide as their cells, two spaces apart.
///
/// Characters that cannot be seen are shown as `\u202E`, so that no name can move the cursor or
/// turn a line around, and of a very long name the middle is left out.
///
/// @param raw whether names are written as they are instead
record TextWriter(boolean raw) implements ReportWriter {
  private static final String GAP = "  ";
  private static final String LINE_END = System.lineSeparator();

  @Override
  public <A> void write(Report<A> report, Appendable out) throws IOException {
    Form<A> form = report.form();
    Page page = new Page(out, raw);
    page.lines(report.first());
    page.lines(form.head().apply(report.answer()));
    for (Part<A> part : form.parts()) {
      part.accept(page, report.answer());
    }
    page.lines(form.notes().apply(report.answer()));
  }

  /// The text written so far, and whether a blank line is due.
  private static final class Page implements TableVisitor {
    private final Appendable out;
    private final boolean raw;
    private boolean begun;

    Page(Appendable out, boolean raw) {
      this.out = out;
      this.raw = raw;
    }

    private String capped(String text, int most) {
      return raw ? text : Unseen.capped(Unseen.shown(text), most);
    }

    private String name(String text) {
      return capped(text, Unseen.NAME_CHARS);
    }

    private String words(String text) {
      return capped(text, Unseen.TEXT_CHARS);
    }

    private void line(String text) throws IOException {
      out.append(text.stripTrailing()).append(LINE_END);
      begun = true;
    }

    private void gap() throws IOException {
      if (begun) {
        out.append(LINE_END);
      }
    }

    void lines(List<Line> lines) throws IOException {
      int number = 1;
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        if (i == 0 || line.group() != lines.get(i - 1).group()) {
          gap();
        }
        int label = labelWidth(lines, line.group());
        String name = line.isQuestion() ? words(line.name()) : name(line.name());
        String words = words(line.words());
        switch (line.kind()) {
          case ANSWER -> line(words);
          case NUMBERED -> line(number++ + ". " + joined(name, line.between(), words));
          case FACT -> labelled("", line.label(), label, joined(name, line.between(), words));
          case FINE -> labelled("✓ ", line.label(), label, words);
          case NOTE -> labelled("· ", line.label(), label, words);
          case WARN -> labelled("! ", line.label(), label, words);
          case SAID -> line(joined(line.label(), ": ", joined(name, line.between(), words)));
          case LISTED -> line(GAP + joined(name, GAP, words));
        }
      }
    }

    private static int labelWidth(List<Line> lines, int group) {
      int width = 0;
      for (Line line : lines) {
        width = line.group() == group ? Math.max(width, line.label().length()) : width;
      }
      return width;
    }

    private static String joined(String first, String between, String second) {
      return first.isEmpty() || second.isEmpty() ? first + second : first + between + second;
    }

    private void labelled(String sign, String label, int width, String text) throws IOException {
      StringBuilder line = new StringBuilder(sign).append(label);
      line.repeat(' ', width - label.length()).append(GAP);
      int indent = line.length();
      line(line.append(indented(text, indent)).toString());
    }

    private static String indented(String text, int blanks) {
      return text.indexOf('\n') < 0 ? text : text.replace("\n", LINE_END + " ".repeat(blanks));
    }

    @Override
    public ReportFormat format() {
      return ReportFormat.TEXT;
    }

    @Override
    public <A, R> void rows(Rows<A, R> rows, A answer) throws IOException {
      if (!rows.shown().in(ReportFormat.TEXT)) {
        return;
      }
      List<R> all = rows.of().of(answer);
      boolean headless = rows.look() != Look.TABLE;
      if (all == null || (headless && all.isEmpty())) {
        return;
      }
      gap();
      String indent = "";
      if (!rows.title().isEmpty()) {
        line(words(rows.title()));
        if (all.isEmpty()) {
          return;
        }
        indent = GAP;
      }
      Sheet sheet = Sheet.of(rows.parts(), all, ReportFormat.TEXT, false);
      if (rows.look() == Look.FACTS) {
        facts(sheet, indent);
      } else {
        boolean table = rows.look() == Look.TABLE;
        int most = table ? Unseen.CELL_CHARS : Unseen.TEXT_CHARS;
        table(sheet, indent, table && sheet.hasTitles(), most);
      }
    }

    private void facts(Sheet sheet, String indent) throws IOException {
      int width = 0;
      for (List<Cell> row : sheet.rows()) {
        width = Math.max(width, text(row.getFirst(), Unseen.TEXT_CHARS).length());
      }
      for (List<Cell> row : sheet.rows()) {
        StringBuilder words = new StringBuilder();
        for (Cell cell : row.subList(1, row.size())) {
          String said = text(cell, Unseen.TEXT_CHARS);
          words.append(words.isEmpty() || said.isEmpty() ? "" : "\n").append(said);
        }
        labelled(indent, text(row.getFirst(), Unseen.TEXT_CHARS), width, words.toString());
      }
    }

    private void table(Sheet sheet, String indent, boolean titled, int most) throws IOException {
      int columns = sheet.columns().size();
      List<String[]> lines = new ArrayList<>(sheet.rows().size() + 1);
      if (titled) {
        String[] titles = new String[columns];
        for (int c = 0; c < columns; c++) {
          titles[c] = name(sheet.columns().get(c).title());
        }
        lines.add(titles);
      }
      for (List<Cell> row : sheet.rows()) {
        String[] texts = new String[columns];
        for (int c = 0; c < columns; c++) {
          texts[c] = text(row.get(c), most);
        }
        lines.add(texts);
      }
      int[] widths = new int[columns];
      for (String[] texts : lines) {
        for (int c = 0; c < columns - 1; c++) {
          widths[c] = Math.max(widths[c], texts[c].length());
        }
      }
      for (String[] texts : lines) {
        line(aligned(sheet, texts, widths, indent));
      }
    }

    private static String aligned(Sheet sheet, String[] texts, int[] widths, String indent) {
      StringBuilder line = new StringBuilder(indent);
      for (int c = 0; c < texts.length; c++) {
        int blanks = Math.max(0, widths[c] - texts[c].length());
        line.append(c == 0 ? "" : GAP);
        if (sheet.columns().get(c).type().isNumber()) {
          line.repeat(' ', blanks).append(texts[c]);
        } else if (c == texts.length - 1) {
          line.append(indented(texts[c], line.length()));
        } else {
          line.append(texts[c]).repeat(' ', blanks);
        }
      }
      return line.toString();
    }

    private String text(Cell cell, int most) {
      if (cell instanceof Cell.Name name) {
        return name.words(text -> capped(text, name.most()));
      }
      boolean lines = cell instanceof Cell.Lines && !raw;
      return lines ? Unseen.shownInLines(cell.words()) : capped(cell.words(), most);
    }
  }
}
