package dev.kiln.importers.pprof;

import dev.kiln.importers.table.IntList;
import dev.kiln.model.Label;
import dev.kiln.model.ProfileBuilder;

/// Trace and span ids that profilers write as labels.
///
/// OpenTelemetry style: `trace_id`, `span_id`, hex. Datadog style: `trace id`, `span id`, `local
/// root span id`, unsigned decimal, as text or as number. A value that is no id is only a label.
final class TraceLabels {
  private static final int LONGEST_HEX = 32;

  /// The id in one label.
  ///
  /// @param high zero but for a trace
  record Id(Kind kind, long high, long low) {
    static final Id NONE = new Id(Kind.NONE, 0, 0);
  }

  enum Kind {
    NONE,
    TRACE,
    SPAN,
    ROOT_SPAN
  }

  private static final int NO_LABEL = -1;

  private final ProfileBuilder builder;

  /// The only label of the set that holds an id, or -1 where there are none or several.
  private int onlyLabel = NO_LABEL;

  private int idCount;
  private Id trace = Id.NONE;
  private Id span = Id.NONE;
  private Id rootSpan = Id.NONE;

  /// The links of sets with one id, by label: one label often is in many sets.
  private final IntList linkOfLabel = new IntList(64);

  TraceLabels(ProfileBuilder builder) {
    this.builder = builder;
  }

  /// Adds the id in a label of the set.
  void add(Id id, int label) {
    switch (id.kind()) {
      case NONE -> {
        return;
      }
      case TRACE -> trace = id;
      case SPAN -> span = id;
      case ROOT_SPAN -> rootSpan = id;
    }
    idCount++;
    onlyLabel = idCount == 1 ? label : NO_LABEL;
  }

  /// Ends the set.
  ///
  /// @return the builder's link for it; 0 where it holds no id
  int link() {
    if (idCount == 0) {
      return 0;
    }
    int label = onlyLabel;
    if (label != NO_LABEL) {
      linkOfLabel.padTo(label + 1, 0);
    }
    int link = label == NO_LABEL ? 0 : linkOfLabel.get(label);
    if (link == 0) {
      long innermost = span.low() != 0 ? span.low() : rootSpan.low();
      link = builder.link(trace.high(), trace.low(), innermost);
    }
    if (label != NO_LABEL) {
      linkOfLabel.set(label, link);
    }
    idCount = 0;
    onlyLabel = NO_LABEL;
    trace = Id.NONE;
    span = Id.NONE;
    rootSpan = Id.NONE;
    return link;
  }

  /// Reads one label.
  static Id id(Label label) {
    return switch (label.key()) {
      case "trace_id", "trace id" -> trace(label);
      case "span_id" -> new Id(Kind.SPAN, 0, number(label, true));
      case "span id" -> new Id(Kind.SPAN, 0, number(label, false));
      case "local root span id" -> new Id(Kind.ROOT_SPAN, 0, number(label, false));
      default -> Id.NONE;
    };
  }

  private static Id trace(Label label) {
    String text = label.text();
    if (text.length() == LONGEST_HEX && isHex(text)) {
      long high = Long.parseUnsignedLong(text, 0, LONGEST_HEX / 2, 16);
      return new Id(
          Kind.TRACE, high, Long.parseUnsignedLong(text, LONGEST_HEX / 2, LONGEST_HEX, 16));
    }
    return new Id(Kind.TRACE, 0, number(label, label.key().equals("trace_id")));
  }

  private static long number(Label label, boolean hex) {
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
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || Character.digit(c, 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
