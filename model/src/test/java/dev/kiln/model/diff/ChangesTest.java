package dev.kiln.model.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.model.diff.FunctionDeltas.Listing;
import dev.kiln.model.stats.Interval;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// New, vanished, moved, noise, and the few changes that are named.
class ChangesTest {
  private static List<String> names(FunctionDeltas functions, Listing listing) {
    return functions.list(listing, 99).stream().map(FunctionDelta::name).toList();
  }

  @Test
  void newAndVanishedSubtreesAreAsSureAsTheirTop() {
    DiffTree diff =
        Pairs.diff(
            "all;old;w 40\nall;old;y 1\nall;rest 100\nall;chance 2",
            "all;new;x 50\nall;new;y 1\nall;rest 104\nall;luck 3",
            Basis.ABSOLUTE);
    assertEquals(NodeChange.VANISHED, diff.change(Pairs.node(diff, "all", "old", "y")));
    assertEquals(NodeChange.NEW, diff.change(Pairs.node(diff, "all", "new", "y")));
    assertEquals(NodeChange.SAME, diff.change(Pairs.node(diff, "all", "rest")));
    assertEquals(NodeChange.SAME, diff.change(Pairs.node(diff, "all", "luck")));
    assertEquals(NodeChange.SAME, diff.change(Pairs.node(diff, "all", "chance")));
    assertEquals(Double.POSITIVE_INFINITY, diff.relative(Pairs.node(diff, "all", "new")));
    assertEquals(-1, diff.relative(Pairs.node(diff, "all", "old")));
  }

  @Test
  void aMovedFunctionColoursNoAncestor() {
    DiffTree diff =
        Pairs.diff(
            "doGet;quote;loadTax;read 337\ndoGet;quote 400\ndoGet;place 500",
            "doGet;quote 400\ndoGet;place;loadTax;read 340\ndoGet;place 500",
            Basis.ABSOLUTE);
    for (String place : List.of("quote", "place")) {
      assertEquals(NodeChange.SAME, diff.change(Pairs.node(diff, "doGet", place)), place);
      assertEquals(NodeChange.MOVED, diff.change(Pairs.node(diff, "doGet", place, "loadTax")));
      assertEquals(
          NodeChange.MOVED, diff.change(Pairs.node(diff, "doGet", place, "loadTax", "read")));
    }
    assertEquals(
        -337, diff.delta(Pairs.node(diff, "doGet", "quote")), "still the plain difference");
    assertEquals(0, diff.coloredDelta(Pairs.node(diff, "doGet", "quote")), 1e-9);
    assertEquals(3, diff.coloredDelta(Pairs.node(diff, "doGet", "place")), 1e-9, "what changed");
    assertEquals(3, diff.coloredDelta(0), 1e-9);
    Move move = diff.movedFunctions().getFirst();
    assertEquals(1, diff.movedFunctions().size(), "read moved with its caller");
    assertEquals("loadTax", diff.shape().keys().name(move.key()));
    assertEquals("quote", diff.shape().keys().name(move.from()));
    assertEquals("place", diff.shape().keys().name(move.to()));
    FunctionDeltas functions = FunctionDeltas.of(diff);
    assertEquals(List.of("loadTax"), names(functions, Listing.MOVED));
    assertEquals(List.of(), names(functions, Listing.SLOWER));
    assertEquals(List.of(), TopChanges.of(functions));
  }

  @Test
  void aWrapperAroundWhatMovedIsMoved() {
    DiffTree diff = Pairs.diff("run;work 500\nrun 100", "run;wrap;work 500\nrun 100", Basis.SHARE);
    assertEquals(NodeChange.SAME, diff.change(Pairs.node(diff, "run")));
    assertEquals(NodeChange.MOVED, diff.change(Pairs.node(diff, "run", "wrap")));
    assertEquals(NodeChange.MOVED, diff.change(Pairs.node(diff, "run", "wrap", "work")));
  }

  @Test
  void whatMovedAndCostsMoreDidNotOnlyMove() {
    DiffTree diff = Pairs.diff("a;f 300\na 100\nb 100", "b;f 500\na 100\nb 100", Basis.ABSOLUTE);
    assertEquals(List.of(), diff.movedFunctions());
    assertEquals(NodeChange.NEW, diff.change(Pairs.node(diff, "b", "f")));
    assertEquals(NodeChange.MORE, diff.change(Pairs.node(diff, "b")));
  }

  @Test
  void callersThatComeAndGoByChanceMoveNothing() {
    Random random = new Random(3);
    String[] sides = {"", ""};
    for (int caller = 0; caller < 200; caller++) {
      for (int side = 0; side < 2; side++) {
        int count = random.nextInt(4);
        sides[side] += "main;caller" + caller + ";HashMap.get " + count + "\n";
      }
    }
    DiffTree diff = Pairs.diff(sides[0], sides[1], Basis.SHARE);
    assertEquals(List.of(), diff.movedFunctions());
  }

  @Test
  void recursionCountsOnceAStack() {
    DiffTree diff = Pairs.diff("f;f;f 10\nf;g;f 5", "f;f;f 20\nf;g;f 7", Basis.ABSOLUTE);
    FunctionDelta f = FunctionDeltas.of(diff).delta(Pairs.key(diff, "f"));
    assertEquals(15, f.base().total());
    assertEquals(27, f.current().total());
    assertEquals(12, f.totalDelta());
    assertEquals(12, f.selfDelta());
    assertEquals(15, f.base().totalSamples());
  }

  @Test
  void noiseIsNotListedHoweverManyFunctionsThereAre() {
    Random random = new Random(1);
    StringBuilder base = new StringBuilder();
    StringBuilder current = new StringBuilder();
    for (int f = 0; f < 2000; f++) {
      double mean = 3 + random.nextInt(60);
      base.append("main;f").append(f).append(' ').append(poisson(random, mean)).append('\n');
      current.append("main;f").append(f).append(' ').append(poisson(random, mean)).append('\n');
    }
    base.append("main;hot 400\n");
    current.append("main;hot 700\n");
    FunctionDeltas functions =
        FunctionDeltas.of(Pairs.diff(base.toString(), current.toString(), Basis.ABSOLUTE));
    assertEquals("hot", names(functions, Listing.SLOWER).getFirst());
    assertTrue(functions.count(Listing.SLOWER) <= 2, "false alarms");
    assertTrue(functions.count(Listing.FASTER) <= 1, "false alarms");
    assertEquals("hot", TopChanges.of(functions).getFirst().name());
    assertEquals(1, TopChanges.of(functions).size());
  }

  private static int poisson(Random random, double mean) {
    double product = random.nextDouble();
    int count = 0;
    while (product > Math.exp(-mean)) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  /// The picture that the words of a pull request come from: the function is named, not what calls
  /// it nor what it calls.
  @Test
  void theFewChangesAreNamedWhereTheyAre() {
    DiffTree diff =
        Pairs.diff(
            """
            serve;place;readValue;deserialize;nextField 400
            serve;place;readValue;deserialize;parseName 400
            serve;place;readValue;other 300
            serve;place;authorize 2000
            serve;place;xml;render 300
            serve;cart;load;query 2000
            serve 500
            """,
            """
            serve;place;readValue;deserialize;nextField 640
            serve;place;readValue;deserialize;parseName 640
            serve;place;readValue;other 430
            serve;place;authorize 2030
            serve;place;score;model 370
            serve;cart;load;query 1700
            serve 505
            """,
            Basis.ABSOLUTE);
    List<TopChanges.Top> tops = TopChanges.of(FunctionDeltas.of(diff));
    assertEquals(
        "readValue MORE 610, score NEW 370, cart LESS -300, xml VANISHED -300",
        tops.stream()
            .map(t -> t.name() + " " + t.change() + " " + Math.round(t.delta()))
            .collect(Collectors.joining(", ")));
  }

  @Test
  void newCodeIsSlowerAndNewAndGoneCodeFasterAndVanished() {
    FunctionDeltas functions =
        FunctionDeltas.of(
            Pairs.diff("m;a 500\nm;old 90", "m;a 510\nm;wrap;parse 80", Basis.ABSOLUTE));
    assertEquals(List.of("parse"), names(functions, Listing.SLOWER));
    assertEquals(List.of("parse", "wrap"), names(functions, Listing.NEW));
    assertEquals(List.of("old"), names(functions, Listing.FASTER));
    assertEquals(List.of("old"), names(functions, Listing.VANISHED));
    assertEquals(5, functions.count(Listing.ALL));
    assertEquals(NodeChange.NEW, functions.delta(functions.keys(Listing.NEW)[0]).change());
  }

  /// The interval of a difference of counts is that of two Poisson counts.
  @Test
  void theIntervalIsOfSamplingAlone() {
    DiffTree diff = Pairs.diff("f 400\ng 600", "f 500\ng 500", Basis.ABSOLUTE);
    Interval interval = diff.interval(Pairs.node(diff, "f"));
    assertEquals(100 - 1.959964 * 30, interval.low(), 1e-3);
    assertEquals(100 + 1.959964 * 30, interval.high(), 1e-3);
    DiffTree shares = Pairs.diff("f 400\ng 600", "f 500\ng 500", Basis.SHARE);
    Interval share = shares.interval(Pairs.node(shares, "f"));
    double half = 1.959964 * Math.sqrt(0.4 * 0.6 / 1000 + 0.5 * 0.5 / 1000);
    assertEquals(0.1 - half, share.low(), 1e-6);
    assertEquals(0.1 + half, share.high(), 1e-6);
    assertEquals(new Interval(0, 0), shares.interval(0), "all is all");
  }
}
