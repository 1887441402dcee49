package dev.kiln.model.hotpath;

import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.query.Query;
import dev.kiln.model.sampling.SideSamples;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/// Recordings as lists of samples: what the tables must agree with.
public record Recordings(List<Sample> samples, double seconds) {
  public static final List<String> NAMES =
      List.of(
          "com.acme.Main.run", "com.acme.Cart.load", "com.acmetools.X.go", "lib.Json.parse", "f");

  /// One sample: the frames, the outermost first, and its CPU time.
  public record Sample(List<String> stack, long nanos) {
    public boolean has(String name) {
      return stack.contains(name);
    }

    public boolean endsIn(String name) {
      return !stack.isEmpty() && stack.getLast().equals(name);
    }
  }

  /// Lines such as `a;b 300`: so many samples of 10 ms each.
  public static Recordings of(double seconds, String text) {
    List<Sample> samples = new ArrayList<>();
    for (String line : text.strip().split("\n")) {
      String[] cells = line.strip().split(" ");
      List<String> stack = cells.length == 1 ? List.of() : Arrays.asList(cells[0].split(";"));
      for (int i = Integer.parseInt(cells[cells.length - 1]); i > 0; i--) {
        samples.add(new Sample(stack, 10_000_000));
      }
    }
    return new Recordings(samples, seconds);
  }

  /// Samples with recursion.
  ///
  /// @param weighted whether they weigh differently, some of them nothing
  public static Recordings random(Random random, boolean weighted) {
    List<Sample> samples = new ArrayList<>();
    for (int i = 1 + random.nextInt(60); i > 0; i--) {
      List<String> stack = new ArrayList<>();
      for (int depth = random.nextInt(7); depth > 0; depth--) {
        stack.add(NAMES.get(random.nextInt(NAMES.size())));
      }
      long nanos = weighted ? random.nextLong(0, 1000) * random.nextLong(1, 100) : 10_000_000;
      samples.add(new Sample(stack, nanos));
    }
    return new Recordings(samples, 1 + random.nextInt(100));
  }

  public Profile profile() {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("cpu samples");
    builder.valueType(event, new ValueType("cpu", "nanoseconds"));
    builder.valueType(event, new ValueType("samples", "count"));
    builder.duration(Math.round(seconds * 1e9));
    for (Sample sample : samples) {
      int stack = 0;
      for (String name : sample.stack()) {
        int function = builder.function(name, "", "");
        stack = builder.child(stack, builder.frame(function, 0, FrameKind.UNKNOWN));
      }
      builder.addSample(event, stack);
      builder.value(0, sample.nanos());
      builder.value(1, 1);
    }
    return builder.build();
  }

  public ProfileView view() {
    return new ProfileView(profile());
  }

  public SideSamples sums() {
    ProfileView view = view();
    return SideSamples.of(view.shape(Query.all()), view.rows(Query.all()), 0);
  }

  /// The sum of a number of each sample.
  public double sum(ToDoubleFunction<Sample> number) {
    return samples.stream().mapToDouble(number).sum();
  }

  public double total() {
    return sum(Sample::nanos);
  }
}
