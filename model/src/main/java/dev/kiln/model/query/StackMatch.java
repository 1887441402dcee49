package dev.kiln.model.query;

import dev.kiln.model.FrameTable;
import dev.kiln.model.FunctionTable;
import dev.kiln.model.Profile;
import dev.kiln.model.StackTable;
import java.util.BitSet;
import java.util.regex.Pattern;

/// Regular expressions over frames, decided once per function.
public final class StackMatch {
  private StackMatch() {}

  /// The frames whose function name matches.
  public static BitSet frames(Profile profile, String regex) {
    Pattern pattern = Filter.compile(regex);
    FunctionTable functions = profile.functions();
    BitSet matched = new BitSet(functions.size());
    for (int f = 0; f < functions.size(); f++) {
      if (pattern.matcher(functions.name(f)).find()) {
        matched.set(f);
      }
    }
    FrameTable frames = profile.frames();
    BitSet result = new BitSet(frames.size());
    for (int i = 0; i < frames.size(); i++) {
      if (matched.get(frames.function(i))) {
        result.set(i);
      }
    }
    return result;
  }

  /// The stacks with at least one of these frames: one sweep, parents first.
  public static BitSet anyFrame(Profile profile, BitSet frames) {
    StackTable stacks = profile.stacks();
    BitSet result = new BitSet(stacks.size());
    for (int s = 1; s < stacks.size(); s++) {
      if (frames.get(stacks.frame(s)) || result.get(stacks.parent(s))) {
        result.set(s);
      }
    }
    return result;
  }
}
