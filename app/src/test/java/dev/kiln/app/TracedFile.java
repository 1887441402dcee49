package dev.kiln.app;

import dev.kiln.importers.pprof.write.PprofWriter;
import dev.kiln.model.FrameKind;
import dev.kiln.model.Label;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.query.Selection;
import dev.kiln.model.value.ValueType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A pprof file whose samples have ids of traces and spans as several tools write them: one sample
/// per function, each of another value.
public final class TracedFile {
  /// The trace of `otel`.
  public static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private TracedFile() {}

  /// Writes the file.
  public static Path in(Path folder) throws IOException {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("samples", "count"));
    add(builder, "plain", 1);
    add(
        builder,
        "otel",
        2,
        Label.text("trace_id", TRACE),
        Label.text("span_id", "00f067aa0ba902b7"));
    add(
        builder,
        "datadog",
        4,
        Label.number("trace id", 1234567890123L, ""),
        Label.number("local root span id", 77, ""));
    add(builder, "words", 8, Label.text("trace id", "17446744073709551615"));
    add(builder, "digits", 16, Label.text("trace_id", "1234567890"));
    Profile profile = builder.build();
    Path file = folder.resolve("x.pb.gz");
    try (OutputStream out = Files.newOutputStream(file)) {
      new PprofWriter().write(profile, 0, Selection.rows(profile, List.of()), out);
    }
    return file;
  }

  private static void add(ProfileBuilder builder, String function, int value, Label... labels) {
    int frame = builder.frame(builder.function(function, "", ""), 0, FrameKind.UNKNOWN);
    builder.addSample(0, builder.child(0, frame));
    builder.value(0, value);
    builder.sampleLabels(builder.labelSet(List.of(labels)));
  }
}
