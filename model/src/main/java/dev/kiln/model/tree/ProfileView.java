package dev.kiln.model.tree;

import dev.kiln.model.Profile;
import dev.kiln.model.column.Interruption;
import dev.kiln.model.query.Direction;
import dev.kiln.model.query.MergeKey;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Rows;
import dev.kiln.model.query.Selection;
import dev.kiln.model.query.Transform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers queries on one profile and keeps the shapes of the last few, so that a new filter or
/// value type costs one pass over the chosen rows.
///
/// Safe for use by several threads.
public final class ProfileView {
  private static final int KEPT_SHAPES = 4;

  /// Hashed by hand: what a record has by itself is put together when it is first called, which a
  /// command that starts would wait for.
  private record ShapeKey(List<Transform> transforms, Direction direction, MergeKey mergeKey) {
    @Override
    public int hashCode() {
      return 31 * (31 * transforms.hashCode() + direction.ordinal()) + mergeKey.ordinal();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ShapeKey key
          && direction == key.direction
          && mergeKey == key.mergeKey
          && transforms.equals(key.transforms);
    }
  }

  private final Profile profile;
  private final @Nullable Rows only;
  private final Map<ShapeKey, TreeShape> shapes;

  public ProfileView(Profile profile) {
    this(profile, null, new LinkedHashMap<>(8, 0.75f, true));
  }

  private ProfileView(Profile profile, @Nullable Rows only, Map<ShapeKey, TreeShape> shapes) {
    this.profile = profile;
    this.only = only;
    this.shapes = shapes;
  }

  /// A view of some of the samples, as if there were no others; it shares the shapes of this one.
  public ProfileView within(Rows rows) {
    return new ProfileView(profile, rows, shapes);
  }

  public Profile profile() {
    return profile;
  }

  /// The sum of a value type over all samples of the view, in its native unit.
  public long total(int valueType) {
    if (only == null) {
      return profile.total(valueType);
    }
    long[] sum = new long[1];
    only.forEach(row -> sum[0] += profile.samples().value(row, valueType));
    return sum[0];
  }

  /// The rows that a query chooses.
  public Rows rows(Query query) {
    Rows chosen = Selection.rows(profile, query.filters());
    return only == null ? chosen : chosen.and(only);
  }

  /// The samples of a query merged by path, in its direction.
  ///
  /// @throws dev.kiln.model.query.QueryException if the query does not fit the profile
  public CallTree callTree(Query query) {
    return callTree(query, rows(query));
  }

  /// Some rows merged by path as a query says.
  ///
  /// @throws dev.kiln.model.query.QueryException if the query does not fit the profile
  /// @throws java.util.concurrent.CancellationException if the thread was interrupted
  public CallTree callTree(Query query, Rows rows) {
    int valueType = Selection.valueType(profile, query.valueType());
    Interruption.check();
    return CallTree.of(shape(query), rows, valueType);
  }

  /// The nodes of a query's tree, whatever its filters and its value type.
  public TreeShape shape(Query query) {
    return shape(query.transforms(), query.direction(), query.mergeKey());
  }

  /// The samples of a query merged by function, whatever its direction.
  public FunctionTotals functionTotals(Query query) {
    return functionTotals(query, rows(query));
  }

  /// Some rows merged by function as a query says, whatever its direction.
  public FunctionTotals functionTotals(Query query, Rows rows) {
    return FunctionTotals.of(callTree(query.withDirection(Direction.CALLEES), rows));
  }

  private TreeShape shape(List<Transform> transforms, Direction direction, MergeKey mergeKey) {
    synchronized (shapes) {
      ShapeKey key = new ShapeKey(transforms, direction, mergeKey);
      TreeShape shape = shapes.get(key);
      if (shape == null) {
        if (shapes.size() >= KEPT_SHAPES) {
          shapes.remove(shapes.keySet().iterator().next());
        }
        shape = ShapeBuilder.build(profile, transforms, direction, mergeKey);
        shapes.put(key, shape);
      }
      return shape;
    }
  }
}
