package dev.kiln.model.tree;

import dev.kiln.model.FrameTable;
import dev.kiln.model.FunctionTable;
import dev.kiln.model.Profile;
import dev.kiln.model.query.MergeKey;
import java.util.HashMap;
import java.util.Map;

/// Frames to merge keys: frames with one key are the same node.
///
/// ```
///   frame | function line        key by FUNCTION   by LINE   by MODULE
///     0   | Cart.load  42              0              0          0
///     1   | Cart.load  57              0              1          0
///     2   | memcpy      0              1              2          1
/// ```
///
/// Invariants: keys are dense from 0; by FUNCTION the key is the function id.
public final class MergeKeys {
  private final Profile profile;
  private final MergeKey by;
  private final int[] keyOfFrame;
  private final int[] frameOfKey;

  private MergeKeys(Profile profile, MergeKey by, int[] keyOfFrame, int[] frameOfKey) {
    this.profile = profile;
    this.by = by;
    this.keyOfFrame = keyOfFrame;
    this.frameOfKey = frameOfKey;
  }

  public static MergeKeys of(Profile profile, MergeKey by) {
    FrameTable frames = profile.frames();
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
        keys[f] = ids.computeIfAbsent(identity(profile, by, f), _ -> ids.size());
      }
      size = ids.size();
    }
    int[] sample = new int[size];
    for (int f = keys.length - 1; f >= 0; f--) {
      sample[keys[f]] = f;
    }
    return new MergeKeys(profile, by, keys, sample);
  }

  private static Object identity(Profile profile, MergeKey by, int frame) {
    int function = profile.frames().function(frame);
    return by == MergeKey.MODULE
        ? profile.functions().module(function)
        : ((long) function << 32) | profile.frames().line(frame);
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

  /// The function behind a key; by MODULE, any one of the module's.
  public int function(int key) {
    return by == MergeKey.FUNCTION ? key : profile.frames().function(frameOfKey[key]);
  }

  /// What the key is called: `Cart.load`, `Cart.load:42`, or the module.
  public String name(int key) {
    FunctionTable functions = profile.functions();
    int function = function(key);
    return switch (by) {
      case FUNCTION -> functions.name(function);
      case LINE -> {
        int line = profile.frames().line(frameOfKey[key]);
        yield line == 0 ? functions.name(function) : functions.name(function) + ":" + line;
      }
      case MODULE -> functions.module(function).isEmpty() ? "unknown" : functions.module(function);
    };
  }

  /// The source file of the key's function; empty where unknown, and by MODULE.
  public String file(int key) {
    return by == MergeKey.MODULE ? "" : profile.functions().file(function(key));
  }

  public String module(int key) {
    return profile.functions().module(function(key));
  }
}
