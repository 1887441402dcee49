package dev.kiln.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kiln.model.FrameKind;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import org.junit.jupiter.api.Test;

class ThreadSamplesTest {
  /// Ten samples of 10 ms each, 100 ms apart.
  private static ThreadSamples samples(String unit, long value) {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("cpu", unit));
    int stack = builder.child(0, builder.frame(builder.function("f", "", ""), 0, FrameKind.JIT));
    int thread = builder.thread("worker", 7);
    for (int i = 0; i < 10; i++) {
      builder.addSample(event, stack);
      builder.value(0, value);
      builder.sampleTime(i * 100_000_000L);
      builder.sampleThread(thread);
    }
    ProfileView view = new ProfileView(builder.build());
    CallTree tree = view.callTree(Query.all());
    return ThreadSamples.of(tree.shape(), view.rows(Query.all()), 0, thread);
  }

  @Test
  void aSampleOfTimeStandsForNoMoreThanTwiceThatTime() {
    ThreadSamples samples = samples("nanoseconds", 10_000_000);
    assertEquals(20_000_000, samples.endNanos(0));
    assertEquals(910_000_000, samples.endNanos(9), "the last one stands for its own time");
    assertEquals(20_000_000, samples("milliseconds", 10).endNanos(0));
  }

  @Test
  void aSampleOfAnythingElseStandsForTheIntervalUntilTheNext() {
    assertEquals(100_000_000, samples("bytes", 10_000_000).endNanos(0));
  }
}
