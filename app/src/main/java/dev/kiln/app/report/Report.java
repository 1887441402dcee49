package dev.kiln.app.report;

import dev.kiln.app.request.options.ReportFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// An answer with the form that says what it shows.
///
/// @param caveats what is to be known before the answer, a line each; people read it first, JSON
///   has it under a name of its own
/// @param raw whether names in text are written as they are, with whatever a terminal makes of them
public record Report<A>(Form<A> form, A answer, List<String> caveats, boolean raw) {
  public Report {
    caveats = List.copyOf(caveats);
  }

  public Report(Form<A> form, A answer) {
    this(form, answer, List.of(), false);
  }

  /// With what is to be known before it.
  public Report<A> after(List<String> before) {
    return new Report<>(form, answer, before, raw);
  }

  /// With names in text as they are, if so wished.
  public Report<A> raw(boolean wished) {
    return new Report<>(form, answer, caveats, wished);
  }

  List<Line> first() {
    return caveats.stream().map(Line::said).toList();
  }

  /// Writes it.
  ///
  /// @throws IOException if `out` fails
  public void write(ReportFormat format, Appendable out) throws IOException {
    // Each writer is named where it is needed alone: text must not load the classes of JSON.
    switch (format) {
      case TEXT -> new TextWriter(raw).write(this, out);
      case JSON -> new JsonWriter().write(this, out);
      case CSV -> new CsvWriter().write(this, out);
      case TSV -> new TsvWriter().write(this, out);
      case MD -> new MarkdownWriter().write(this, out);
    }
  }

  /// The tables alone, without the lines above and below them.
  public Report<A> tables() {
    return new Report<>(
        new Form<>(
            form.name(),
            form.version(),
            form.meaning(),
            _ -> List.of(),
            form.parts(),
            form.oneTable(),
            _ -> List.of()),
        answer);
  }

  /// The same as text in memory.
  public String text(ReportFormat format) {
    StringBuilder out = new StringBuilder();
    try {
      write(format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /// With a tab between cells, as spreadsheets take it from the clipboard.
  public String tabbed() {
    StringBuilder out = new StringBuilder();
    try {
      new TabbedWriter().write(this, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
