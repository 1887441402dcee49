package dev.kiln.model.hotpath.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.query.Rows;
import dev.kiln.model.value.ValueType;
import org.junit.jupiter.api.Test;

/// The part of a span's time without CPU.
class OffCpuTest {
  /// Wall-clock samples of 1 ms and CPU samples of 1,000 us, in a span or outside.
  private static Profile profile(int wallInside, int cpuInside, int outside) {
    ProfileBuilder builder = new ProfileBuilder();
    int wall = builder.eventType("wall");
    builder.valueType(wall, new ValueType("wall", "milliseconds"));
    int cpu = builder.eventType("cpu");
    builder.valueType(cpu, new ValueType("cpu", "microseconds"));
    int stack =
        builder.child(0, builder.frame(builder.function("f", "", ""), 0, FrameKind.UNKNOWN));
    for (int i = 0; i < wallInside; i++) {
      builder.addSample(wall, stack);
      builder.value(0, 1);
      builder.sampleLink(builder.link(1, 2, 3));
    }
    for (int i = 0; i < cpuInside; i++) {
      builder.addSample(cpu, stack);
      builder.value(0, 1000);
      builder.sampleLink(builder.link(1, 2, 3));
    }
    for (int i = 0; i < outside; i++) {
      builder.addSample(wall, stack);
      builder.value(0, 1);
    }
    return builder.build();
  }

  private static double share(Profile profile) {
    return OffCpu.share(profile, Rows.range(0, profile.samples().size()));
  }

  @Test
  void onlySamplesInsideSpansCount() {
    assertEquals(0.71, share(profile(100, 29, 0)), 1e-12);
    assertEquals(0.71, share(profile(100, 29, 500)), 1e-12, "threads that wait for work do not");
    assertEquals(0, share(profile(10, 12, 0)), "more CPU than wall clock is noise");
  }

  @Test
  void withoutBothInSpansItIsUnknown() {
    assertTrue(Double.isNaN(share(profile(10, 0, 0))));
    assertTrue(Double.isNaN(share(profile(0, 10, 3))));
    assertTrue(Double.isNaN(share(profile(0, 0, 3))), "no spans");
  }
}
