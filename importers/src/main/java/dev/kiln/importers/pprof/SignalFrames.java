package dev.kiln.importers.pprof;

import dev.kiln.importers.table.IntList;
import java.util.HashMap;
import java.util.Map;

/// The frames that a profiler's own signal handler left behind the leaf of binary CPU profiles, as
/// pprof (profile/legacy_profile.go) finds them: an address that nearly all samples have behind
/// their first one, up to two times; and a leaf that stands twice, as it is taken from the signal's
/// context and from the unwound stack.
final class SignalFrames {
  private static final int MOST_FRAMES = 2;

  /// One in so many samples may have another address there.
  private static final int SIMILAR = 32;

  private final LegacyWords words;
  private final IntList samples;

  /// How many frames behind the leaf go, for each sample.
  private final int[] skipped;

  /// @param samples where each sample starts: its count, its depth, its addresses
  SignalFrames(LegacyWords words, IntList samples) {
    this.words = words;
    this.samples = samples;
    this.skipped = new int[samples.size()];
    for (int frame = 0; frame < MOST_FRAMES && skipCommon(); frame++) {}
    for (int i = 0; i < skipped.length; i++) {
      boolean twice = hasNext(i) && next(i) == words.get(samples.get(i) + 2);
      skipped[i] += twice ? 1 : 0;
    }
  }

  /// How many frames behind the leaf are none of the program's.
  int skipped(int sample) {
    return skipped[sample];
  }

  private boolean skipCommon() {
    Map<Long, Integer> counts = new HashMap<>();
    for (int i = 0; i < skipped.length; i++) {
      if (hasNext(i)) {
        counts.merge(next(i), 1, Integer::sum);
      }
    }
    int least = skipped.length - skipped.length / SIMILAR;
    for (Map.Entry<Long, Integer> each : counts.entrySet()) {
      if (each.getValue() >= least) {
        for (int i = 0; i < skipped.length; i++) {
          skipped[i] += hasNext(i) && next(i) == each.getKey() ? 1 : 0;
        }
        return true;
      }
    }
    return false;
  }

  private boolean hasNext(int sample) {
    return words.get(samples.get(sample) + 1) > skipped[sample] + 1;
  }

  /// The address behind the leaf and what is skipped.
  private long next(int sample) {
    return words.get(samples.get(sample) + 3 + skipped[sample]);
  }
}
