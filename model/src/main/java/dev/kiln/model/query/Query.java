package dev.kiln.model.query;

import java.util.ArrayList;
import java.util.List;

/// The part of a profile that is looked at, and how.
///
/// @param valueType the value type's name, or `name/unit`; empty for the profile's default
/// @param filters which samples
/// @param transforms how their stacks are changed, in order
/// @param direction which way the tree grows
/// @param mergeKey what makes two frames one node
public record Query(
    String valueType,
    List<Filter> filters,
    List<Transform> transforms,
    Direction direction,
    MergeKey mergeKey) {
  public Query {
    filters = List.copyOf(filters);
    transforms = List.copyOf(transforms);
  }

  /// Everything, of the default value type, by function.
  public static Query all() {
    return new Query("", List.of(), List.of(), Direction.CALLEES, MergeKey.FUNCTION);
  }

  public Query withValueType(String name) {
    return new Query(name, filters, transforms, direction, mergeKey);
  }

  public Query withFilters(List<Filter> newFilters) {
    return new Query(valueType, newFilters, transforms, direction, mergeKey);
  }

  public Query withTransforms(List<Transform> newTransforms) {
    return new Query(valueType, filters, newTransforms, direction, mergeKey);
  }

  public Query withDirection(Direction newDirection) {
    return new Query(valueType, filters, transforms, newDirection, mergeKey);
  }

  public Query withMergeKey(MergeKey newKey) {
    return new Query(valueType, filters, transforms, direction, newKey);
  }

  /// This query with one more filter.
  public Query plus(Filter filter) {
    List<Filter> more = new ArrayList<>(filters);
    more.add(filter);
    return withFilters(more);
  }

  /// This query with one more transform behind the others.
  public Query plus(Transform transform) {
    List<Transform> more = new ArrayList<>(transforms);
    more.add(transform);
    return withTransforms(more);
  }
}
