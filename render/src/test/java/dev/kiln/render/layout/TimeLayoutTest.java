package dev.kiln.render.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.Stacks;
import dev.kiln.model.query.Query;
import dev.kiln.model.query.Rows;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.tree.TreeShape;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The flame chart: drawn by hand, against a list of boxes, and counted.
class TimeLayoutTest {
  private static final double DUST_PX = 1e-6;

  private static TreeShape shape(Profile profile) {
    return new ProfileView(profile).callTree(Query.all()).shape();
  }

  private static TimeLayout layout(Profile profile, int thread) {
    Rows rows = Rows.range(0, profile.samples().size());
    return new TimeLayout(ThreadSamples.of(shape(profile), rows, 0, thread));
  }

  /// One box a line: row, left to right in pixels, name, count where it is a slab; by row and left.
  private static String draw(
      TimeLayout layout, double from, double to, double width, double minPx) {
    Boxes boxes = new Boxes();
    layout.visible(from, to, width, minPx, boxes);
    List<Integer> order = new ArrayList<>();
    for (int b = 0; b < boxes.size(); b++) {
      order.add(b);
    }
    order.sort(Comparator.comparingInt(boxes::row).thenComparingDouble(boxes::left));
    StringBuilder text = new StringBuilder();
    for (int b : order) {
      text.append(boxes.row(b)).append(' ').append(Math.round(boxes.left(b))).append('-');
      text.append(Math.round(boxes.left(b) + boxes.width(b))).append(' ');
      text.append(layout.samples().shape().name(boxes.node(b)));
      text.append(boxes.isSlab(b) ? " x" + boxes.count(b) : "").append('\n');
    }
    return text.toString();
  }

  private static final String CHART =
      """
      !thread main
      !time 0
      main;parse 1
      !time 10
      main;parse 1
      !time 20
      main;gc 1
      !thread other
      !time 25
      x 1
      !thread main
      !time 90
      main;parse 1
      """;

  @Test
  void consecutiveSamplesShareBoxesUpToTheGap() {
    TimeLayout layout = layout(Stacks.profile(CHART), 1);
    assertEquals(3, layout.rows());
    assertEquals(10, layout.samples().usualNanos());
    String whole =
        """
        0 0-40 all
        0 90-100 all
        1 0-40 main
        1 90-100 main
        2 0-20 parse
        2 20-40 gc
        2 90-100 parse
        """;
    assertEquals(whole, draw(layout, 0, 100, 100, 1));
    assertEquals("0 0-100 all\n1 0-100 main\n2 0-100 gc\n", draw(layout, 22, 32, 100, 1));
    assertEquals("", draw(layout, 45, 85, 100, 1));
    assertEquals("", draw(layout, 50, 50, 100, 1), "an empty range");
  }

  @Test
  void narrowSamplesAreRepresentedByTheFirstOfTheirStep() {
    TimeLayout layout = layout(Stacks.profile(CHART), 1);
    String narrow =
        """
        0 0-2 all x3
        0 5-5 all
        1 0-2 main x3
        1 5-5 main
        2 0-2 parse x3
        2 5-5 parse
        """;
    assertEquals(narrow, draw(layout, 0, 100, 5, 2));
  }

  @Test
  void pointsFindNodesAndSamples() {
    TimeLayout layout = layout(Stacks.profile(CHART), 1);
    TreeShape shape = layout.samples().shape();
    assertEquals("parse", shape.name(layout.nodeAt(2, 19)));
    assertEquals("gc", shape.name(layout.nodeAt(2, 20)));
    assertEquals("main", shape.name(layout.nodeAt(1, 39.5)));
    assertEquals(Boxes.NONE, layout.nodeAt(2, 40));
    assertEquals(Boxes.NONE, layout.nodeAt(3, 10));
    assertEquals(Boxes.NONE, layout.nodeAt(0, -1));
    assertEquals(2, layout.samples().sampleAt(25));
    assertEquals(4, layout.samples().row(layout.samples().sampleAt(95)));
    assertEquals(-1, layout.samples().sampleAt(100));
  }

  @Test
  void threadsComeBusiestFirstAndWithoutTimesNotAtAll() {
    Profile profile = Stacks.profile(CHART);
    Rows rows = Rows.range(0, profile.samples().size());
    List<ThreadSamples> threads = ThreadSamples.byThread(shape(profile), rows, 0);
    assertEquals(List.of(1, 2), threads.stream().map(ThreadSamples::thread).toList());
    assertEquals(List.of(4, 1), threads.stream().map(ThreadSamples::size).toList());
    assertEquals(10, threads.get(1).endNanos(0) - threads.get(1).startNanos(0));
    Profile timeless = Stacks.profile("a 1");
    TreeShape shape = shape(timeless);
    assertThrows(
        IllegalStateException.class, () -> ThreadSamples.of(shape, Rows.range(0, 1), 0, 0));
  }

  @Test
  void aThreadSeldomSeenIsNotBusyInBetween() {
    Profile profile =
        Stacks.profile(CHART + "!time 200\n!thread rare\ny 1\n!time 5000\n!thread rare\ny 1\n");
    Rows rows = Rows.range(0, profile.samples().size());
    List<ThreadSamples> threads = ThreadSamples.byThread(shape(profile), rows, 0);
    assertEquals(2, threads.get(1).size());
    assertEquals(10, threads.get(1).usualNanos(), "the interval of the busiest thread");
    assertEquals("0 0-20 all\n1 0-20 y\n", draw(new TimeLayout(threads.get(1)), 200, 300, 100, 1));
  }

  @Test
  void activityIsTheCoveredPart() {
    TimeLayout layout = layout(Stacks.profile(CHART), 1);
    double[] parts = new double[5];
    layout.activity(0, 100, parts);
    assertEquals(List.of(1.0, 0.5, 0.0, 0.0, 0.5), java.util.Arrays.stream(parts).boxed().toList());
    layout.activity(0, 20, parts);
    assertEquals(1, parts[1], "a sample goes on through the parts that it covers");
  }

  /// One box of the naive list.
  private record Span(int row, int node, double from, double to) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void atFullResolutionTheBoxesAreThoseOfTheList(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 80; round++) {
      Profile profile = randomProfile(random);
      TimeLayout layout = layout(profile, 1);
      double from = random.nextDouble(-20, 300);
      double to = from + random.nextDouble(1, 900);
      Boxes boxes = new Boxes();
      layout.visible(from, to, 1000, 0, boxes);
      List<Span> own = new ArrayList<>();
      for (int b = 0; b < boxes.size(); b++) {
        double left = from + boxes.left(b) / 1000 * (to - from);
        double right = from + (boxes.left(b) + boxes.width(b)) / 1000 * (to - from);
        own.add(new Span(boxes.row(b), boxes.node(b), left, right));
        assertEquals(1, boxes.count(b));
      }
      own.sort(Comparator.comparingInt(Span::row).thenComparingDouble(Span::from));
      List<Span> expected = naive(layout, from, to);
      assertEquals(expected.size(), own.size());
      for (int i = 0; i < own.size(); i++) {
        assertEquals(expected.get(i).row(), own.get(i).row());
        assertEquals(expected.get(i).node(), own.get(i).node());
        assertEquals(expected.get(i).from(), own.get(i).from(), 1e-6);
        assertEquals(expected.get(i).to(), own.get(i).to(), 1e-6);
        double middle = (own.get(i).from() + own.get(i).to()) / 2;
        assertEquals(own.get(i).node(), layout.nodeAt(own.get(i).row(), middle));
      }
    }
  }

  private static Profile randomProfile(Random random) {
    StringBuilder text = new StringBuilder();
    long time = 0;
    for (int i = random.nextInt(60); i >= 0; i--) {
      int wait = random.nextInt(12);
      time += wait == 0 ? 0 : wait == 1 ? 100 : random.nextInt(1, 20);
      text.append("!time ").append(time).append('\n');
      text.append("!thread ").append(random.nextInt(4) == 0 ? "b" : "a").append('\n');
      for (int depth = 1 + random.nextInt(4); depth > 0; depth--) {
        text.append('f').append(random.nextInt(2)).append(depth == 1 ? " 1\n" : ";");
      }
    }
    return Stacks.profile("!thread a\n!time 0\nf0 1\n" + text);
  }

  /// Row by row: what each sample covers, joined where neighbours touch and share the node.
  private static List<Span> naive(TimeLayout layout, double from, double to) {
    ThreadSamples samples = layout.samples();
    TreeShape shape = samples.shape();
    List<Span> spans = new ArrayList<>();
    for (int row = 0; row < layout.rows(); row++) {
      Span open = null;
      for (int i = 0; i < samples.size(); i++) {
        long start = samples.startNanos(i);
        long next = i + 1 < samples.size() ? samples.startNanos(i + 1) : Long.MAX_VALUE;
        boolean last = i + 1 == samples.size();
        long most = start + (last ? samples.usualNanos() : samples.gapNanos());
        long end = Math.min(next, most);
        int depth = shape.depth(samples.node(i));
        if (end == start || start >= to || end <= from) {
          continue;
        }
        int node = samples.node(i);
        for (int up = depth - row; up > 0; up--) {
          node = shape.parent(node);
        }
        if (open != null && (depth < row || open.node() != node || open.to() != start)) {
          spans.add(open);
          open = null;
        }
        if (depth >= row) {
          open = new Span(row, node, open == null ? start : open.from(), end);
        }
      }
      if (open != null) {
        spans.add(open);
      }
    }
    return spans.stream()
        .map(s -> new Span(s.row(), s.node(), Math.max(from, s.from()), Math.min(to, s.to())))
        .toList();
  }

  /// Two million samples of one thread: whatever the range, a frame looks at two samples a pixel.
  @Test
  void workIsBoundedByPixelsNotBySamples() {
    int count = 2_000_000;
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("samples");
    builder.valueType(event, new ValueType("samples", "count"));
    int[] stacks = new int[500];
    Random random = new Random(9);
    for (int s = 1; s < stacks.length; s++) {
      int function = builder.function("f" + s % 40, "", "");
      stacks[s] =
          builder.child(stacks[random.nextInt(s)], builder.frame(function, 0, FrameKind.UNKNOWN));
    }
    int thread = builder.thread("main", 1);
    long time = 0;
    for (int i = 0; i < count; i++) {
      builder.addSample(event, stacks[1 + random.nextInt(stacks.length - 1)]);
      builder.value(0, 1);
      time += random.nextInt(1000) == 0 ? 500_000_000 : 1 + random.nextInt(2_000_000);
      builder.sampleTime(time);
      builder.sampleThread(thread);
    }
    TimeLayout layout = layout(builder.build(), thread);
    assertEquals(count, layout.samples().size());
    Boxes boxes = new Boxes();
    for (int zoom = 0; zoom < 200; zoom++) {
      double width = zoom == 0 ? time : time * Math.pow(10, -random.nextDouble(0, 7));
      double from = zoom == 0 ? 0 : random.nextDouble() * (time - width);
      int looked = layout.visible(from, from + width, 1600, 1, boxes);
      assertTrue(looked <= 2 * 1600 + 3, "samples looked at: " + looked);
      assertTrue(boxes.size() <= (long) looked * layout.rows(), "boxes: " + boxes.size());
      for (int b = 0; b < boxes.size(); b++) {
        assertTrue(boxes.left(b) >= -DUST_PX && boxes.left(b) + boxes.width(b) <= 1600 + DUST_PX);
      }
    }
  }
}
