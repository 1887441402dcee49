package dev.kiln.importers.pprof;

import dev.kiln.importers.table.IdMap;
import dev.kiln.importers.table.IntList;
import dev.kiln.importers.table.LongList;
import dev.kiln.importers.table.SequencePool;
import java.util.ArrayList;
import java.util.List;

/// What a pprof file says, as it says it: texts are indexes into the string table, ids are dense
/// numbers given at first sight, because samples come before what they refer to.
///
/// ```
///   sample | stack  valueEnd  labels        stacks: location numbers, leaf first
///     0    |   0       2         0          labels: groups of 8 ints = 4 longs
///     1    |   1       4         0                  (key, text, number, unit)
/// ```
final class RawProfile {
  /// Parallel columns (type, unit).
  final LongList sampleTypes = new LongList(8);

  final SequencePool stacks = new SequencePool();
  final SequencePool labelSets = new SequencePool();
  final IntList sampleStack = new IntList(1024);
  final IntList sampleLabels = new IntList(1024);
  final IntList sampleValueEnd = new IntList(1024);
  final LongList values = new LongList(2048);

  final Locations locations = new Locations();
  final Functions functions = new Functions();
  final Mappings mappings = new Mappings();

  final List<String> strings = new ArrayList<>();
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

  /// Locations by number; a number without a definition has `lineStart` -1.
  static final class Locations {
    final IdMap ids = new IdMap();
    final LongList mapping = new LongList(256);
    final LongList address = new LongList(256);
    final IntList lineStart = new IntList(256);
    final IntList lineCount = new IntList(256);

    /// Lines of all locations, innermost first within one.
    final LongList lineFunction = new LongList(256);

    final IntList lineNumber = new IntList(256);

    boolean isDefined(int location) {
      return location < lineStart.size() && lineStart.get(location) >= 0;
    }

    /// Defines a location whose lines are the last `lines` rows of the line columns.
    void define(int location, long mappingId, long addressOf, int lines) {
      mapping.padTo(location + 1, 0);
      address.padTo(location + 1, 0);
      lineStart.padTo(location + 1, -1);
      lineCount.padTo(location + 1, 0);
      mapping.set(location, mappingId);
      address.set(location, addressOf);
      lineStart.set(location, lineNumber.size() - lines);
      lineCount.set(location, lines);
    }
  }

  /// Functions by number; texts are string indexes.
  static final class Functions {
    final IdMap ids = new IdMap();
    final LongList name = new LongList(256);
    final LongList systemName = new LongList(256);
    final LongList file = new LongList(256);
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
