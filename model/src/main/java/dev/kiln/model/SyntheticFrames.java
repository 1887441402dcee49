package dev.kiln.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Frames that no profiler saw. Each of them stands for many frames in a picture.
///
/// Adds a function without file and module, and a frame of it without a line, for each name; a
/// function or frame that is there already is used, so that none stands twice. Stacks and samples
/// are shared with the profile that is added to.
///
/// @param profile the same profile with the frames
/// @param frames the frame of each name
public record SyntheticFrames(Profile profile, int[] frames) {
  public static SyntheticFrames add(Profile profile, List<String> names) {
    Map<String, Integer> functions = plainFunctions(profile.functions());
    Map<Integer, Integer> known = syntheticFrames(profile.frames());
    int firstFunction = profile.functions().size();
    int firstFrame = profile.frames().size();
    List<String> newFunctions = new ArrayList<>();
    List<Integer> newFrames = new ArrayList<>();
    int[] frames = new int[names.size()];
    for (int i = 0; i < frames.length; i++) {
      Integer function = functions.get(names.get(i));
      if (function == null) {
        function = firstFunction + newFunctions.size();
        functions.put(names.get(i), function);
        newFunctions.add(names.get(i));
      }
      Integer frame = known.get(function);
      if (frame == null) {
        frame = firstFrame + newFrames.size();
        known.put(function, frame);
        newFrames.add(function);
      }
      frames[i] = frame;
    }
    Profile wider =
        profile.withTables(
            profile.functions().plus(newFunctions), profile.frames().plus(newFrames));
    return new SyntheticFrames(wider, frames);
  }

  private static Map<String, Integer> plainFunctions(FunctionTable functions) {
    Map<String, Integer> ids = new HashMap<>();
    for (int f = 0; f < functions.size(); f++) {
      if (functions.file(f).isEmpty() && functions.module(f).isEmpty()) {
        ids.put(functions.name(f), f);
      }
    }
    return ids;
  }

  private static Map<Integer, Integer> syntheticFrames(FrameTable frames) {
    Map<Integer, Integer> ids = new HashMap<>();
    for (int i = 0; i < frames.size(); i++) {
      if (frames.line(i) == 0 && frames.kind(i) == FrameKind.SYNTHETIC) {
        ids.put(frames.function(i), i);
      }
    }
    return ids;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SyntheticFrames that
        && profile.equals(that.profile)
        && Arrays.equals(frames, that.frames);
  }

  @Override
  public int hashCode() {
    return profile.hashCode() * 31 + Arrays.hashCode(frames);
  }

  @Override
  public String toString() {
    return "SyntheticFrames" + Arrays.toString(frames);
  }
}
