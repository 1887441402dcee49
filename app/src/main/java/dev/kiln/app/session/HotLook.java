package dev.kiln.app.session;

import dev.kiln.model.hotpath.rank.RankOptions.By;
import dev.kiln.model.query.MergeKey;
import java.nio.file.Path;
import java.util.List;

/// How the hot paths of a document are ranked, and what is thought of fixing.
///
/// @param stacks whether whole paths are ranked, not functions
/// @param by which share is ranked by
/// @param group what a row stands for: a function, or all of a package or module
/// @param mine whether only the user's own code is ranked
/// @param speedup that gains are told for
/// @param countFiles files that say how often functions were called
/// @param plan the fixes
public record HotLook(
    boolean stacks,
    By by,
    MergeKey group,
    boolean mine,
    double speedup,
    List<Path> countFiles,
    FixPlan plan) {
  private static final double USUAL_SPEEDUP = 2;

  public HotLook {
    countFiles = List.copyOf(countFiles);
  }

  public static HotLook initial() {
    return new HotLook(
        false, By.TOTAL, MergeKey.FUNCTION, false, USUAL_SPEEDUP, List.of(), FixPlan.NONE);
  }

  public HotLook withStacks(boolean newStacks) {
    return new HotLook(newStacks, by, group, mine, speedup, countFiles, plan);
  }

  public HotLook withBy(By newBy) {
    return new HotLook(stacks, newBy, group, mine, speedup, countFiles, plan);
  }

  public HotLook withGroup(MergeKey newGroup) {
    return new HotLook(stacks, by, newGroup, mine, speedup, countFiles, plan);
  }

  public HotLook withMine(boolean newMine) {
    return new HotLook(stacks, by, group, newMine, speedup, countFiles, plan);
  }

  public HotLook withSpeedup(double newSpeedup) {
    return new HotLook(stacks, by, group, mine, newSpeedup, countFiles, plan);
  }

  public HotLook withCountFiles(List<Path> newFiles) {
    return new HotLook(stacks, by, group, mine, speedup, newFiles, plan);
  }

  public HotLook withPlan(FixPlan newPlan) {
    return new HotLook(stacks, by, group, mine, speedup, countFiles, newPlan);
  }

  /// Whether another look ranks the same rows with the same numbers.
  public boolean ranksLike(HotLook other) {
    return withPlan(FixPlan.NONE).equals(other.withPlan(FixPlan.NONE));
  }
}
