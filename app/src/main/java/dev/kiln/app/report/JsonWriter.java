package dev.kiln.app.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kiln.app.report.Part.Field;
import dev.kiln.app.report.Part.Group;
import dev.kiln.app.report.Part.Pairs;
import dev.kiln.app.report.Part.Rows;
import dev.kiln.app.request.options.ReportFormat;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes a report as JSON: everything that its form declares for JSON, in the order of the form.
///
/// A number that is not finite is unknown, so it is null or left out, as its field says.
final class JsonWriter implements ReportWriter {
  /// The field of what is to be known before the answer.
  static final String CAVEATS = "caveats";

  @Override
  public <A> void write(Report<A> report, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      Page page = new Page(json);
      json.writeStartObject();
      json.writeStringField("schema", report.form().schema());
      if (!report.caveats().isEmpty()) {
        json.writeStringField(CAVEATS, String.join("; ", report.caveats()));
      }
      page.parts(report.form().parts(), report.answer());
      json.writeEndObject();
    }
    out.append(printable(text.getBuffer())).append(System.lineSeparator());
  }

  /// What a terminal could obey stands in texts alone, where JSON can escape it.
  private static CharSequence printable(StringBuffer json) {
    return Unseen.disarmed(json.toString());
  }

  private record Page(JsonGenerator json) implements Part.Visitor {
    <A> void parts(List<Part<A>> parts, A answer) throws IOException {
      for (Part<A> part : parts) {
        if (part.shown().in(ReportFormat.JSON)) {
          part.accept(this, answer);
        }
      }
    }

    @Override
    public <A> void field(Field<A> field, A answer) throws IOException {
      Cell cell = field.cell().of(answer);
      if (isKnown(cell)) {
        json.writeFieldName(field.key());
        value(cell);
      } else if (field.absent() == Absent.NULL) {
        json.writeNullField(field.key());
      } else if (field.absent() == Absent.NEVER) {
        throw new IllegalStateException(field.key() + " is unknown, and the form says never");
      }
    }

    private static boolean isKnown(@Nullable Cell cell) {
      boolean number = cell instanceof Cell.Real || cell instanceof Cell.Share;
      return cell != null && !(number && cell.plain().isEmpty());
    }

    // The kinds in turn, not a switch over them: such a switch is put together at run time.
    private void value(@Nullable Cell cell) throws IOException {
      if (cell instanceof Cell.Whole whole) {
        json.writeNumber(whole.value());
      } else if (cell instanceof Cell.Amount amount) {
        json.writeNumber(amount.value());
      } else if (cell instanceof Cell.Real real) {
        json.writeNumber(real.value());
      } else if (cell instanceof Cell.Share share) {
        json.writeNumber(share.share());
      } else if (cell instanceof Cell.Range range) {
        json.writeStartArray();
        numberOrNull(range.low());
        numberOrNull(range.high());
        json.writeEndArray();
      } else if (cell instanceof Cell.Flag flag) {
        json.writeBoolean(flag.is());
      } else if (cell instanceof Cell.Texts texts) {
        json.writeStartArray();
        for (String text : texts.texts()) {
          json.writeString(text);
        }
        json.writeEndArray();
      } else if (cell != null) {
        json.writeString(cell.plain());
      }
    }

    private void numberOrNull(double value) throws IOException {
      if (Double.isFinite(value)) {
        json.writeNumber(value);
      } else {
        json.writeNull();
      }
    }

    @Override
    public <A, S> void group(Group<A, S> group, A answer) throws IOException {
      S inner = group.of().of(answer);
      if (inner != null) {
        json.writeObjectFieldStart(group.key());
        parts(group.parts(), inner);
        json.writeEndObject();
      }
    }

    @Override
    public <A, R> void rows(Rows<A, R> rows, A answer) throws IOException {
      List<R> all = rows.of().of(answer);
      if (all != null) {
        json.writeArrayFieldStart(rows.key());
        for (R row : all) {
          json.writeStartObject();
          parts(rows.parts(), row);
          json.writeEndObject();
        }
        json.writeEndArray();
      }
    }

    @Override
    public <A> void pairs(Pairs<A> pairs, A answer) throws IOException {
      Map<String, String> all = pairs.of().of(answer);
      if (all != null) {
        json.writeObjectFieldStart(pairs.key());
        for (Map.Entry<String, String> each : all.entrySet()) {
          json.writeStringField(each.getKey(), each.getValue());
        }
        json.writeEndObject();
      }
    }
  }
}
