package dev.kiln.diffview;

import dev.kiln.model.diff.DiffSandwich;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.diff.DiffTree.Widths;
import dev.kiln.model.tree.CallTree;
import dev.kiln.render.layout.FlameLayout;

/// A function of a comparison between its callers and its callees, laid out. Made off the JavaFX
/// thread.
///
/// @param answer what it was cut from
/// @param cut both trees
/// @param callers what calls it
/// @param callees what it calls
public record DiffFilling(DiffAnswer answer, DiffSandwich cut, Part callers, Part callees) {
  /// One of both trees, all of it or what is left of it.
  public record Part(DiffTree tree, FlameLayout layout) {}

  /// @param answer of a query that grows toward callees
  /// @param key the merge key of the function; both parts are empty where there is none such
  public static DiffFilling of(DiffAnswer answer, int key) {
    DiffSandwich cut = DiffSandwich.of(answer.tree(), answer.rows(), key);
    return new DiffFilling(
        answer,
        cut,
        part(answer, cut.callers(), cut.both().callers()),
        part(answer, cut.callees(), cut.both().callees()));
  }

  /// The callees of what comes through a node of the callers, or the other way round.
  ///
  /// @param above whether the node is one of the callers
  public Part through(boolean above, int node) {
    return above
        ? part(answer, cut.calleesThrough(node), cut.both().callees())
        : part(answer, cut.callersThrough(node), cut.both().callers());
  }

  /// The callers or the callees.
  public Part part(boolean above) {
    return above ? callers : callees;
  }

  /// The node of the whole tree that a node of a part stands for; -1 where the function does not
  /// occur.
  public int origin(boolean above, int node) {
    return above ? cut.both().callerOrigin(node) : cut.both().calleeOrigin(node);
  }

  private static Part part(DiffAnswer answer, DiffTree tree, CallTree both) {
    Widths widths =
        switch (answer.look().layout()) {
          case BASE -> Widths.BASE;
          case CURRENT -> Widths.CURRENT;
          case UNION, SIDES -> Widths.UNION;
        };
    long[] weights = tree.widths(widths);
    return new Part(tree, FlameLayout.of(both, answer.order(), weights, tree.widths(Widths.UNION)));
  }
}
