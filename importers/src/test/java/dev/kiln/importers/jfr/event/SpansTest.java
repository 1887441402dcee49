package dev.kiln.importers.jfr.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.format.ByteSource;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.jfr.Corpus;
import dev.kiln.importers.jfr.JfrImporter;
import dev.kiln.model.Label;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.ProfileInfo.Fact;
import dev.kiln.model.query.QueryText;
import dev.kiln.model.query.Selection;
import dev.kiln.model.trace.Span;
import dev.kiln.model.trace.SpanTable;
import dev.kiln.model.trace.TraceId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import jdk.jfr.Contextual;
import jdk.jfr.Event;
import jdk.jfr.Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A recording of this very process: parked inside and outside of spans.
final class SpansTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String OUTER = "00f067aa0ba902b7";
  private static final String INNER = "00f067aa0ba902b8";

  private static final List<String> TRACE_SPELLINGS =
      List.of(
          "4BF92F3577B34DA6A3CE929D0E0E4736",
          "0x4bf92f3577b34da6a3ce929d0e0e4736",
          "4bf92f35-77b3-4da6-a3ce-929d0e0e4736",
          "100985939111033328018442752961257817910",
          "S/kvNXezTaajzpKdDg5HNg==",
          "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

  private static final List<String> INNER_SPELLINGS =
      List.of(
          "00F067AA0BA902B8",
          "0xf067aa0ba902b8",
          "67667974448284344",
          "APBnqgupArg=",
          "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b8-01");

  /// As often as `park` is called.
  private static final Set<Fact> METHOD_FACTS =
      Set.of(new Fact("methods timed", "1"), new Fact("method traces", "6"));

  @Name("io.opentelemetry.context.Scope")
  static final class Scope extends Event {
    String traceId = TRACE;
    String spanId = "";
  }

  @Name("io.opentelemetry.trace.Span")
  static final class Traced extends Event {
    String operationName = "GET /cart";
    String traceId = TRACE;
    String spanId = OUTER;
    String parentId = INNER;
  }

  @Name("acme.Request")
  static final class Request extends Event {
    @Contextual String path = "/cart";

    int size = 7;
  }

  @TempDir Path folder = Path.of("");

  private static void park() {
    LockSupport.parkNanos(SpansTest.class, 1_000_000);
  }

  private static Scope scope(String spanId) {
    Scope scope = new Scope();
    scope.spanId = spanId;
    scope.begin();
    return scope;
  }

  private Path record() throws Exception {
    try (jdk.jfr.Recording recording = new jdk.jfr.Recording()) {
      recording.enable("jdk.ThreadPark").withoutThreshold().withStackTrace();
      recording.enable("jdk.MethodTiming").with("filter", SpansTest.class.getName() + "::park");
      recording
          .enable("jdk.MethodTrace")
          .with("filter", SpansTest.class.getName() + "::park")
          .withoutThreshold();
      recording.enable(Scope.class);
      recording.enable(Request.class);
      recording.enable(Traced.class);
      recording.start();
      park();
      Request request = new Request();
      request.begin();
      park();
      Traced traced = new Traced();
      traced.begin();
      Scope outer = scope(OUTER);
      park();
      Scope inner = scope(INNER);
      park();
      inner.commit();
      park();
      outer.commit();
      traced.commit();
      request.commit();
      park();
      recording.stop();
      Path file = folder.resolve("spans.jfr");
      recording.dump(file);
      return file;
    }
  }

  @Test
  void samplesWithinSpansHaveTheirLinksAndLabels() throws Exception {
    Path file = record();
    Profile profile = Corpus.read(file).profile();
    Set<String> seen = new HashSet<>();
    int within = 0;
    for (int row = 0; row < profile.samples().size(); row++) {
      List<Label> labels = profile.labelSets().labels(profile.samples().labels(row));
      boolean ours = labels.contains(Label.text("class", "java.lang.Class"));
      if (ours && isHere(profile, row)) {
        int link = profile.samples().link(row);
        boolean path = labels.contains(Label.text("path", "/cart"));
        seen.add(Long.toHexString(profile.links().span(link)) + (path ? " /cart" : ""));
        within += link == 0 ? 0 : 1;
        assertEquals(link == 0 ? 0 : 0xa3ce929d0e0e4736L, profile.links().traceLow(link));
      }
    }
    assertEquals(Set.of("0", "0 /cart", "f067aa0ba902b7 /cart", "f067aa0ba902b8 /cart"), seen);
    assertEquals(3, within);
    assertTrue(profile.info().facts().contains(new Fact("spans", "3")));
    assertEquals(METHOD_FACTS, methodFacts(profile));
    assertEverySpellingFindsTheTrace(profile);
    ProfileBuilder builder = new ProfileBuilder();
    ImportLog log = new ImportLog();
    new JfrImporter(chunk -> false)
        .read(new ByteSource(file, ImportControl.none(), log), _ -> builder, log);
    assertEquals(METHOD_FACTS, methodFacts(builder.build()), "JMC's reader");
  }

  @Test
  void spansWithATraceAreListed() throws Exception {
    Profile profile = Corpus.read(record()).profile();
    SpanTable table = profile.spans();
    assertEquals(3, table.size(), "a span, its scope, the scope within; no request, no method");
    TraceId trace = new TraceId(0x4bf92f3577b34da6L, 0xa3ce929d0e0e4736L);
    Span span = table.span(0);
    Span outer = table.span(1);
    Span inner = table.span(2);
    assertEquals(List.of(trace, trace, trace), List.of(span.trace(), outer.trace(), inner.trace()));
    assertEquals(List.of("GET /cart", "", ""), List.of(span.name(), outer.name(), inner.name()));
    assertEquals(
        List.of(0xf067aa0ba902b7L, 0xf067aa0ba902b7L, 0xf067aa0ba902b8L),
        List.of(span.id(), outer.id(), inner.id()));
    assertEquals(
        List.of(0xf067aa0ba902b8L, 0L, 0L), List.of(span.parent(), outer.parent(), inner.parent()));
    assertEquals(Thread.currentThread().getName(), profile.threads().name(span.thread()));
    assertTrue(span.startNanos() >= 0);
    assertTrue(end(span) >= end(outer) && end(outer) > end(inner));
    assertTrue(end(span) <= profile.info().durationNanos().orElseThrow());
    assertTrue(inner.durationNanos() >= 1_000_000, "it parks");
  }

  private static long end(Span span) {
    return span.startNanos() + span.durationNanos();
  }

  private static void assertEverySpellingFindsTheTrace(Profile profile) {
    List<Integer> traced = rows(profile, "trace-id=" + TRACE);
    assertFalse(traced.isEmpty());
    for (String spelling : TRACE_SPELLINGS) {
      assertEquals(traced, rows(profile, "trace-id=" + spelling), spelling);
    }
    List<Integer> inner = rows(profile, "span-id=" + INNER);
    assertFalse(inner.isEmpty());
    for (String spelling : INNER_SPELLINGS) {
      assertEquals(inner, rows(profile, "span-id=" + spelling), spelling);
    }
  }

  private static List<Integer> rows(Profile profile, String query) {
    List<Integer> rows = new ArrayList<>();
    Selection.rows(profile, QueryText.parse(query).filters()).forEach(rows::add);
    return rows;
  }

  private static Set<Fact> methodFacts(Profile profile) {
    return profile.info().facts().stream()
        .filter(fact -> fact.name().startsWith("method"))
        .collect(Collectors.toSet());
  }

  private static boolean isHere(Profile profile, int row) {
    for (int s = profile.samples().stack(row); s != 0; s = profile.stacks().parent(s)) {
      int function = profile.frames().function(profile.stacks().frame(s));
      if (profile.functions().name(function).equals(SpansTest.class.getName() + ".park")) {
        return true;
      }
    }
    return false;
  }
}
