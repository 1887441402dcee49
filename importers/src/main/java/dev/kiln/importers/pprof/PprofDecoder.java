package dev.kiln.importers.pprof;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import dev.kiln.importers.ImportLog;
import dev.kiln.importers.table.IntList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Streams over the fields of one `Profile` message of `profile.proto`; no object per sample.
///
/// Memory follows the bytes read, never the lengths and counts that the bytes claim.
final class PprofDecoder {
  private static final int LENGTH_DELIMITED = WireFormat.WIRETYPE_LENGTH_DELIMITED;
  private static final int VARINT = WireFormat.WIRETYPE_VARINT;

  /// Before this many bytes the counter of the stream is set back, since it is an int.
  private static final int COUNTER_LIMIT = 1 << 30;

  private final CodedInputStream in;
  private final ImportLog log;
  private final RawProfile raw;
  private final PprofTableDecoder tables;
  private final IntList path = new IntList(256);
  private final IntList labels = new IntList(64);
  private long bytesBefore;
  private int field;

  /// A second message behind the first: its sample types come after a string table.
  private boolean typesAfterStrings;

  PprofDecoder(InputStream stream, RawProfile raw, ImportLog log) {
    this.in = CodedInputStream.newInstance(stream, 1 << 16);
    this.in.setSizeLimit(Integer.MAX_VALUE);
    this.raw = raw;
    this.log = log;
    this.tables = new PprofTableDecoder(in, raw, log);
  }

  /// Whether the stream holds two profiles one behind the other, whose ids collide.
  boolean holdsTwoProfiles() {
    return typesAfterStrings && tables.redefines();
  }

  /// Reads to the end of the stream, or to the first damage.
  ///
  /// @return empty where the message is sound; else what is damaged, and where
  String decode() throws IOException {
    try {
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        field = WireFormat.getTagFieldNumber(tag);
        readField(tag);
        if (in.getTotalBytesRead() > COUNTER_LIMIT) {
          bytesBefore += in.getTotalBytesRead();
          in.resetSizeCounter();
        }
      }
      return "";
    } catch (InvalidProtocolBufferException damage) {
      long offset = bytesBefore + in.getTotalBytesRead();
      return "damaged or cut off at byte " + offset + ", in field " + field;
    }
  }

  private void readField(int tag) throws IOException {
    int wire = WireFormat.getTagWireType(tag);
    if (wire == LENGTH_DELIMITED && field <= 6 || wire == LENGTH_DELIMITED && field == 11) {
      readMessage();
    } else if (field == 13) {
      readComments(wire);
    } else if (wire == VARINT) {
      readNumber(in.readInt64());
    } else {
      Wire.skip(in, tag);
    }
  }

  private void readMessage() throws IOException {
    if (field == 6) {
      raw.strings.add(new String(in.readByteArray(), StandardCharsets.UTF_8));
      return;
    }
    int outer = in.pushLimit(in.readRawVarint32());
    switch (field) {
      case 1 -> readSampleType();
      case 2 -> readSample();
      case 3 -> tables.readMapping();
      case 4 -> tables.readLocation();
      case 5 -> tables.readFunction();
      default -> readPeriodType();
    }
    Wire.close(in, outer);
  }

  private void readNumber(long number) {
    switch (field) {
      case 7 -> raw.dropFrames = number;
      case 8 -> raw.keepFrames = number;
      case 9 -> raw.timeNanos = number;
      case 10 -> raw.durationNanos = number;
      case 12 -> raw.period = number;
      case 14 -> raw.defaultSampleType = number;
      case 15 -> raw.docUrl = number;
      default -> log.add("unknown field " + Math.min(field, 100), "");
    }
  }

  private void readComments(int wire) throws IOException {
    if (wire == VARINT) {
      raw.comments.add(in.readInt64());
      return;
    }
    int outer = in.pushLimit(in.readRawVarint32());
    while (in.getBytesUntilLimit() > 0) {
      raw.comments.add(in.readInt64());
    }
    in.popLimit(outer);
  }

  private void readSampleType() throws IOException {
    typesAfterStrings |= !raw.strings.isEmpty();
    long type = 0;
    long unit = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case 1 << 3 -> type = in.readInt64();
        case 2 << 3 -> unit = in.readInt64();
        default -> Wire.skip(in, tag);
      }
    }
    raw.sampleTypes.add(type);
    raw.sampleTypes.add(unit);
  }

  private void readPeriodType() throws IOException {
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case 1 << 3 -> raw.periodType = in.readInt64();
        case 2 << 3 -> raw.periodUnit = in.readInt64();
        default -> Wire.skip(in, tag);
      }
    }
  }

  /// The hot loop: nine tenths of a large profile are location ids of samples.
  private void readSample() throws IOException {
    path.clear();
    labels.clear();
    int valuesBefore = raw.values.size();
    boolean whole = false;
    try {
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        switch (tag) {
          case 1 << 3 | LENGTH_DELIMITED -> {
            int outer = in.pushLimit(in.readRawVarint32());
            while (in.getBytesUntilLimit() > 0) {
              addLocation(in.readUInt64());
            }
            in.popLimit(outer);
          }
          case 1 << 3 -> addLocation(in.readUInt64());
          case 2 << 3 | LENGTH_DELIMITED -> {
            int outer = in.pushLimit(in.readRawVarint32());
            while (in.getBytesUntilLimit() > 0) {
              raw.values.add(in.readInt64());
            }
            in.popLimit(outer);
          }
          case 2 << 3 -> raw.values.add(in.readInt64());
          case 3 << 3 | LENGTH_DELIMITED -> readLabel();
          default -> Wire.skip(in, tag);
        }
      }
      whole = in.getBytesUntilLimit() == 0;
    } finally {
      if (!whole) {
        raw.values.truncate(valuesBefore);
      }
    }
    if (whole) {
      raw.sampleStack.add(raw.stacks.number(path.cells(), path.size()));
      raw.sampleLabels.add(raw.labelSets.number(labels.cells(), labels.size()));
      raw.sampleValueEnd.add(raw.values.size());
    }
  }

  private void addLocation(long id) {
    if (id == 0) {
      log.add("location id 0 in a sample", "sample " + raw.sampleCount());
    } else {
      path.add(raw.locations.ids.number(id));
    }
  }

  private void readLabel() throws IOException {
    int outer = in.pushLimit(in.readRawVarint32());
    long key = 0;
    long text = 0;
    long number = 0;
    long unit = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case 1 << 3 -> key = in.readInt64();
        case 2 << 3 -> text = in.readInt64();
        case 3 << 3 -> number = in.readInt64();
        case 4 << 3 -> unit = in.readInt64();
        default -> Wire.skip(in, tag);
      }
    }
    Wire.close(in, outer);
    RawLabels.append(labels, key, text, number, unit);
  }
}
