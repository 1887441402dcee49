package dev.kiln.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What commands print as JSON is what the schemas of `docs/schema` promise.
class JsonSchemaTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void makeProfiles() throws IOException {
    HostileProfile.write(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "go-cpu.pb.gz",
        "go-heap.pb.gz",
        "checkout-timing-before.jfr",
        "native-perf.collapsed"
      })
  void whatIsPrintedOfASampleIsValid(String name) throws IOException {
    checkAll(Cli.sample(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hostile.pb", "empty.pb", "negative.pb"})
  void whatIsPrintedOfAHostileProfileIsValid(String name) throws IOException {
    checkAll(folder.resolve(name));
  }

  private static void checkAll(Path file) throws IOException {
    check("info", "info", file);
    check("top", "top", file);
    check("rank", "rank", file);
    check("rank", "rank", file, "--paths");
    check("diff", "diff", file, file, "--list", "slower,moved,all", "--allow-empty");
  }

  @Test
  void whatNeedsNoProfileIsValid() throws IOException {
    check("cost", "cost", "--services", 2, "--bytes", "1kB");
    check("explain", "explain", "--before", "p99=820ms,cpu=58%", "--after", "p99=580ms,cpu=62%");
    check("explain", "explain");
    check("doctor", "doctor");
  }

  @Test
  void whatIsSaidOfFixesAndCallsIsValid() throws IOException {
    Path before = Cli.sample("checkout-timing-before.jfr");
    Path after = Cli.sample("checkout-timing-after.jfr");
    check("info", "info", before, "--findings");
    check("diff", "diff", before, after);
    check("rank", "rank", Cli.sample("go-cpu.pb.gz"), "--from", "main.main");
    Path saved = folder.resolve("prediction.json");
    check(
        "whatif",
        "whatif",
        Cli.sample("go-cpu.pb.gz"),
        "--fix",
        "main.main=gone",
        "--fleet",
        3,
        "--save",
        saved);
    assertValid("prediction", Files.readString(saved));
  }

  private static void check(String schema, Object... command) throws IOException {
    List<Object> words = new ArrayList<>(List.of(command));
    words.add("--format");
    words.add("json");
    Cli.Result result = Cli.run(words.toArray());
    assertTrue(result.out().startsWith("{"), words + ": " + result.err());
    assertValid(schema, result.out());
  }

  private static void assertValid(String schema, String json) throws IOException {
    Path file = Path.of(System.getProperty("basedir", "."), "../docs/schema", schema + "-1.json");
    var errors =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(file))
            .validate(json, InputFormat.JSON);
    assertEquals(List.of(), errors, schema);
  }
}
