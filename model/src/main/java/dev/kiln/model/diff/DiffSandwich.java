package dev.kiln.model.diff;

import dev.kiln.model.query.Rows;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.Sandwich;

/// One function of a comparison between its callers and its callees; each half holds both sides.
///
/// ```
///   callers    place > loadTax     0 -> 337   MOVED     quote > loadTax   337 -> 0   MOVED
///   function   loadTax           337 -> 337   MOVED
///   callees    loadTax > rate    120 -> 118   MOVED
/// ```
///
/// Invariants: those of [Sandwich] hold for each side: both trees have the function's totals, a
/// stack counts once by its outermost occurrence. Amounts are on the basis and scale of the tree
/// that was cut, so shares are of all, not of the function. What moved in that tree moved in these.
///
/// Immutable; safe for use by several threads.
public final class DiffSandwich {
  private final DiffTree whole;
  private final Rows rows;
  private final int key;
  private final Sandwich both;
  private final DiffTree callers;
  private final DiffTree callees;

  private DiffSandwich(DiffTree whole, Rows rows, int key, Sandwich both) {
    this.whole = whole;
    this.rows = rows;
    this.key = key;
    this.both = both;
    this.callers = callers(whole, rows);
    this.callees = callees(whole, rows);
  }

  /// Cuts a function out of a tree: O(nodes + stacks + rows).
  ///
  /// @param whole grows toward callees
  /// @param rows the samples of the tree, of both sides
  /// @param key the function, or what frames are merged by
  public static DiffSandwich of(DiffTree whole, Rows rows, int key) {
    CallTree tree = CallTree.of(whole.shape(), rows, whole.tree(Side.CURRENT).valueType());
    return new DiffSandwich(whole, rows, key, Sandwich.of(tree, rows, key));
  }

  private DiffTree callers(DiffTree from, Rows of) {
    return from.with(
        both.callers().shape(), of, tree -> CarriedMoves.toCallers(from, tree.shape(), key));
  }

  private DiffTree callees(DiffTree from, Rows of) {
    return from.with(
        both.callees().shape(), of, tree -> CarriedMoves.toCallees(from, tree.shape()));
  }

  /// The merge key of the function in the middle.
  public int key() {
    return key;
  }

  /// The function at the root, what calls it above.
  public DiffTree callers() {
    return callers;
  }

  /// The function at the root, what it calls below.
  public DiffTree callees() {
    return callees;
  }

  /// Both sides of the comparison added up: the shapes of callers and callees, and which node of
  /// the whole tree a node of theirs stands for.
  public Sandwich both() {
    return both;
  }

  /// The callees of the stacks that come through a node of the callers.
  public DiffTree calleesThrough(int caller) {
    Rows through = Sandwich.through(both.callers(), caller, rows);
    return callees(narrowed(through), through);
  }

  /// The callers of the stacks that go through a node of the callees.
  public DiffTree callersThrough(int callee) {
    Rows through = Sandwich.through(both.callees(), callee, rows);
    return callers(narrowed(through), through);
  }

  private DiffTree narrowed(Rows through) {
    return whole.with(whole.shape(), through, tree -> CarriedMoves.within(whole, tree));
  }
}
