package dev.kiln.importers.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.CallCountTable;
import dev.kiln.model.CallCountTableBuilder;
import dev.kiln.model.FrameKind;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.hotpath.calls.CallCount;
import dev.kiln.model.hotpath.calls.CallCount.Source;
import dev.kiln.model.query.Query;
import dev.kiln.model.tree.CallTree;
import dev.kiln.model.tree.ProfileView;
import dev.kiln.model.value.ValueType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Counts of a profile and of files together: measured wins over given, function by function.
class CountSourcesTest {
  private static final long SECOND = 1_000_000_000L;

  @TempDir private Path folder = Path.of("");

  /// Two functions of contentions and their delay.
  private static Profile profile(CallCountTable counts) {
    ProfileBuilder builder = new ProfileBuilder();
    int event = builder.eventType("contention");
    builder.valueType(event, new ValueType("contentions", "count"));
    builder.defaultValueType(builder.valueType(event, new ValueType("delay", "nanoseconds")));
    for (String name : List.of("acme.Cart.load", "acme.Cart.save")) {
      int frame = builder.frame(builder.function(name, "", ""), 0, FrameKind.JIT);
      builder.addSample(event, builder.child(0, frame));
      builder.value(0, 3);
      builder.value(1, 5 * SECOND);
    }
    builder.duration(10 * SECOND);
    builder.callCounts(counts);
    return builder.build();
  }

  private static CallCountTable counted(long... secondsAndCalls) {
    CallCountTableBuilder counts = new CallCountTableBuilder();
    for (int i = 0; i < secondsAndCalls.length; i += 2) {
      long time = secondsAndCalls[i] * SECOND;
      counts.reading("acme.Cart.load", "jdk.MethodTiming", 0, time, secondsAndCalls[i + 1]);
    }
    return counts.build();
  }

  private Path csv(String text) throws IOException {
    return Files.writeString(folder.resolve("calls.csv"), text);
  }

  private static CallCount count(Profile profile, CountSources.Result result, String name) {
    CallTree tree = new ProfileView(profile).callTree(Query.all());
    for (int key = 0; key < tree.shape().keys().size(); key++) {
      if (tree.shape().keys().name(key).equals(name)) {
        return result.counts().of(key);
      }
    }
    throw new AssertionError(name);
  }

  private static CountSources.Result read(Profile profile, Path... files) throws IOException {
    ProfileView view = new ProfileView(profile);
    return CountSources.of(view, Query.all(), List.of(files), CountStretch.NONE);
  }

  @Test
  void measuredWinsOverGivenFunctionByFunction() throws Exception {
    Profile profile = profile(counted(0, 0, 10, 400));
    CountSources.Result result = read(profile, csv("Cart.load,7\nCart.save,9\nbroken\n"));
    assertEquals(400, count(profile, result, "acme.Cart.load").calls());
    assertEquals(Source.MEASURED, count(profile, result, "acme.Cart.load").source());
    assertEquals(9, count(profile, result, "acme.Cart.save").calls());
    assertEquals(
        List.of("the profile", "calls.csv"),
        result.previews().stream().map(CountsPreview::file).toList());
    assertEquals(
        List.of(
            "calls.csv:1  acme.Cart.load: not used, because it is measured by jdk.MethodTiming"),
        result.previews().getLast().unused());
    assertEquals(List.of("calls.csv:3: not a number of calls: broken"), result.problems());
  }

  @Test
  void whatStandsBesideACostCountsWhereNothingElseDoes() throws Exception {
    Profile bare = profile(CallCountTable.NONE);
    CallCount contentions = count(bare, read(bare), "acme.Cart.load");
    assertEquals("contentions", contentions.noun());
    assertEquals(3, contentions.calls());
    Profile counted = profile(counted(0, 0, 10, 400));
    CountSources.Result measured = read(counted);
    assertEquals("calls", count(counted, measured, "acme.Cart.load").noun());
    assertTrue(!count(counted, measured, "acme.Cart.save").isKnown(), "a column of one kind");
  }

  @Test
  void aCounterThatWasReadOnceIsSaidAndNotUsed() throws Exception {
    Profile profile = profile(counted(10, 400));
    CountSources.Result result = read(profile);
    assertEquals(
        List.of(
            "the counter of acme.Cart.load was read only once and does not say when it started, so"
                + " it is not used"),
        result.problems());
    assertEquals("contentions", count(profile, result, "acme.Cart.load").noun());
  }

  @Test
  void aFileWithoutCountsIsRefused() throws Exception {
    Path bad = csv("nothing here\n");
    Profile profile = profile(CallCountTable.NONE);
    IOException refused = assertThrows(IOException.class, () -> read(profile, bad));
    assertTrue(
        String.valueOf(refused.getMessage()).startsWith("calls.csv:1: not a number of calls"));
  }
}
