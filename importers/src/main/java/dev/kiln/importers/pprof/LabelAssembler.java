package dev.kiln.importers.pprof;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.model.Label;
import dev.kiln.model.ProfileBuilder;
import org.jspecify.annotations.Nullable;

/// Turns the label sets of a file into those of the profile, and the ids in them into links.
final class LabelAssembler {
  /// What pprof labels the samples with that it subtracted.
  private static final String BASE_KEY = "pprof::base";

  private static final int NO_LABEL = -1;

  private final RawLabels raw;
  private final ProfileBuilder builder;
  private final StringTable texts;
  private final ImportLog log;

  /// The label sets of the builder; 0 for none.
  final int[] labelSetOf;

  /// The links of the builder; 0 for none.
  final int[] linkOf;

  LabelAssembler(RawLabels raw, ProfileBuilder builder, StringTable texts, ImportLog log) {
    this.raw = raw;
    this.builder = builder;
    this.texts = texts;
    this.log = log;
    this.labelSetOf = new int[raw.setCount()];
    this.linkOf = new int[raw.setCount()];
  }

  void addSets() {
    raw.seal();
    int[] builderLabel = new int[raw.labelCount()];
    boolean isDifference = false;
    TraceLabels.Id[] ids = new TraceLabels.Id[builderLabel.length];
    for (int i = 0; i < ids.length; i++) {
      Label label = label(i);
      builderLabel[i] = label == null ? NO_LABEL : builder.label(label);
      isDifference |= label != null && label.key().equals(BASE_KEY);
      ids[i] = label == null ? TraceLabels.Id.NONE : TraceLabels.id(label);
    }
    if (isDifference) {
      log.add("samples labelled pprof::base: the file is the difference of two profiles", "");
    }
    TraceLabels trace = new TraceLabels(builder);
    int[] set = new int[16];
    for (int i = 0; i < labelSetOf.length; i++) {
      int count = 0;
      set =
          set.length < raw.setEnd(i) - raw.setStart(i)
              ? new int[raw.setEnd(i) - raw.setStart(i)]
              : set;
      for (int at = raw.setStart(i); at < raw.setEnd(i); at++) {
        int number = raw.labelAt(at);
        if (builderLabel[number] != NO_LABEL) {
          set[count++] = builderLabel[number];
          trace.add(ids[number], number);
        }
      }
      labelSetOf[i] = builder.labelSet(set, count);
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
