package dev.kiln.app.export;

import dev.kiln.diffview.words.DiffWords;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.Comparability;
import dev.kiln.model.diff.Comparison;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.diff.FunctionDeltas;
import dev.kiln.model.diff.Side;
import dev.kiln.model.diff.TopChanges;
import dev.kiln.model.diff.TopChanges.Top;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.tree.ProfileView;
import java.util.List;

/// A comparison with all that reports and pictures say of it.
///
/// @param request what was asked for
/// @param words of the tree toward callees, which lists and sums are of
/// @param shown the tree that a picture shows: the same, or toward callers
/// @param functions the lists
/// @param comparability what is to be known before any result
/// @param reason why the basis was chosen; empty where it was asked for, or units were given
public record DiffResult(
    DiffRequest request,
    DiffWords words,
    DiffTree shown,
    FunctionDeltas functions,
    Comparability comparability,
    String reason) {

  /// Works everything out.
  ///
  /// @throws QueryException where the query does not fit the profiles, or the basis is unavailable
  public static DiffResult of(Comparison comparison, DiffRequest request) {
    Basis.Units units = request.units();
    if (units == null && request.basis() == Basis.PER_UNIT) {
      units = Basis.Units.ofSpans(comparison);
    }
    Basis.Choice choice =
        request.basis() == null
            ? Basis.choose(comparison, units)
            : new Basis.Choice(request.basis(), "");
    String unavailable = choice.basis().unavailable(comparison, units);
    if (!unavailable.isEmpty()) {
      throw new QueryException("--basis " + choice.basis().word() + ": " + unavailable);
    }
    ProfileView view = new ProfileView(comparison.profile());
    Query query = request.query();
    Query down = query.withDirection(Direction.CALLEES);
    DiffTree tree = DiffTree.of(comparison, view, down, choice.basis(), units);
    DiffTree shown =
        query.direction() == Direction.CALLEES
            ? tree
            : DiffTree.of(comparison, view, query, choice.basis(), units);
    return new DiffResult(
        request,
        DiffWords.of(tree),
        shown,
        FunctionDeltas.of(tree),
        Comparability.of(comparison, tree.tree(Side.CURRENT).valueType()),
        request.units() == null ? choice.reason() : "");
  }

  /// The greatest changes; worked out at each call.
  List<Top> changes() {
    return TopChanges.of(functions);
  }

  /// The tree toward callees.
  public DiffTree diff() {
    return words.diff();
  }
}
