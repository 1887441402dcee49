package dev.kiln.importers.collapsed;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.table.LongList;
import dev.kiln.importers.table.SequencePool;
import dev.kiln.importers.table.StackInserter;
import dev.kiln.model.ProfileBuilder;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Merges what the parsers found, in file order, so that the profile does not depend on which
/// thread read what. Names and stacks that only one parser found stay in its own tables.
final class CollapsedAssembler {
  private final ProfileBuilder builder;
  private final List<BlockParser> parsers;
  private final int columns;
  private StackCounts counts;
  private SequencePool stacks = new SequencePool();

  /// The builder's frame of each cell of the stacks; null if cells are frames themselves.
  private int @Nullable [] frameOf;

  private int maxFrame;

  CollapsedAssembler(ProfileBuilder builder, List<BlockParser> parsers, int columns) {
    this.builder = builder;
    this.parsers = parsers;
    this.columns = columns;
    this.counts = new StackCounts(columns);
  }

  /// Merges names, stacks and counts.
  ///
  /// @return the summed counts, a row for each row of [#addRows]
  StackCounts merge(ImportLog log) {
    int[][] frames = frames();
    if (parsers.size() == 1 && areDistinct(frames[0])) {
      stacks = parsers.getFirst().stacks;
      counts = parsers.getFirst().counts;
      frameOf = frames[0];
    } else {
      mergeStacks(frames);
    }
    LineNotes notes = parsers.getFirst().notes;
    parsers.stream().skip(1).forEach(parser -> notes.absorb(parser.notes));
    notes.writeTo(log);
    if (counts.cutCells() > 0) {
      log.add("sum of counts too large for 64 bits, cut to the largest", "", counts.cutCells());
    }
    return counts;
  }

  int rows() {
    return stacks.size();
  }

  /// Adds a row for each stack, in the order of first sight.
  void addRows(int event) {
    int frames = stacks.end(stacks.size() - 1);
    StackInserter inserter = new StackInserter(maxFrame, stacks.size(), frames);
    inserter.addAll(stacks, frameOf);
    int[] ids = inserter.insert(builder);
    for (int row = 0; row < ids.length; row++) {
      builder.addSample(event, ids[row]);
      for (int column = 0; column < columns; column++) {
        builder.value(column, counts.value(row, column));
      }
    }
  }

  /// The builder's frame of each parser's names.
  private int[][] frames() {
    int[][] frames = new int[parsers.size()][];
    for (int p = 0; p < frames.length; p++) {
      frames[p] = new int[parsers.get(p).names.size()];
    }
    InFileOrder order = new InFileOrder(parser -> parser.names.firstAt());
    while (order.next()) {
      String name = parsers.get(order.parser).names.name(order.number);
      int function = builder.function(NameEscape.unescape(KindSuffix.strip(name)), "", "");
      int frame = builder.frame(function, 0, KindSuffix.kindOf(name));
      frames[order.parser][order.number] = frame;
      maxFrame = Math.max(maxFrame, frame);
    }
    return frames;
  }

  /// Whether stacks of different names are of different frames, too.
  private boolean areDistinct(int[] frames) {
    BitSet seen = new BitSet(maxFrame + 1);
    for (int frame : frames) {
      seen.set(frame);
    }
    return seen.cardinality() == frames.length;
  }

  private void mergeStacks(int[][] frames) {
    int sequences = 0;
    long frameCount = 0;
    for (BlockParser parser : parsers) {
      sequences = Math.addExact(sequences, parser.stacks.size());
      frameCount += parser.stacks.end(parser.stacks.size() - 1);
    }
    stacks = new SequencePool(sequences, frameCount);
    int[] path = new int[256];
    InFileOrder order = new InFileOrder(parser -> parser.stackFirstAt);
    while (order.next()) {
      BlockParser parser = parsers.get(order.parser);
      int from = parser.stacks.start(order.number);
      int depth = parser.stacks.end(order.number) - from;
      path = path.length < depth ? new int[depth * 2] : path;
      int[] frameOf = frames[order.parser];
      int[] cells = parser.stacks.cells();
      for (int d = 0; d < depth; d++) {
        path[d] = frameOf[cells[from + d]];
      }
      counts.addRow(stacks.number(path, depth), parser.counts, order.number);
    }
  }

  /// Walks the entries of all parsers' tables by their first place in the file; each table is in
  /// that order already.
  private final class InFileOrder {
    private final LongList[] firstAt;
    private final int[] head;
    int parser;
    int number;

    InFileOrder(Function<BlockParser, LongList> column) {
      this.firstAt = parsers.stream().map(column).toArray(LongList[]::new);
      this.head = new int[firstAt.length];
    }

    boolean next() {
      parser = -1;
      for (int p = 0; p < head.length; p++) {
        boolean has = head[p] < firstAt[p].size();
        if (has && (parser < 0 || at(p) < at(parser))) {
          parser = p;
        }
      }
      if (parser < 0) {
        return false;
      }
      number = head[parser]++;
      return true;
    }

    private long at(int p) {
      return firstAt[p].get(head[p]);
    }
  }
}
