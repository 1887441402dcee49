package dev.kiln.importers.pprof;

import dev.kiln.importers.table.IntList;
import dev.kiln.model.Label;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.trace.TraceId;
import dev.kiln.model.trace.TraceId.Spelling;

/// Trace and span ids that profilers write as labels.
///
/// OpenTelemetry style: `trace_id`, `span_id`, hex. Datadog style: `trace id`, `span id`, `local
/// root span id`, unsigned decimal, as text or as number. A text that is none of that is read in
/// any other spelling that [TraceId] knows; a value that is no id is only a label.
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

  /// The only label of the set that holds an id, or -1 if there are none or several.
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
  /// @return the builder's link for it; 0 if it holds no id
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
      case "trace_id" -> trace(label, Spelling.HEX);
      case "trace id" -> trace(label, Spelling.DECIMAL);
      case "span_id" -> new Id(Kind.SPAN, 0, span(label, Spelling.HEX));
      case "span id" -> new Id(Kind.SPAN, 0, span(label, Spelling.DECIMAL));
      case "local root span id" -> new Id(Kind.ROOT_SPAN, 0, span(label, Spelling.DECIMAL));
      default -> Id.NONE;
    };
  }

  private static Id trace(Label label, Spelling usual) {
    if (label.numeric()) {
      return new Id(Kind.TRACE, 0, label.number());
    }
    // A number of 128 bits is written in hex under either key.
    Spelling spelling = label.text().length() == LONGEST_HEX ? Spelling.HEX : usual;
    TraceId id = TraceId.preferring(spelling, TraceId.readings(label.text()));
    return new Id(Kind.TRACE, id.high(), id.low());
  }

  private static long span(Label label, Spelling usual) {
    return label.numeric()
        ? label.number()
        : TraceId.preferring(usual, TraceId.spanReadings(label.text())).low();
  }
}
