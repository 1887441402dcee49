package dev.kiln.model.hotpath.rank;

import dev.kiln.model.hotpath.calls.CallCount;
import dev.kiln.model.hotpath.rank.RankOptions.By;

/// One function of a ranking; or one module or package if the merge key is a group.
///
/// @param key its merge key in the shape
/// @param name as the tables show it
/// @param by which of the two shares it is ranked by
/// @param self value in it, native
/// @param total value in it and all it calls, once a stack, native
/// @param selfShare of the whole
/// @param totalShare of the whole
/// @param selfRate self a second, in the base unit: of CPU time, cores busy; NaN if the length of
///   the recording is unknown
/// @param totalRate total a second
/// @param count how often it was called
/// @param callsPerSecond NaN if unknown
/// @param costPerCall total of one call, native; NaN if unknown. A call includes what it calls,
///   whatever the ranking goes by
public record RankedFunction(
    int key,
    String name,
    By by,
    long self,
    long total,
    ShareEstimate selfShare,
    ShareEstimate totalShare,
    double selfRate,
    double totalRate,
    CallCount count,
    double callsPerSecond,
    double costPerCall) {

  /// The value that it is ranked by.
  public long value() {
    return by == By.SELF ? self : total;
  }

  /// The share that it is ranked by.
  public ShareEstimate share() {
    return by == By.SELF ? selfShare : totalShare;
  }

  /// The cost rate that it is ranked by: of CPU time, cores busy.
  public double rate() {
    return by == By.SELF ? selfRate : totalRate;
  }
}
