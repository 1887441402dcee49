package dev.kiln.app.ui.hotpaths.whatif;

import dev.kiln.app.report.rank.RankWords;
import dev.kiln.app.request.options.LookOptions;
import dev.kiln.app.request.question.RankQuestion;
import dev.kiln.app.session.FunctionName;
import dev.kiln.app.ui.common.table.GroupBy;
import dev.kiln.importers.counts.CountSources;
import dev.kiln.model.hotpath.calls.CallCount.Source;
import dev.kiln.model.hotpath.calls.RecordingLength;
import dev.kiln.model.hotpath.calls.WorkUnits;
import dev.kiln.model.hotpath.explain.OffCpu;
import dev.kiln.model.hotpath.rank.HeaviestPath;
import dev.kiln.model.hotpath.rank.RankOptions;
import dev.kiln.model.hotpath.rank.RankedFunction;
import dev.kiln.model.hotpath.rank.RankedRow;
import dev.kiln.model.hotpath.rank.RankedStack;
import dev.kiln.model.hotpath.rank.Ranking;
import dev.kiln.model.hotpath.rank.ShareEstimate;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.MergeKeys;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.render.color.PackageColors;
import dev.kiln.render.layout.hot.HotPoints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// All numbers of the view, computed in the background.
///
/// @param ask what was asked
/// @param paths the ranking
/// @param functions the same query by function, which fixes act on; `paths` if that is by function
/// @param rows of the table
/// @param points of the picture
/// @param path the heaviest one, if it was asked for
/// @param counts the sources of call counts
/// @param problem why counts are missing, in one line; or empty
/// @param work that the whole recording counted; none if the query takes a part of it
/// @param offCpu the part of the time inside spans without CPU; NaN if unknown
public record HotAnswer(
    RankingAsk ask,
    Ranking paths,
    Ranking functions,
    List<HotRow> rows,
    HotPoints points,
    @Nullable HeaviestPath path,
    CountSources.Result counts,
    String problem,
    List<WorkUnits> work,
    double offCpu) {
  /// The most whole paths in the table.
  public static final int MOST_STACKS = 1000;

  /// Ranks: passes over the rows and the nodes, off the JavaFX thread.
  public static HotAnswer of(ProfileView view, RankingAsk ask) {
    MergeKey group = ask.look().get(LookOptions.GROUP);
    Query query = ask.answer().query();
    boolean grouped = group != MergeKey.FUNCTION && !ask.ofPaths() && ask.from() == null;
    Query ranked = grouped ? query.withMergeKey(group) : query;
    CountSources.Result counts = CountSources.Result.NONE;
    String problem = "";
    try {
      counts = ask.counts(view, ranked, ask.look().get(RankQuestion.COUNTS));
    } catch (IOException e) {
      problem = String.valueOf(e.getMessage());
    }
    double seconds = RecordingLength.seconds(ask.recordingSeconds(), query.filters());
    RankOptions options =
        new RankOptions(ask.look().get(RankQuestion.SORT), List.of(), seconds, counts.counts());
    List<String> mine = ask.look().get(LookOptions.MY_CODE_ONLY) ? mine(ask) : List.of();
    Ranking paths = Ranking.of(view, ranked, options.withMyCode(mine));
    Ranking functions = grouped ? Ranking.of(view, query, options) : paths;
    HeaviestPath path = ask.from() == null ? null : heaviest(paths, ask.from());
    List<HotRow> rows =
        path != null ? steps(paths, path) : ask.ofPaths() ? stacks(paths) : rows(paths, functions);
    Rows chosen = view.rows(query);
    double offCpu = OffCpu.share(view.profile(), chosen);
    boolean all = query.filters().isEmpty() && ask.current() == null;
    List<WorkUnits> work = all ? WorkUnits.of(view.profile(), chosen) : List.of();
    HotPoints points = HotPoints.of(paths);
    return new HotAnswer(ask, paths, functions, rows, points, path, counts, problem, work, offCpu);
  }

  /// What becomes of one more file, before it is used.
  ///
  /// @throws IOException in one line if it has no counts
  public static CountSources.Result preview(ProfileView view, RankingAsk ask, Path file)
      throws IOException {
    return ask.counts(view, ask.answer().query(), List.of(file));
  }

  private static List<String> mine(RankingAsk ask) {
    return ask.myCode().isEmpty() ? PackageColors.ownPrefixes(ask.answer().tree()) : ask.myCode();
  }

  private static @Nullable HeaviestPath heaviest(Ranking paths, FunctionName from) {
    int key = from.key(paths.tree().shape().keys());
    int node = key < 0 ? -1 : paths.tree().heaviestNode(key);
    return node < 0 ? null : HeaviestPath.from(paths.tree(), node);
  }

  private static List<HotRow> rows(Ranking paths, Ranking functions) {
    MergeKeys keys = paths.tree().shape().keys();
    boolean grouped = paths != functions;
    int[] heaviest = heaviestNodes(functions.tree());
    Map<String, Integer> ofGroup = grouped ? byGroup(keys.by(), functions, heaviest) : Map.of();
    List<HotRow> rows = new ArrayList<>(paths.folded().size());
    IntUnaryOperator nodeOf = key -> grouped ? -1 : heaviest[key];
    for (RankedRow folded : paths.folded()) {
      RankedFunction row = folded.function();
      int rank = rows.size() + 1;
      int node = grouped ? ofGroup.getOrDefault(row.name(), -1) : nodeOf.applyAsInt(row.key());
      List<HotRow> members =
          folded.folded().stream()
              .map(m -> HotRow.of(rank, m, nodeOf.applyAsInt(m.key()), named(keys, m), List.of()))
              .toList();
      rows.add(HotRow.of(rank, row, node, grouped ? null : named(keys, row), members));
    }
    return List.copyOf(rows);
  }

  private static FunctionName named(MergeKeys keys, RankedFunction function) {
    return FunctionName.of(keys, function.key());
  }

  /// By the name of a package or module the heaviest node of its functions, whose colour it has.
  private static Map<String, Integer> byGroup(MergeKey by, Ranking functions, int[] heaviest) {
    GroupBy group = by == MergeKey.MODULE ? GroupBy.MODULE : GroupBy.PACKAGE;
    CallTree tree = functions.tree();
    Map<String, Integer> nodes = new HashMap<>();
    for (int key = 0; key < heaviest.length; key++) {
      if (heaviest[key] > 0) {
        nodes.merge(
            group.nameOf(tree.shape().keys(), key),
            heaviest[key],
            (a, b) -> tree.total(a) >= tree.total(b) ? a : b);
      }
    }
    return nodes;
  }

  /// By key its heaviest node, in one sweep.
  private static int[] heaviestNodes(CallTree tree) {
    int[] heaviest = new int[tree.shape().keys().size()];
    Arrays.fill(heaviest, -1);
    for (int node = 1; node < tree.size(); node++) {
      int key = tree.shape().key(node);
      if (heaviest[key] < 0 || tree.total(node) > tree.total(heaviest[key])) {
        heaviest[key] = node;
      }
    }
    return heaviest;
  }

  private static double toRate(Ranking paths) {
    return paths.unit().factor() / paths.options().seconds();
  }

  private static List<HotRow> stacks(Ranking paths) {
    TreeShape shape = paths.tree().shape();
    List<HotRow> rows = new ArrayList<>();
    for (RankedStack stack : RankedStack.rank(paths.samples(), MOST_STACKS)) {
      int key = shape.key(stack.node());
      rows.add(HotRow.of(rows.size() + 1, stack, shape.keys(), key, toRate(paths)));
    }
    return List.copyOf(rows);
  }

  private static List<HotRow> steps(Ranking paths, HeaviestPath path) {
    TreeShape shape = paths.tree().shape();
    List<HotRow> rows = new ArrayList<>();
    long before = 0;
    for (HeaviestPath.Step step : path.steps()) {
      ShareEstimate share =
          ShareEstimate.of(paths.samples().total(step.node()), paths.samples().total(0));
      double ofParent = before > 0 ? (double) step.total() / before : Double.NaN;
      double rate = step.total() * toRate(paths);
      int key = shape.key(step.node());
      rows.add(HotRow.of(rows.size() + 1, step, shape.keys(), key, share, rate, ofParent));
      before = step.total();
    }
    return List.copyOf(rows);
  }

  /// What was ranked: the document's query, by package or module if rows are of these.
  public Query query() {
    Query query = ask.answer().query();
    return isGrouped() ? query.withMergeKey(ask.look().get(LookOptions.GROUP)) : query;
  }

  public RankWords words() {
    return RankWords.of(paths);
  }

  /// How many of the ranked functions have counts of a kind.
  public long counted(Source source) {
    return paths.rows().stream().filter(row -> row.count().source() == source).count();
  }

  public boolean isGrouped() {
    return paths != functions;
  }
}
