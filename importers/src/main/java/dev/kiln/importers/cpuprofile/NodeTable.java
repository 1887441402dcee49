package dev.kiln.importers.cpuprofile;

import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.table.IdMap;
import dev.kiln.importers.table.IntList;
import dev.kiln.model.ProfileBuilder;
import java.util.Arrays;

/// The nodes of the call tree, in the order of the file, and the stacks that they stand for.
///
/// Ids are any numbers; each gets a small number where it is first seen, be it in a node, as a
/// child or in a sample. A node's caller may be known by the node (`parent`), by the caller
/// (`children`) or because one lies in the other; the first that the file has counts. No walk is
/// recursive.
///
/// ```
///   row       0 (root)   1 main   2 work          rowOf    number -> row, or NONE
///   parent       NONE         0        1          frame    NONE       7        8
/// ```
final class NodeTable {
  static final int NONE = -1;

  private static final int UNSET = -1;
  private static final int ON_PATH = -2;

  private final ProfileBuilder builder;
  private final CallFrames frames;
  private final ImportLog log;
  private final IdMap ids = new IdMap();
  private final IntList rowOf = new IntList(256);
  private final IntList frame = new IntList(256);
  private final IntList parent = new IntList(256);
  private final IntList parentNumber = new IntList(256);
  private final IntList callers = new IntList(256);
  private final IntList callees = new IntList(256);
  private int[] stacks = {};
  private int[] path = {};

  NodeTable(ProfileBuilder builder, CallFrames frames, ImportLog log) {
    this.builder = builder;
    this.frames = frames;
    this.log = log;
  }

  /// The small number of an id.
  int number(long id) {
    int number = ids.number(id);
    rowOf.padTo(number + 1, NONE);
    return number;
  }

  /// Adds a node of which nothing is known yet but the one that it lies in, or [#NONE].
  ///
  /// @return its row
  int add(int parentRow) {
    builder.step();
    frame.add(CallFrames.NONE);
    parentNumber.add(NONE);
    parent.add(parentRow);
    return parent.size() - 1;
  }

  int size() {
    return parent.size();
  }

  void id(int row, long id) {
    int number = number(id);
    if (rowOf.get(number) == NONE) {
      rowOf.set(number, row);
    } else {
      log.add("node with the id of another; samples of that id go to the first", "id " + id);
    }
  }

  void frame(int row, int frameId) {
    frame.set(row, frameId);
  }

  /// The node that called another one, by its id.
  void calledBy(int row, long callerId) {
    parentNumber.set(row, number(callerId));
  }

  /// A node that another one calls, by its id.
  void calls(int row, long calleeId) {
    builder.step();
    callers.add(row);
    callees.add(number(calleeId));
  }

  /// Joins the nodes, once all are there; stacks can be asked for then.
  void join() {
    for (int row = 0; row < size(); row++) {
      if (parentNumber.get(row) != NONE) {
        join(rowOf.get(parentNumber.get(row)), row);
      }
    }
    for (int i = 0; i < callers.size(); i++) {
      join(callers.get(i), rowOf.get(callees.get(i)));
    }
    stacks = new int[size()];
    Arrays.fill(stacks, UNSET);
    path = new int[size()];
  }

  private void join(int caller, int callee) {
    if (caller == NONE || callee == NONE) {
      log.add("caller or child that is not among the nodes, left out", "");
    } else if (parent.get(callee) == NONE) {
      parent.set(callee, caller);
    } else if (parent.get(callee) != caller) {
      log.add("node with several callers; the first is kept", "");
    }
  }

  /// The stack of a node that [#number] names.
  int stack(int number) {
    int row = rowOf.get(number);
    if (row == NONE) {
      log.add("sample of a node that is not there, shown as [unknown]", "");
      return builder.child(0, frames.unknown());
    }
    int depth = 0;
    int at = row;
    while (at != NONE && stacks[at] == UNSET) {
      stacks[at] = ON_PATH;
      path[depth++] = at;
      at = parent.get(at);
    }
    int stack = at == NONE ? 0 : stacks[at];
    if (stack == ON_PATH) {
      log.add("nodes that call one another in a circle, cut", "");
      stack = 0;
    }
    while (depth > 0) {
      int node = path[--depth];
      int frameId = frame.get(node);
      stack = frameId == CallFrames.NONE ? stack : builder.child(stack, frameId);
      stacks[node] = stack;
    }
    return stack;
  }

  /// Whether a node stands for a thread that has nothing to do.
  boolean isIdle(int number) {
    int row = rowOf.get(number);
    return row != NONE && frames.isIdle(frame.get(row));
  }
}
