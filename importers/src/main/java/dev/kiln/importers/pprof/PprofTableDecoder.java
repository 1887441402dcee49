package dev.kiln.importers.pprof;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.wire.WireException;
import dev.kiln.importers.wire.WireReader;

/// Reads the messages that samples refer to: mappings, locations with their lines, functions.
///
/// Of several with one id the first counts; id 0 is no id.
final class PprofTableDecoder {
  private final WireReader in;
  private final RawProfile raw;
  private final ImportLog log;
  private boolean redefines;

  PprofTableDecoder(WireReader in, RawProfile raw, ImportLog log) {
    this.in = in;
    this.raw = raw;
    this.log = log;
  }

  /// Whether an id was defined twice.
  boolean redefines() {
    return redefines;
  }

  void readMapping() throws WireException {
    long id = 0;
    long file = 0;
    long buildId = 0;
    while (!in.isAtEnd()) {
      int tag = in.tag();
      switch (tag) {
        case 1 << 3 -> id = in.varint();
        case 5 << 3 -> file = in.varint();
        case 6 << 3 -> buildId = in.varint();
        default -> in.skip(tag);
      }
    }
    if (isNew(id, raw.mappings.ids.find(id), "mapping")) {
      raw.mappings.ids.number(id);
      raw.mappings.file.add(file);
      raw.mappings.buildId.add(buildId);
    }
  }

  void readLocation() throws WireException {
    long id = 0;
    long mapping = 0;
    long address = 0;
    int linesBefore = raw.locations.lineNumber.size();
    while (!in.isAtEnd()) {
      int tag = in.tag();
      switch (tag) {
        case 1 << 3 -> id = in.varint();
        case 2 << 3 -> mapping = in.varint();
        case 3 << 3 -> address = in.varint();
        case 4 << 3 | WireReader.DELIMITED -> readLine();
        default -> in.skip(tag);
      }
    }
    if (isNew(id, raw.locations.ids.find(id), "location")) {
      raw.locations.define(id, mapping, address);
    } else {
      raw.locations.lineFunction.truncate(linesBefore);
      raw.locations.lineNumber.truncate(linesBefore);
    }
  }

  private void readLine() throws WireException {
    int outer = in.open();
    long function = 0;
    long line = 0;
    while (!in.isAtEnd()) {
      int tag = in.tag();
      switch (tag) {
        case 1 << 3 -> function = in.varint();
        case 2 << 3 -> line = in.varint();
        default -> in.skip(tag);
      }
    }
    in.close(outer);
    raw.locations.lineFunction.add(function);
    raw.locations.lineNumber.add(line > 0 && line <= Integer.MAX_VALUE ? (int) line : 0);
  }

  void readFunction() throws WireException {
    long id = 0;
    long name = 0;
    long systemName = 0;
    long file = 0;
    while (!in.isAtEnd()) {
      int tag = in.tag();
      switch (tag) {
        case 1 << 3 -> id = in.varint();
        case 2 << 3 -> name = in.varint();
        case 3 << 3 -> systemName = in.varint();
        case 4 << 3 -> file = in.varint();
        default -> in.skip(tag);
      }
    }
    if (id == 0) {
      raw.functions.withoutId.add(name);
      raw.functions.withoutId.add(systemName);
      raw.functions.withoutId.add(file);
    } else if (isNew(id, raw.functions.ids.find(id), "function")) {
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
