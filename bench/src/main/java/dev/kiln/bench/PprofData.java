package dev.kiln.bench;

import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/// Writes `profile.proto`, gzipped: two value types, a thread on each sample, trace ids and sizes
/// on some, and locations with inlined lines.
///
/// Samples come first, so that none is kept. Each function has [#CALL_SITES] locations on lines of
/// their own; one of them, in every eighth function, holds an inlined call. So two stacks that
/// differ in their locations differ in their frames.
final class PprofData {
  private static final int CALL_SITES = 3;
  private static final int THREADS = 32;
  private static final int RECENT = 1024;
  private static final long PERIOD_NANOS = 10_000_000;

  // The string table: fixed words, then functions, files, threads, and last the trace ids.
  private static final List<String> WORDS =
      List.of(
          "",
          "samples",
          "count",
          "cpu",
          "nanoseconds",
          "thread",
          "trace_id",
          "size",
          "bytes",
          "/opt/example/server",
          "/usr/lib/libexample.so");
  private static final int FIRST_FUNCTION = WORDS.size();
  private static final int FIRST_FILE = FIRST_FUNCTION + CallGraph.FUNCTIONS;
  private static final int FILES = 300;
  private static final int FIRST_THREAD = FIRST_FILE + FILES;
  private static final int FIRST_TRACE = FIRST_THREAD + THREADS;

  private final CodedOutputStream out;
  private final CallGraph graph;
  private final Stacks stacks;
  private final SplittableRandom random;
  private final List<long[]> recent = new ArrayList<>();
  private final MessageBuffer message = new MessageBuffer();
  private final MessageBuffer nested = new MessageBuffer();
  private int traces;
  private long total;

  private PprofData(CodedOutputStream out, CallGraph graph, long seed) {
    this.out = out;
    this.graph = graph;
    this.stacks = new Stacks(graph, seed);
    this.random = new SplittableRandom(~seed);
  }

  static DataSums write(Path file, CallGraph graph, long samples, long seed) throws IOException {
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
      CodedOutputStream out = CodedOutputStream.newInstance(gzip, 1 << 16);
      PprofData data = new PprofData(out, graph, seed);
      data.write(samples);
      out.flush();
      return new DataSums(data.stacks.count(), samples, data.total);
    }
  }

  private void write(long samples) throws IOException {
    valueType("samples", "count").writeTo(out, 1);
    valueType("cpu", "nanoseconds").writeTo(out, 1);
    for (long i = 0; i < samples; i++) {
      writeSample();
    }
    for (int mapping = 1; mapping <= 2; mapping++) {
      int name = WORDS.size() - 3 + mapping;
      message.clear().number(1, mapping).number(2, mapping * 0x1000_0000L);
      message.number(3, mapping * 0x1000_0000L + 0x800_0000L).number(5, name).number(7, 1);
      message.writeTo(out, 3);
    }
    for (int function = 0; function < CallGraph.FUNCTIONS; function++) {
      writeLocations(function);
    }
    for (int function = 0; function < CallGraph.FUNCTIONS; function++) {
      int name = FIRST_FUNCTION + function;
      message.clear().number(1, function + 1L).number(2, name).number(3, name);
      message.number(4, FIRST_FILE + function % FILES).number(5, firstLine(function));
      message.writeTo(out, 5);
    }
    writeStrings();
    out.writeInt64(9, 1_700_000_000_000_000_000L);
    out.writeInt64(10, 60_000_000_000L);
    valueType("cpu", "nanoseconds").writeTo(out, 11);
    out.writeInt64(12, PERIOD_NANOS);
  }

  private MessageBuffer valueType(String name, String unit) throws IOException {
    return message.clear().number(1, WORDS.indexOf(name)).number(2, WORDS.indexOf(unit));
  }

  private void writeSample() throws IOException {
    long[] locations = locations();
    nested.clear();
    for (long location : locations) {
      nested.element(location);
    }
    message.clear().message(1, nested);
    long count = stacks.weight();
    total += count;
    nested.clear().element(count).element(count * PERIOD_NANOS);
    message.message(2, nested);
    label("thread", 2, FIRST_THREAD + random.nextInt(THREADS));
    int chance = random.nextInt(20);
    if (chance < 2) {
      // A trace has about four samples.
      traces += traces == 0 || random.nextInt(4) == 0 ? 1 : 0;
      label("trace_id", 2, FIRST_TRACE + traces - 1);
    } else if (chance == 2) {
      label("size", 3, 1 + random.nextInt(1 << 20));
    }
    message.writeTo(out, 2);
  }

  /// Innermost first, as the format has it; every fourth sample falls on a stack of before.
  private long[] locations() {
    if (!recent.isEmpty() && random.nextInt(4) == 0) {
      return recent.get(random.nextInt(recent.size()));
    }
    stacks.next();
    long[] locations = new long[stacks.depth()];
    int innermost = stacks.depth() - 1;
    locations[0] = location(stacks.function(innermost), random.nextInt(CALL_SITES));
    for (int i = 1; i <= innermost; i++) {
      int caller = stacks.function(innermost - i);
      locations[i] = location(caller, callSite(caller, stacks.function(innermost - i + 1)));
    }
    if (recent.size() < RECENT) {
      recent.add(locations);
    } else {
      recent.set(random.nextInt(RECENT), locations);
    }
    return locations;
  }

  private void label(String key, int valueField, long value) throws IOException {
    nested.clear().number(1, WORDS.indexOf(key)).number(valueField, value);
    if (valueField == 3) {
      nested.number(4, WORDS.indexOf("bytes"));
    }
    message.message(3, nested);
  }

  private void writeLocations(int function) throws IOException {
    for (int site = 0; site < CALL_SITES; site++) {
      long id = location(function, site);
      int mapping = function % 10 == 0 ? 2 : 1;
      message.clear().number(1, id).number(2, mapping);
      message.number(3, mapping * 0x1000_0000L + id * 16);
      if (site == 1 && function % 8 == 0) {
        int inlined = (function + 1) % CallGraph.FUNCTIONS;
        message.message(4, line(inlined, firstLine(inlined) + 2));
      }
      message.message(4, line(function, firstLine(function) + 3 + site * 4));
      message.writeTo(out, 4);
    }
  }

  private MessageBuffer line(int function, int line) throws IOException {
    return nested.clear().number(1, function + 1L).number(2, line);
  }

  private void writeStrings() throws IOException {
    for (String word : WORDS) {
      out.writeString(6, word);
    }
    for (int function = 0; function < CallGraph.FUNCTIONS; function++) {
      out.writeString(6, graph.name(function));
    }
    for (int file = 0; file < FILES; file++) {
      out.writeString(6, "src/part" + file + ".code");
    }
    for (int thread = 0; thread < THREADS; thread++) {
      out.writeString(6, "worker-" + thread);
    }
    SplittableRandom ids = new SplittableRandom(traces);
    for (int trace = 0; trace < traces; trace++) {
      out.writeString(6, String.format(Locale.ROOT, "%016x%016x", ids.nextLong(), ids.nextLong()));
    }
  }

  private static long location(int function, int site) {
    return (long) function * CALL_SITES + site + 1;
  }

  /// A callee is called from one place in its caller.
  private static int callSite(int caller, int callee) {
    return Math.floorMod(caller * 31 + callee, CALL_SITES);
  }

  private static int firstLine(int function) {
    return 10 + function % 700;
  }
}
