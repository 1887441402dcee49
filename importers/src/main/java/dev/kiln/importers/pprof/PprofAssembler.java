package dev.kiln.importers.pprof;

import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.value.ValueType;
import java.util.HashSet;
import java.util.Set;

/// Turns what a pprof file says into a profile, once its tables are known.
final class PprofAssembler {
  private static final int MAX_VALUE_TYPES = 256;
  private static final int MAX_FACTS = 200;

  private final RawProfile raw;
  private final ProfileBuilder builder;
  private final ImportLog log;
  private final StringTable texts;

  PprofAssembler(RawProfile raw, ProfileBuilder builder, ImportLog log) {
    this.raw = raw;
    this.builder = builder;
    this.log = log;
    this.texts = new StringTable(raw.strings, log);
  }

  void assemble() throws ImportException {
    int slots = addValueTypes();
    addInfo();
    LabelAssembler labels = new LabelAssembler(raw.labels, builder, texts, log);
    LocationFrames locations = new LocationFrames(raw, builder, texts, log);
    int[] stackOf = new StackAssembler(raw, locations, log).addStacks(builder);
    labels.addSets();
    addSamples(slots, stackOf, labels);
  }

  private int addValueTypes() throws ImportException {
    int count = raw.sampleTypeCount();
    if (count == 0 || count > MAX_VALUE_TYPES) {
      throw new ImportException(
          count == 0
              ? "the pprof profile names no sample type, so its values have no meaning"
              : "the pprof profile claims " + count + " sample types; at most 256 are read");
    }
    int event = builder.eventType("samples");
    String defaultName = texts.get(raw.defaultSampleType);
    int defaultType = count - 1;
    Set<ValueType> seen = new HashSet<>();
    for (int i = count - 1; i >= 0; i--) {
      if (!defaultName.isEmpty() && typeName(i).equals(defaultName)) {
        defaultType = i;
      }
    }
    for (int i = 0; i < count; i++) {
      String name = typeName(i);
      ValueType type = new ValueType(name, texts.get(raw.sampleTypes.get(2 * i + 1)));
      for (int twin = 2; !seen.add(type); twin++) {
        type = new ValueType(name + " (" + twin + ")", type.unit());
      }
      builder.valueType(event, type);
    }
    builder.defaultValueType(defaultType);
    return count;
  }

  private String typeName(int type) {
    String name = texts.get(raw.sampleTypes.get(2 * type));
    return name.isEmpty() ? "value" : name;
  }

  private void addInfo() {
    builder.format("pprof", raw.version);
    if (raw.timeNanos != 0) {
      builder.startTime(raw.timeNanos);
    }
    if (raw.durationNanos > 0) {
      builder.duration(raw.durationNanos);
    }
    String periodType = texts.get(raw.periodType);
    if (!periodType.isEmpty() && raw.period != 0) {
      builder.period(new ValueType(periodType, texts.get(raw.periodUnit)), raw.period);
    }
    for (int i = 0; i < Math.min(raw.comments.size(), MAX_FACTS); i++) {
      fact("Comment", texts.get(raw.comments.get(i)));
    }
    String url = texts.get(raw.docUrl);
    if (url.startsWith("https://") || url.startsWith("http://")) {
      fact("Documentation", url);
    } else if (!url.isEmpty()) {
      log.add("documentation address that is not http or https, left out", "");
    }
    fact("Dropped frames", texts.get(raw.dropFrames));
    fact("Kept frames", texts.get(raw.keepFrames));
    for (int i = 0; i < Math.min(raw.mappings.file.size(), MAX_FACTS); i++) {
      String buildId = texts.get(raw.mappings.buildId.get(i));
      String file = texts.get(raw.mappings.file.get(i));
      fact("Binary", buildId.isEmpty() ? file : (file + " (build id " + buildId + ")").strip());
    }
  }

  private void fact(String name, String value) {
    if (!value.isEmpty()) {
      builder.fact(name, value);
    }
  }

  private void addSamples(int slots, int[] stackOf, LabelAssembler labels) {
    int valueStart = 0;
    for (int sample = 0; sample < raw.sampleCount(); sample++) {
      int valueEnd = raw.sampleValueEnd.get(sample);
      int given = valueEnd - valueStart;
      if (given != slots) {
        log.add("sample with fewer or more values than sample types", "sample " + sample);
      }
      builder.addSample(0, stackOf[raw.sampleStack.get(sample)]);
      for (int slot = 0; slot < slots; slot++) {
        builder.value(slot, slot < given ? raw.values.get(valueStart + slot) : 0);
      }
      int set = raw.sampleLabels.get(sample);
      if (labels.labelSetOf[set] != 0) {
        builder.sampleLabels(labels.labelSetOf[set]);
      }
      if (labels.linkOf[set] != 0) {
        builder.sampleLink(labels.linkOf[set]);
      }
      valueStart = valueEnd;
    }
  }
}
