package dev.kiln.importers;

import dev.kiln.model.FrameKind;
import dev.kiln.model.FrameTable;
import dev.kiln.model.Label;
import dev.kiln.model.Profile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// A profile as text, so that a test shows what it expects at a glance.
public final class Dump {
  private Dump() {}

  /// One line for each sample, in order: `main > work:12 <inlined> | 1 10 | thread=a, bytes=5 B`.
  public static List<String> rows(Profile profile) {
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < profile.samples().size(); row++) {
      rows.add(row(profile, row));
    }
    return rows;
  }

  /// The rows as one text.
  public static String text(Profile profile) {
    return String.join("\n", rows(profile)) + "\n";
  }

  private static String row(Profile profile, int row) {
    List<String> frames = new ArrayList<>();
    for (int s = profile.samples().stack(row); s != 0; s = profile.stacks().parent(s)) {
      frames.add(frame(profile, profile.stacks().frame(s)));
    }
    Collections.reverse(frames);
    StringBuilder text = new StringBuilder(String.join(" > ", frames)).append(" |");
    for (int type = 0; type < profile.valueTypes().size(); type++) {
      text.append(' ').append(profile.samples().value(row, type));
    }
    List<Label> labels = profile.labelSets().labels(profile.samples().labels(row));
    String separator = " | ";
    for (Label label : labels) {
      text.append(separator).append(label.key()).append('=').append(label.valueText());
      text.append(label.unit().isEmpty() ? "" : " " + label.unit());
      separator = ", ";
    }
    return text.toString();
  }

  private static String frame(Profile profile, int frame) {
    FrameTable frames = profile.frames();
    int function = frames.function(frame);
    StringBuilder text = new StringBuilder(profile.functions().name(function));
    if (frames.line(frame) != 0) {
      text.append(':').append(frames.line(frame));
    }
    if (!profile.functions().file(function).isEmpty()) {
      text.append(" (").append(profile.functions().file(function)).append(')');
    }
    if (!profile.functions().module(function).isEmpty()) {
      text.append(" [").append(profile.functions().module(function)).append(']');
    }
    if (frames.kind(frame) != FrameKind.UNKNOWN) {
      text.append(" <").append(frames.kind(frame).name().toLowerCase(Locale.ROOT)).append('>');
    }
    return text.toString();
  }
}
