package dev.kiln.importers.pprof;

import dev.kiln.importers.wire.Varints;
import dev.kiln.importers.wire.WireReader;

/// Takes what the readers of the legacy forms find, and puts it where `profile.proto` has it.
final class LegacySink {
  private static final int LABEL_FIELD = 3 << 3 | WireReader.DELIMITED;

  private final RawProfile raw;
  private final LegacySymbols symbols;

  /// The location ids of one stack.
  private final Varints path = new Varints();

  private final Varints labels = new Varints();
  private final Varints label = new Varints();

  LegacySink(RawProfile raw) {
    this.raw = raw;
    raw.version = "legacy";
    raw.strings.add("");
    this.symbols = new LegacySymbols(raw);
  }

  LegacySymbols symbols() {
    return symbols;
  }

  void types(String... namesAndUnits) {
    for (String text : namesAndUnits) {
      raw.sampleTypes.add(symbols.string(text));
    }
  }

  void period(String type, String unit, long value) {
    raw.periodType = symbols.string(type);
    raw.periodUnit = symbols.string(unit);
    raw.period = value;
  }

  void durationNanos(long nanos) {
    raw.durationNanos = nanos;
  }

  int sampleCount() {
    return raw.sampleCount();
  }

  /// Starts a sample: no frames and no labels.
  void clear() {
    path.clear();
    labels.clear();
  }

  /// Adds the next frame, innermost first.
  void frame(long address) {
    path.add(symbols.location(address));
  }

  /// Adds the frames of a list such as ` 0x44cb3 0x45045`, innermost first.
  ///
  /// @return false if there is something else in it
  boolean frames(String list) {
    int at = 0;
    int end = list.length();
    while (at < end) {
      if (list.charAt(at) <= ' ') {
        at++;
        continue;
      }
      int start = at + 2;
      if (!list.startsWith("0x", at)) {
        return false;
      }
      at = start;
      while (at < end && Character.digit(list.charAt(at), 16) >= 0 && list.charAt(at) < 0x80) {
        at++;
      }
      if (at == start || at - start > 16) {
        return false;
      }
      frame(Long.parseUnsignedLong(list, start, at, 16));
    }
    return true;
  }

  /// Adds a label with a number.
  void label(String key, long number, String unit) {
    label.clear();
    label.add(1 << 3).add(symbols.string(key));
    label.add(3 << 3).add(number).add(4 << 3).add(symbols.string(unit));
    labels.add(LABEL_FIELD).add(label.size()).addAll(label);
  }

  /// Adds a label with a text.
  void label(String key, String text) {
    label.clear();
    label.add(1 << 3).add(symbols.string(key)).add(2 << 3).add(symbols.string(text));
    labels.add(LABEL_FIELD).add(label.size()).addAll(label);
  }

  /// Ends the sample; may be called again for another one with the same frames and labels.
  void sample(long... values) {
    raw.sampleStack.add(raw.stacks.number(path.bytes(), 0, path.size()));
    raw.sampleLabels.add(raw.labels.set(labels.bytes(), 0, labels.size()));
    for (long value : values) {
      raw.values.add(value);
    }
    raw.sampleValueEnd.add(raw.values.size());
  }

  /// Starts a sample with the frames of the one before.
  void clearLabels() {
    labels.clear();
  }
}
