package dev.kiln.importers.pprof;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.wire.FieldBytes;
import dev.kiln.importers.wire.WireException;
import dev.kiln.importers.wire.WireReader;
import dev.kiln.importers.wire.WireStream;
import java.io.IOException;
import java.io.InputStream;

/// Streams over the fields of one `Profile` message of `profile.proto`; no object per sample.
///
/// Memory follows the bytes read, never the lengths and counts that the bytes claim.
final class PprofDecoder {
  private static final int DELIMITED = WireReader.DELIMITED;

  private final WireReader in = new WireReader();
  private final WireStream stream;
  private final ImportLog log;
  private final RawProfile raw;
  private final PprofTableDecoder tables;
  private final SampleBatch batch;
  private final FieldBytes locations = new FieldBytes();
  private final FieldBytes labels = new FieldBytes();
  private int field;

  /// A second message behind the first: its sample types come after a string table.
  private boolean typesAfterStrings;

  PprofDecoder(InputStream stream, RawProfile raw, ImportLog log) {
    this.raw = raw;
    this.batch = new SampleBatch(raw);
    this.stream = new WireStream(stream, in, batch::flush);
    this.log = log;
    this.tables = new PprofTableDecoder(in, raw, log);
  }

  /// Whether the stream holds two profiles one behind the other, whose ids collide.
  boolean holdsTwoProfiles() {
    return typesAfterStrings && tables.redefines();
  }

  /// Reads to the end of the stream, or to the first damage.
  ///
  /// @return empty if the message is sound; else what is damaged, and where
  String decode() throws IOException {
    try {
      while (stream.next()) {
        int tag = in.tag();
        field = tag >>> 3;
        if ((tag & 7) == DELIMITED) {
          stream.openField();
          readMessage();
          stream.closeField();
        } else if ((tag & 7) == WireReader.VARINT) {
          readNumber(in.varint());
        } else {
          in.skip(tag);
        }
      }
      return "";
    } catch (WireException damage) {
      return "damaged or cut off at byte " + stream.offset() + ", in field " + field;
    } finally {
      batch.flush();
    }
  }

  private void readMessage() throws WireException {
    switch (field) {
      case 1 -> readSampleType();
      case 2 -> readSample();
      case 3 -> tables.readMapping();
      case 4 -> tables.readLocation();
      case 5 -> tables.readFunction();
      case 6 -> raw.strings.add(in.bytes, in.at, in.limit);
      case 11 -> readPeriodType();
      case 13 -> {
        while (!in.isAtEnd()) {
          raw.comments.add(in.varint());
        }
      }
      default -> log.add("unknown field " + Math.min(field, 100), "");
    }
  }

  private void readNumber(long number) {
    switch (field) {
      case 7 -> raw.dropFrames = number;
      case 8 -> raw.keepFrames = number;
      case 9 -> raw.timeNanos = number;
      case 10 -> raw.durationNanos = number;
      case 12 -> raw.period = number;
      case 13 -> raw.comments.add(number);
      case 14 -> raw.defaultSampleType = number;
      case 15 -> raw.docUrl = number;
      default -> log.add("unknown field " + Math.min(field, 100), "");
    }
  }

  private void readSampleType() throws WireException {
    typesAfterStrings |= raw.strings.size() > 0;
    long type = 0;
    long unit = 0;
    while (!in.isAtEnd()) {
      int tag = in.tag();
      switch (tag) {
        case 1 << 3 -> type = in.varint();
        case 2 << 3 -> unit = in.varint();
        default -> in.skip(tag);
      }
    }
    raw.sampleTypes.add(type);
    raw.sampleTypes.add(unit);
  }

  private void readPeriodType() throws WireException {
    while (!in.isAtEnd()) {
      int tag = in.tag();
      switch (tag) {
        case 1 << 3 -> raw.periodType = in.varint();
        case 2 << 3 -> raw.periodUnit = in.varint();
        default -> in.skip(tag);
      }
    }
  }

  /// The hot loop: nine tenths of a large profile are location ids of samples. They and the labels
  /// are looked up as the bytes that they are; only new ones are ever decoded.
  private void readSample() throws WireException {
    locations.clear();
    labels.clear();
    int valuesBefore = raw.values.size();
    boolean whole = false;
    try {
      while (!in.isAtEnd()) {
        int start = in.at;
        int tag = in.tag();
        switch (tag) {
          case 1 << 3 | DELIMITED -> readLocations();
          case 1 << 3 -> {
            int id = in.at;
            in.varint();
            locations.add(in.bytes, id, in.at);
          }
          case 2 << 3 | DELIMITED -> readValues();
          case 2 << 3 -> raw.values.add(in.varint());
          case 3 << 3 | DELIMITED -> {
            in.at = in.delimitedEnd();
            labels.add(in.bytes, start, in.at);
          }
          default -> in.skip(tag);
        }
      }
      whole = true;
    } finally {
      if (!whole) {
        raw.values.truncate(valuesBefore);
      }
    }
    raw.sampleValueEnd.add(raw.values.size());
    batch.add(in.bytes, locations, labels);
  }

  private void readLocations() throws WireException {
    int end = in.delimitedEnd();
    if (end > in.at && in.bytes[end - 1] < 0) {
      throw new WireException("location ids that end inside one");
    }
    locations.add(in.bytes, in.at, end);
    in.at = end;
  }

  private void readValues() throws WireException {
    int outer = in.open();
    while (!in.isAtEnd()) {
      raw.values.add(in.varint());
    }
    in.close(outer);
  }
}
