package dev.kiln.app.export;

import dev.kiln.diffview.words.DiffPages;
import dev.kiln.diffview.words.DiffWords;
import dev.kiln.model.diff.Basis;
import dev.kiln.model.diff.Comparability;
import dev.kiln.model.diff.DiffTree;
import dev.kiln.model.diff.FunctionDeltas;
import dev.kiln.model.diff.TopChanges.Top;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.QueryException;
import dev.kiln.model.run.Comparison;
import dev.kiln.model.run.Side;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.render.layout.FlameLayout;
import dev.kiln.render.layout.Order;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A comparison with all that reports and pictures say of it.
///
/// @param request what was asked for
/// @param words of the tree toward callees, which lists and sums are of
/// @param shown the tree that a picture shows: the same, or toward callers
/// @param found what is said of it; may wait for another thread that works it out
/// @param reason why the basis was chosen; empty where it was asked for, or units were given
/// @param layout where the boxes of what is shown lie; null where that is worked out when it is
///   drawn
public record DiffResult(
    DiffRequest request,
    DiffWords words,
    DiffTree shown,
    Supplier<Found> found,
    String reason,
    @Nullable FlameLayout layout) {
  /// What is said of a comparison.
  ///
  /// @param functions those that changed, in lists
  /// @param comparability what is to be known before any result
  public record Found(FunctionDeltas functions, Comparability comparability) {}

  /// Works everything out.
  ///
  /// @param drawn what boxes are as wide as; null where none are drawn
  /// @throws QueryException where the query does not fit the profiles, or the basis is unavailable
  public static DiffResult of(
      Comparison comparison, DiffRequest request, DiffTree.@Nullable Widths drawn) {
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
    // The lists take about as long as the picture, and most of neither needs the other.
    ForkJoinTask<FunctionDeltas> functions = ForkJoinTask.adapt(() -> functions(tree)).fork();
    ForkJoinTask<Comparability> comparability =
        ForkJoinTask.adapt(() -> comparability(tree)).fork();
    FlameLayout layout = drawn == null ? null : DiffPages.layout(shown, drawn, Order.WEIGHT);
    return new DiffResult(
        request,
        DiffWords.of(tree),
        shown,
        () -> found(functions, comparability),
        request.units() == null ? choice.reason() : "",
        layout);
  }

  /// With the greatest changes, which everything that is written begins with.
  private static FunctionDeltas functions(DiffTree tree) {
    FunctionDeltas functions = FunctionDeltas.of(tree);
    functions.topChanges();
    return functions;
  }

  private static Comparability comparability(DiffTree tree) {
    return Comparability.of(tree.comparison(), tree.tree(Side.CURRENT).valueType());
  }

  /// Who asks works out what no other thread has begun with.
  private static Found found(
      ForkJoinTask<FunctionDeltas> functions, ForkJoinTask<Comparability> comparability) {
    Comparability known = comparability.join();
    return new Found(functions.join(), known);
  }

  /// The functions that changed, in lists.
  public FunctionDeltas functions() {
    return found.get().functions();
  }

  /// Whether the sides may be compared.
  public Comparability comparability() {
    return found.get().comparability();
  }

  /// The greatest changes.
  public List<Top> changes() {
    return functions().topChanges();
  }

  /// The tree toward callees.
  public DiffTree diff() {
    return words.diff();
  }
}
