package dev.kiln.model.tree;

import dev.kiln.model.FrameTable;
import dev.kiln.model.FunctionTable;
import dev.kiln.model.PackageNames;
import dev.kiln.model.Profile;
import dev.kiln.model.query.MergeKey;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Maps frames to merge keys; siblings with the same key become one node.
///
/// ```
///   frame | function line        key by FUNCTION   by LINE   by MODULE
///     0   | Cart.load  42              0              0          0
///     1   | Cart.load  57              0              1          0
///     2   | memcpy      0              1              2          1
/// ```
///
/// Invariants: keys are dense from 0; by FUNCTION the key is the function id; a frame that a
/// transform made up has a key of its own function, whatever the merge key.
public final class MergeKeys {
  private final Profile profile;
  private final MergeKey by;
  private final int[] keyOfFrame;
  private final int[] frameOfKey;
  private final BitSet madeUp;

  /// The module or package of each function; empty if keys are no groups.
  private final String[] groups;

  private final boolean onePerFrame;

  private MergeKeys(
      Profile profile,
      MergeKey by,
      int[] keyOfFrame,
      int[] frameOfKey,
      BitSet madeUp,
      String[] groups) {
    this.profile = profile;
    this.by = by;
    this.keyOfFrame = keyOfFrame;
    this.frameOfKey = frameOfKey;
    this.madeUp = madeUp;
    this.groups = groups;
    boolean distinct = true;
    for (int f = 0; f < keyOfFrame.length; f++) {
      distinct &= frameOfKey[keyOfFrame[f]] == f;
    }
    this.onePerFrame = distinct;
  }

  /// @param madeUp the frames that transforms made
  static MergeKeys of(Profile profile, MergeKey by, BitSet madeUp) {
    FrameTable frames = profile.frames();
    String[] groups = by.isGroup() ? groups(profile, by) : new String[0];
    int[] keys = new int[frames.size()];
    int size;
    if (by == MergeKey.FUNCTION) {
      size = profile.functions().size();
      for (int f = 0; f < keys.length; f++) {
        keys[f] = frames.function(f);
      }
    } else {
      Map<Object, Integer> ids = new HashMap<>();
      for (int f = 0; f < keys.length; f++) {
        int function = frames.function(f);
        Object identity =
            madeUp.get(f)
                ? (Integer) function
                : by.isGroup() ? groups[function] : ((long) function << 32) | frames.line(f);
        keys[f] = ids.computeIfAbsent(identity, _ -> ids.size());
      }
      size = ids.size();
    }
    int[] sample = new int[size];
    for (int f = keys.length - 1; f >= 0; f--) {
      sample[keys[f]] = f;
    }
    return new MergeKeys(profile, by, keys, sample, madeUp, groups);
  }

  private static String[] groups(Profile profile, MergeKey by) {
    FunctionTable functions = profile.functions();
    String[] groups = new String[functions.size()];
    for (int f = 0; f < groups.length; f++) {
      String module = functions.module(f);
      groups[f] =
          by == MergeKey.MODULE
              ? module
              : PackageNames.of(functions.name(f), functions.file(f), module);
    }
    return groups;
  }

  /// A key for each frame: nodes are one if their frames are.
  static MergeKeys ofFrames(Profile profile) {
    int[] keys = new int[profile.frames().size()];
    for (int f = 0; f < keys.length; f++) {
      keys[f] = f;
    }
    return new MergeKeys(profile, MergeKey.LINE, keys, keys, new BitSet(), new String[0]);
  }

  public int size() {
    return frameOfKey.length;
  }

  public int of(int frame) {
    return keyOfFrame[frame];
  }

  public MergeKey by() {
    return by;
  }

  /// Whether no two frames have one key.
  boolean isOnePerFrame() {
    return onePerFrame;
  }

  /// The function behind a key; by MODULE and PACKAGE, any one of the group's.
  public int function(int key) {
    return by == MergeKey.FUNCTION ? key : profile.frames().function(frameOfKey[key]);
  }

  /// What the key is called: `Cart.load`, `Cart.load:42`, the module or the package.
  public String name(int key) {
    FunctionTable functions = profile.functions();
    int function = function(key);
    if (by == MergeKey.FUNCTION || madeUp.get(frameOfKey[key])) {
      return functions.name(function);
    }
    if (by == MergeKey.LINE) {
      int line = profile.frames().line(frameOfKey[key]);
      return line == 0 ? functions.name(function) : functions.name(function) + ":" + line;
    }
    return groups[function].isEmpty() ? PackageNames.UNKNOWN : groups[function];
  }

  /// The source file of the key's function; empty if unknown, and by MODULE and PACKAGE.
  public String file(int key) {
    return by.isGroup() ? "" : profile.functions().file(function(key));
  }

  /// The module of the key's function; empty if unknown, and by PACKAGE.
  public String module(int key) {
    return by == MergeKey.PACKAGE ? "" : profile.functions().module(function(key));
  }
}
