package dev.kiln.importers.pprof;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.table.BytePool;
import dev.kiln.importers.table.IdMap;
import dev.kiln.importers.table.IntList;
import dev.kiln.importers.table.LongList;
import dev.kiln.importers.table.Texts;

/// What a pprof file says, as it says it: texts are indexes into the string table, and stacks stay
/// the bytes that they are in the file, because samples come before what they refer to.
///
/// ```
///   sample | stack  valueEnd  labels        stacks: location ids as varints, leaf first
///     0    |   0       2         0          labels: see RawLabels
///     1    |   1       4         0
/// ```
final class RawProfile {
  /// Parallel columns (type, unit).
  final LongList sampleTypes = new LongList(8);

  final BytePool stacks = new BytePool();
  final RawLabels labels;
  final IntList sampleStack = new IntList(1024);
  final IntList sampleLabels = new IntList(1024);
  final IntList sampleValueEnd = new IntList(1024);
  final LongList values = new LongList(2048);

  final Locations locations = new Locations();
  final Functions functions = new Functions();
  final Mappings mappings = new Mappings();

  final Texts strings = new Texts();
  final LongList comments = new LongList(4);
  long dropFrames;
  long keepFrames;
  long timeNanos;
  long durationNanos;
  long periodType;
  long periodUnit;
  long period;
  long defaultSampleType;
  long docUrl;
  String version = "profile.proto";

  RawProfile(ImportLog log) {
    this.labels = new RawLabels(log);
  }

  /// Locations by number, in the order of the file.
  static final class Locations {
    final IdMap ids = new IdMap();
    final LongList mapping = new LongList(256);
    final LongList address = new LongList(256);
    final IntList lineEnd = new IntList(256);

    /// Lines of all locations, innermost first within one.
    final LongList lineFunction = new LongList(256);

    final IntList lineNumber = new IntList(256);

    /// Defines the next location, whose lines are those added since the one before.
    void define(long id, long mappingId, long addressOf) {
      ids.number(id);
      mapping.add(mappingId);
      address.add(addressOf);
      lineEnd.add(lineNumber.size());
    }

    int lineStart(int location) {
      return location == 0 ? 0 : lineEnd.get(location - 1);
    }
  }

  /// Functions by number; texts are string indexes.
  static final class Functions {
    final IdMap ids = new IdMap();
    final LongList name = new LongList(256);
    final LongList systemName = new LongList(256);
    final LongList file = new LongList(256);

    /// Name, system name and file of each function without an id.
    final LongList withoutId = new LongList(3);
  }

  /// Gives functions without ids those that their places tell.
  ///
  /// Some .NET writers leave all ids out; the function of a line is then the one at its place.
  void numberFunctions(ImportLog log) {
    int count = functions.withoutId.size() / 3;
    boolean byPlace = functions.ids.size() == 0 && count == locations.lineFunction.size();
    for (int line = 0; byPlace && line < count; line++) {
      byPlace = locations.lineFunction.get(line) == 0;
    }
    if (count == 0) {
      return;
    }
    if (!byPlace) {
      log.add("function with id 0", "", count);
      return;
    }
    for (int i = 0; i < count; i++) {
      functions.ids.number(i + 1L);
      functions.name.add(functions.withoutId.get(3 * i));
      functions.systemName.add(functions.withoutId.get(3 * i + 1));
      functions.file.add(functions.withoutId.get(3 * i + 2));
      locations.lineFunction.set(i, i + 1L);
    }
    log.add("function without an id, taken for that of the line at its place", "", count);
  }

  /// Mappings by number; texts are string indexes.
  static final class Mappings {
    final IdMap ids = new IdMap();
    final LongList file = new LongList(8);
    final LongList buildId = new LongList(8);
  }

  int sampleCount() {
    return sampleStack.size();
  }

  int sampleTypeCount() {
    return sampleTypes.size() / 2;
  }
}
