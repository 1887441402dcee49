package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The boxes of a picture as a tree in JSON.
class JsonBoxesTest {
  @TempDir Path folder = Path.of("");

  private Path draw(Object... words) {
    Path out = folder.resolve("x.json");
    Object[] all = Stream.concat(Stream.of(words), Stream.of("-o", out)).toArray();
    Cli.Result result = Cli.run(all);
    assertEquals(0, result.exit(), result.err());
    return out;
  }

  private Path stacks(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static long value(Json box) {
    return Long.parseLong(box.text("value"));
  }

  private static List<Json> children(Json box) {
    return box.has("children") ? box.at("children").list() : List.of();
  }

  private static int boxes(Json box) {
    long room = value(box);
    int count = 1;
    for (Json child : children(box)) {
      assertTrue(value(child) <= room, child.text("name") + " is wider than it may be");
      room -= value(child);
      count += boxes(child);
    }
    return count;
  }

  @Test
  void boxesLieWithinEachOtherAndAddUpAsInTop() throws Exception {
    Path sample = Cli.sample("go-cpu.pb.gz");
    Json root = Json.parse(Files.readString(draw("render", sample)));
    TopTableJson top = TopTableJson.parse(Cli.run("top", sample, "--format", "json").out());
    assertEquals(top.total(), value(root));
    assertEquals("nanoseconds", root.text("unit"));
    assertEquals("kiln render go-cpu.pb.gz -o x.json", root.text("command"));
    int most = boxes(root);
    int all = boxes(Json.parse(Files.readString(draw("render", sample, "--all"))));
    assertTrue(all >= most && most > 500, most + " of " + all);
  }

  @Test
  void onlyWhatIsZoomedToAndInRangeIsWritten() throws Exception {
    Path file = stacks("s.collapsed", "a;b;c 4\na;b;d 3\na;e 2\nf 1\n");
    Json zoomed = Json.parse(Files.readString(draw("render", file, "--zoom", "a;b")));
    assertEquals("b", zoomed.text("name"));
    assertEquals(3, boxes(zoomed));
    Json range = Json.parse(Files.readString(draw("render", file, "--range", "0..5")));
    assertEquals(List.of("a"), children(range).stream().map(box -> box.text("name")).toList());
    assertEquals(9, value(children(range).getFirst()), "a box that is cut keeps its value");
    assertEquals(5, boxes(range));
  }

  @Test
  void boxesTooSmallToSeeAreLeftOutUnlessAllAreAskedFor() throws Exception {
    Path file = stacks("s.collapsed", "big 100000\nsmall 9\n");
    assertEquals(2, boxes(Json.parse(Files.readString(draw("render", file)))));
    assertEquals(3, boxes(Json.parse(Files.readString(draw("render", file, "--all")))));
  }

  @Test
  void aDifferenceHasBothSidesAndTheChangeOfEachBox() throws Exception {
    Path base = stacks("base.collapsed", "a;b 60\na;c 40\n");
    Path current = stacks("current.collapsed", "a;b 20\na;d 90\n");
    Json root = Json.parse(Files.readString(draw("diff", base, current, "--basis", "absolute")));
    assertEquals("100", root.text("base"));
    assertEquals("110", root.text("current"));
    assertEquals("10.0", root.text("delta"));
    Json a = children(root).getFirst();
    double sum = 0;
    List<String> changes = new ArrayList<>();
    for (Json child : children(a)) {
      changes.add(child.text("name") + " " + child.text("delta"));
      sum += Double.parseDouble(child.text("delta"));
    }
    changes.sort(null);
    assertEquals(List.of("b -40.0", "c -40.0", "d 90.0"), changes);
    assertEquals(10, sum);
    assertEquals(
        "0.0",
        Json.parse(Files.readString(draw("diff", base, current, "--color", "self"))).text("delta"));
  }

  @Test
  void aDeepStackIsCutWhereOthersWouldRunOutOfStack() throws Exception {
    Path file = stacks("deep.collapsed", "f;".repeat(50_000) + "g 3\n");
    StreamReadConstraints deep = StreamReadConstraints.builder().maxNestingDepth(1_000_000).build();
    JsonFactory factory = JsonFactory.builder().streamReadConstraints(deep).build();
    int depth = 0;
    int deepest = 0;
    try (JsonParser json = factory.createParser(draw("render", file).toFile())) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        depth += token == JsonToken.START_OBJECT ? 1 : token == JsonToken.END_OBJECT ? -1 : 0;
        deepest = Math.max(deepest, depth);
      }
    }
    assertEquals(4_000, deepest);
  }

  @Test
  void anEmptyQueryIsARootWithoutChildrenAndAnyNameIsJson() throws Exception {
    Path file = stacks("s.collapsed", "a\"b\\</script> 1\n");
    Json none = Json.parse(Files.readString(draw("render", file, "--focus", "nothing")));
    assertEquals(0, value(none));
    assertEquals(1, boxes(none));
    Json box = children(Json.parse(Files.readString(draw("render", file)))).getFirst();
    assertEquals("a\"b\\</script>", box.text("name"));
  }

  @Test
  void aSandwichIsNoTree() {
    Path out = folder.resolve("x.json");
    Cli.Result result =
        Cli.run("render", Cli.sample("go-cpu.pb.gz"), "--sandwich", "main.main", "-o", out);
    assertEquals(2, result.exit());
    assertTrue(result.err().contains("expected an output ending in .svg or .png"), result.err());
    assertTrue(Files.notExists(out));
  }
}
