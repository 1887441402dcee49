package dev.kiln.importers.pprof;

import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ImportLog;
import dev.kiln.importers.table.IntList;
import dev.kiln.model.column.Saturating;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the legacy forms: the binary CPU profile (also of Java), count profiles (`goroutine
/// profile: total 7`), contention profiles, heap profiles and thread dumps.
///
/// Stacks are addresses. Behind the samples stands a memory map, from which modules come, or a list
/// of symbols (Java, and goroutine dumps with `#` lines), from which functions come.
final class LegacyReader {
  private static final Pattern COUNTS = Pattern.compile("\\s*(\\d+)(?:\\s+(\\d+))?\\s+");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z/ ]+?)\\s*=\\s*(\\w+)");
  private static final int MAX_COUNTS = 200;

  private final ImportLog log;
  private final LegacySink sink;
  private final LegacyHeap heap;

  /// What is no sample: symbols and the memory map.
  private final StringBuilder rest = new StringBuilder();

  private long cyclesPerSecond;
  private long samplingPeriod = 1;

  LegacyReader(RawProfile raw, ImportLog log) {
    this.log = log;
    this.sink = new LegacySink(raw);
    this.heap = new LegacyHeap(sink, log);
  }

  /// Reads a whole file.
  void read(LegacyForm form, byte[] bytes) throws ImportException {
    if (form == LegacyForm.CPU) {
      readCpu(bytes);
    } else {
      readText(form, new String(bytes, StandardCharsets.UTF_8));
      if (sink.sampleCount() == 0) {
        throw new ImportException("the " + form.title() + " holds no readable sample");
      }
    }
    sink.symbols().readLines(rest.toString());
    sink.symbols().resolve();
  }

  private void readCpu(byte[] bytes) {
    LegacyWords words = LegacyWords.of(bytes);
    long periodNanos = Saturating.multiply(words.get(3), 1000);
    sink.types("samples", "count", "cpu", "nanoseconds");
    sink.period("cpu", "nanoseconds", periodNanos);
    IntList samples = new IntList(256);
    int end = cpuSamples(words, bytes, samples);
    SignalFrames signal = new SignalFrames(words, samples);
    for (int i = 0; i < samples.size(); i++) {
      int at = samples.get(i);
      int depth = (int) words.get(at + 1);
      sink.clear();
      sink.frame(words.get(at + 2));
      for (int frame = 1 + signal.skipped(i); frame < depth; frame++) {
        sink.frame(words.get(at + 2 + frame));
      }
      long count = words.get(at);
      sink.sample(count, Saturating.multiply(count, periodNanos));
    }
    rest.append(new String(bytes, end, bytes.length - end, StandardCharsets.UTF_8));
  }

  /// Finds where samples start, up to the trailer or the first damage.
  ///
  /// @return the byte where the text behind the samples starts
  private int cpuSamples(LegacyWords words, byte[] bytes, IntList samples) {
    int at = 5;
    while (at + 2 < words.count()) {
      long depth = words.get(at + 1);
      if (words.get(at) == 0 && depth == 1 && words.get(at + 2) == 0) {
        return words.offset(at + 3);
      }
      if (depth <= 0 || depth > words.count() - at - 2) {
        log.add(
            "sample with an impossible depth; what came before is shown",
            "byte " + words.offset(at));
        return bytes.length;
      }
      samples.add(at);
      at += (int) depth + 2;
    }
    log.add("the binary CPU profile ends without its trailer", "byte " + bytes.length);
    return bytes.length;
  }

  private void readText(LegacyForm form, String text) throws ImportException {
    String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
    switch (form) {
      case HEAP -> heap.header(header);
      case JAVA_HEAP -> heap.javaHeader();
      case COUNT -> {
        String type = header.substring(0, header.indexOf(' '));
        sink.types(type, "count");
        sink.period(type, "count", 1);
      }
      case CONTENTION -> {
        boolean java = text.contains("format = java");
        sink.types("contentions", "count", "delay", java ? "microseconds" : "nanoseconds");
      }
      case THREAD -> {
        readThreads(text);
        return;
      }
      case CPU -> throw new IllegalArgumentException("no text");
    }
    readSamples(form, text);
    if (form == LegacyForm.CONTENTION) {
      sink.period("contentions", "count", samplingPeriod);
    }
  }

  private void readThreads(String text) {
    LegacyThreads threads = new LegacyThreads(sink);
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (!threads.line(line)) {
        rest.append(line).append('\n');
      }
    }
    threads.end();
  }

  private void readSamples(LegacyForm form, String text) {
    long number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      boolean sample =
          form == LegacyForm.HEAP ? heap.line(line, number) : sample(form, line, number);
      if (!sample) {
        attribute(line);
        rest.append(line).append('\n');
      }
    }
  }

  private boolean sample(LegacyForm form, String line, long number) {
    int at = line.indexOf('@');
    if (at < 0 || at > MAX_COUNTS) {
      return false;
    }
    Matcher counts = COUNTS.matcher(line.substring(0, at));
    sink.clear();
    if (!counts.matches() || !sink.frames(line.substring(at + 1))) {
      return false;
    }
    long first = LegacyNumbers.of(counts.group(1));
    boolean single = counts.group(2) == null;
    long second = single ? 1 : LegacyNumbers.of(counts.group(2));
    switch (form) {
      case COUNT -> sink.sample(first);
      case JAVA_HEAP -> heap.javaSample(first, second, number);
      default -> {
        double scale = cyclesPerSecond > 0 ? 1e9 / cyclesPerSecond : 1;
        sink.sample(second * samplingPeriod, (long) ((double) first * samplingPeriod * scale));
      }
    }
    return true;
  }

  private void attribute(String line) {
    Matcher attribute = ATTRIBUTE.matcher(line.length() < 200 ? line.strip() : "");
    if (attribute.matches()) {
      long value = LegacyNumbers.of(attribute.group(2));
      switch (attribute.group(1)) {
        case "cycles/second" -> cyclesPerSecond = value;
        case "sampling period" -> samplingPeriod = Math.max(1, value);
        case "ms since reset" -> sink.durationNanos(Saturating.multiply(value, 1_000_000));
        default -> {}
      }
    }
  }
}
