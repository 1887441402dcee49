package dev.kiln.importers.pprof;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import dev.kiln.importers.ImportLog;
import java.io.IOException;

/// Reads the messages that samples refer to: mappings, locations with their lines, functions.
///
/// Of several with one id the first counts; id 0 is no id.
final class PprofTableDecoder {
  private static final int LENGTH_DELIMITED = WireFormat.WIRETYPE_LENGTH_DELIMITED;

  private final CodedInputStream in;
  private final RawProfile raw;
  private final ImportLog log;
  private boolean redefines;

  PprofTableDecoder(CodedInputStream in, RawProfile raw, ImportLog log) {
    this.in = in;
    this.raw = raw;
    this.log = log;
  }

  /// Whether an id was defined twice.
  boolean redefines() {
    return redefines;
  }

  void readMapping() throws IOException {
    long id = 0;
    long file = 0;
    long buildId = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case 1 << 3 -> id = in.readUInt64();
        case 5 << 3 -> file = in.readInt64();
        case 6 << 3 -> buildId = in.readInt64();
        default -> Wire.skip(in, tag);
      }
    }
    if (isNew(id, raw.mappings.ids.find(id), "mapping")) {
      raw.mappings.ids.number(id);
      raw.mappings.file.add(file);
      raw.mappings.buildId.add(buildId);
    }
  }

  void readLocation() throws IOException {
    long id = 0;
    long mapping = 0;
    long address = 0;
    int lines = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case 1 << 3 -> id = in.readUInt64();
        case 2 << 3 -> mapping = in.readUInt64();
        case 3 << 3 -> address = in.readUInt64();
        case 4 << 3 | LENGTH_DELIMITED -> {
          readLine();
          lines++;
        }
        default -> Wire.skip(in, tag);
      }
    }
    int number = raw.locations.ids.find(id);
    boolean defined = number >= 0 && raw.locations.isDefined(number);
    if (isNew(id, defined ? number : -1, "location")) {
      raw.locations.define(raw.locations.ids.number(id), mapping, address, lines);
    }
  }

  private void readLine() throws IOException {
    int outer = in.pushLimit(in.readRawVarint32());
    long function = 0;
    long line = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case 1 << 3 -> function = in.readUInt64();
        case 2 << 3 -> line = in.readInt64();
        default -> Wire.skip(in, tag);
      }
    }
    Wire.close(in, outer);
    raw.locations.lineFunction.add(function);
    raw.locations.lineNumber.add(line > 0 && line <= Integer.MAX_VALUE ? (int) line : 0);
  }

  void readFunction() throws IOException {
    long id = 0;
    long name = 0;
    long systemName = 0;
    long file = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case 1 << 3 -> id = in.readUInt64();
        case 2 << 3 -> name = in.readInt64();
        case 3 << 3 -> systemName = in.readInt64();
        case 4 << 3 -> file = in.readInt64();
        default -> Wire.skip(in, tag);
      }
    }
    if (isNew(id, raw.functions.ids.find(id), "function")) {
      raw.functions.ids.number(id);
      raw.functions.name.add(name);
      raw.functions.systemName.add(systemName);
      raw.functions.file.add(file);
    }
  }

  private boolean isNew(long id, int known, String what) {
    if (id == 0) {
      log.add(what + " with id 0", "");
      return false;
    }
    if (known >= 0) {
      redefines = true;
      log.add("second " + what + " with one id", "id " + Long.toUnsignedString(id));
      return false;
    }
    return true;
  }
}
