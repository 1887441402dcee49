package dev.kiln.importers.pprof;

import dev.kiln.importers.ImportLog;
import dev.kiln.model.Label;
import dev.kiln.model.ProfileBuilder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns the label sets of a file into those of the profile, and the ids in them into links.
final class LabelAssembler {
  /// What pprof labels the samples with that it subtracted.
  private static final String BASE_KEY = "pprof::base";

  private final RawLabels raw;
  private final ProfileBuilder builder;
  private final Texts texts;
  private final ImportLog log;

  /// The label sets of the builder; 0 for none.
  final int[] labelSetOf;

  /// The links of the builder; 0 for none.
  final int[] linkOf;

  LabelAssembler(RawLabels raw, ProfileBuilder builder, Texts texts, ImportLog log) {
    this.raw = raw;
    this.builder = builder;
    this.texts = texts;
    this.log = log;
    this.labelSetOf = new int[raw.setCount()];
    this.linkOf = new int[raw.setCount()];
  }

  void addSets() {
    raw.seal();
    @Nullable Label[] labels = new Label[raw.labelCount()];
    boolean isDifference = false;
    TraceLabels.Id[] ids = new TraceLabels.Id[labels.length];
    for (int i = 0; i < labels.length; i++) {
      Label label = label(i);
      labels[i] = label;
      isDifference |= label != null && label.key().equals(BASE_KEY);
      ids[i] = label == null ? TraceLabels.Id.NONE : TraceLabels.id(label);
    }
    if (isDifference) {
      log.add("samples labelled pprof::base: the file is the difference of two profiles", "");
    }
    TraceLabels trace = new TraceLabels(builder);
    List<Label> set = new ArrayList<>();
    for (int i = 0; i < labelSetOf.length; i++) {
      set.clear();
      for (int at = raw.setStart(i); at < raw.setEnd(i); at++) {
        int number = raw.labelAt(at);
        Label label = labels[number];
        if (label != null) {
          set.add(label);
          trace.add(ids[number], number);
        }
      }
      labelSetOf[i] = set.isEmpty() ? 0 : builder.labelSet(set);
      linkOf[i] = trace.link();
    }
  }

  private @Nullable Label label(int label) {
    String key = texts.get(raw.key(label));
    if (key.isEmpty()) {
      log.add("label without a name, left out", "");
      return null;
    }
    if (raw.text(label) != 0) {
      return Label.text(key, texts.get(raw.text(label)));
    }
    return Label.number(key, raw.number(label), texts.get(raw.unit(label)));
  }
}
