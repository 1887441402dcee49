package dev.kiln.importers.collapsed;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.table.IntList;
import java.util.LinkedHashMap;
import java.util.Map;

/// The problems that one thread found in lines, and the number of lines in its blocks. The line
/// numbers are known only after every block was read.
final class LineNotes {
  /// @param count how often
  /// @param block the first block in which it occurred
  /// @param line the line there, from 1
  private record Note(long count, int block, int line) {
    Note and(Note other) {
      boolean mine = block < other.block || block == other.block && line <= other.line;
      Note first = mine ? this : other;
      return new Note(count + other.count, first.block, first.line);
    }
  }

  private final Map<String, Note> notes = new LinkedHashMap<>();
  private final IntList blocks = new IntList(16);
  private final IntList lines = new IntList(16);

  void add(String what, int block, int line, int times) {
    notes.merge(what, new Note(times, block, line), Note::and);
  }

  /// Notes that a block was read to its end.
  void done(int block, int lineCount) {
    blocks.add(block);
    lines.add(lineCount);
  }

  /// Takes over what another thread noted.
  void absorb(LineNotes other) {
    other.notes.forEach((what, note) -> notes.merge(what, note, Note::and));
    blocks.addAll(other.blocks.cells(), 0, other.blocks.size());
    lines.addAll(other.lines.cells(), 0, other.lines.size());
  }

  /// Writes the notes of all blocks to the log.
  void writeTo(ImportLog log) {
    int[] linesOf = new int[blocks.size()];
    for (int i = 0; i < linesOf.length; i++) {
      linesOf[blocks.get(i)] = lines.get(i);
    }
    notes.forEach((what, note) -> log.add(what, "line " + number(linesOf, note), note.count()));
  }

  private static long number(int[] linesOf, Note note) {
    long number = note.line();
    for (int block = 0; block < note.block(); block++) {
      number += linesOf[block];
    }
    return number;
  }
}
