package dev.kiln.importers.pprof;

import dev.kiln.model.Label;
import dev.kiln.model.ProfileBuilder;
import java.util.List;

/// Trace and span ids that profilers write as labels.
///
/// OpenTelemetry style: `trace_id`, `span_id`, hex. Datadog style: `trace id`, `span id`, `local
/// root span id`, unsigned decimal, as text or as number. A value that is no id is only a label.
final class TraceLabels {
  private long traceHigh;
  private long traceLow;
  private long span;
  private long rootSpan;

  private TraceLabels() {}

  /// The builder's link for a label set; 0 where it holds no id.
  static int link(ProfileBuilder builder, List<Label> labels) {
    TraceLabels ids = new TraceLabels();
    for (Label label : labels) {
      ids.read(label);
    }
    long span = ids.span != 0 ? ids.span : ids.rootSpan;
    boolean none = (ids.traceHigh | ids.traceLow | span) == 0;
    return none ? 0 : builder.link(ids.traceHigh, ids.traceLow, span);
  }

  private void read(Label label) {
    switch (label.key()) {
      case "trace_id", "trace id" -> readTrace(label);
      case "span_id" -> span = id(label, true);
      case "span id" -> span = id(label, false);
      case "local root span id" -> rootSpan = id(label, false);
      default -> {}
    }
  }

  private void readTrace(Label label) {
    String text = label.text();
    if (text.length() == 32 && isHex(text)) {
      traceHigh = Long.parseUnsignedLong(text, 0, 16, 16);
      traceLow = Long.parseUnsignedLong(text, 16, 32, 16);
    } else {
      traceLow = id(label, label.key().equals("trace_id"));
    }
  }

  private static long id(Label label, boolean hex) {
    if (label.numeric()) {
      return label.number();
    }
    String text = label.text();
    try {
      return Long.parseUnsignedLong(text, hex ? 16 : 10);
    } catch (NumberFormatException e) {
      // A decimal id is never written in hex digits; an id of 16 hex digits under a decimal key is.
      return !hex && text.length() == 16 && isHex(text) ? Long.parseUnsignedLong(text, 16) : 0;
    }
  }

  private static boolean isHex(String text) {
    return text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80);
  }
}
