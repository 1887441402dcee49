package dev.kiln.diffview.words;

import dev.kiln.model.diff.ComparisonResult;
import dev.kiln.model.diff.DiffSandwich;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.diff.DiffTree.Widths;
import dev.kiln.model.tree.CallTree;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;

/// A function of a comparison between its callers and its callees, laid out.
///
/// @param result what it was cut from, by its tree toward callees
/// @param cut both trees
/// @param widths what boxes are as wide as
/// @param order how siblings are sorted
/// @param callers what calls it
/// @param callees what it calls
public record SandwichCut(
    ComparisonResult result,
    DiffSandwich cut,
    Widths widths,
    Order order,
    Part callers,
    Part callees) {
  /// One of the two trees, or the part of it that is left after a zoom.
  public record Part(DiffTree tree, FlameLayout layout) {}

  /// @param key the merge key of the function; both parts are empty if there is none such
  public static SandwichCut of(ComparisonResult result, int key, Widths widths, Order order) {
    DiffSandwich cut = DiffSandwich.of(result.down(), result.rows(), key);
    return new SandwichCut(
        result,
        cut,
        widths,
        order,
        part(cut.callers(), cut.both().callers(), widths, order),
        part(cut.callees(), cut.both().callees(), widths, order));
  }

  private static Part part(DiffTree tree, CallTree both, Widths widths, Order order) {
    long[] union = tree.widths(Widths.UNION);
    long[] own = widths == Widths.UNION ? union : tree.widths(widths);
    return new Part(tree, FlameLayout.of(both, order, own, union));
  }

  /// The tree that it was cut out of.
  public DiffTree whole() {
    return result.down();
  }

  /// The callees of what comes through a node of the callers, or the other way round.
  ///
  /// @param above whether the node is one of the callers
  public Part through(boolean above, int node) {
    return above
        ? part(cut.calleesThrough(node), cut.both().callees(), widths, order)
        : part(cut.callersThrough(node), cut.both().callers(), widths, order);
  }

  /// The callers or the callees.
  public Part part(boolean above) {
    return above ? callers : callees;
  }

  /// The node of the whole tree that a node of a part stands for; -1 if the function does not
  /// occur.
  public int origin(boolean above, int node) {
    return above ? cut.both().callerOrigin(node) : cut.both().calleeOrigin(node);
  }
}
