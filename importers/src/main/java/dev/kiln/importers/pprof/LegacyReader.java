package dev.kiln.importers.pprof;

import dev.kiln.importers.ImportException;
import dev.kiln.importers.ImportLog;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the legacy forms whose values need no estimate: the binary CPU profile (also of Java),
/// count profiles (`goroutine profile: total 7`) and contention profiles.
///
/// Stacks are addresses. Behind the samples stands a memory map, from which modules come, or a list
/// of symbols (Java, and goroutine dumps with `#` lines), from which functions come.
final class LegacyReader {
  private static final Pattern SAMPLE =
      Pattern.compile("\\s*(\\d+)(?:\\s+(\\d+))?\\s+@((?: 0x\\p{XDigit}+)*)\\s*");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z/ ]+?)\\s*=\\s*(\\w+)");

  private final RawProfile raw;
  private final ImportLog log;
  private final LegacySymbols symbols;

  /// The location ids of one stack, as numbers of protobuf.
  private byte[] path = new byte[256];

  private int pathEnd;
  private long cyclesPerSecond;
  private long samplingPeriod = 1;

  LegacyReader(RawProfile raw, ImportLog log) {
    this.raw = raw;
    this.log = log;
    this.symbols = new LegacySymbols(raw);
    raw.version = "legacy";
    raw.strings.add("");
  }

  /// Reads a whole file.
  void read(LegacyForm form, byte[] bytes, String name) throws ImportException {
    switch (form) {
      case CPU -> readCpu(bytes);
      case COUNT, CONTENTION -> readText(form, new String(bytes, StandardCharsets.UTF_8));
      case HEAP, THREAD ->
          throw new ImportException(
              name + ": a " + form.title() + " in pprof's legacy form, which is not read");
    }
    symbols.resolve();
  }

  private void readCpu(byte[] bytes) {
    LegacyWords words = LegacyWords.of(bytes);
    long periodNanos = words.get(3) * 1000;
    types("samples", "count", "cpu", "nanoseconds");
    period("cpu", "nanoseconds", periodNanos);
    int at = 5;
    while (at + 2 < words.count()) {
      long count = words.get(at);
      long depth = words.get(at + 1);
      if (count == 0 && depth == 1 && words.get(at + 2) == 0) {
        int text = words.offset(at + 3);
        symbols.readLines(new String(bytes, text, bytes.length - text, StandardCharsets.UTF_8));
        return;
      }
      if (depth <= 0 || depth > words.count() - at - 2) {
        log.add(
            "sample with an impossible depth; what came before is shown",
            "byte " + words.offset(at));
        return;
      }
      pathEnd = 0;
      for (int i = 0; i < depth; i++) {
        addFrame(words.get(at + 2 + i));
      }
      sample(count, count * periodNanos);
      at += (int) depth + 2;
    }
    log.add("the binary CPU profile ends without its trailer", "byte " + bytes.length);
  }

  private void readText(LegacyForm form, String text) throws ImportException {
    String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
    if (form == LegacyForm.COUNT) {
      String type = header.substring(0, header.indexOf(' '));
      types(type, "count");
      period(type, "count", 1);
    } else {
      boolean java = text.contains("format = java");
      types("contentions", "count", "delay", java ? "microseconds" : "nanoseconds");
    }
    StringBuilder rest = new StringBuilder();
    for (String line : text.lines().toList()) {
      Matcher sample = SAMPLE.matcher(line);
      if (sample.matches()) {
        textSample(form, sample);
      } else {
        attribute(line);
        rest.append(line).append('\n');
      }
    }
    symbols.readLines(rest.toString());
    if (form == LegacyForm.CONTENTION) {
      period("contentions", "count", samplingPeriod);
    }
    if (raw.sampleCount() == 0) {
      throw new ImportException("the " + form.title() + " holds no sample that can be read");
    }
  }

  private void textSample(LegacyForm form, Matcher line) {
    pathEnd = 0;
    for (String address : line.group(3).strip().split(" ")) {
      if (address.length() > 2 && address.length() <= 18) {
        addFrame(Long.parseUnsignedLong(address.substring(2), 16));
      }
    }
    long first = number(line.group(1));
    if (form == LegacyForm.COUNT) {
      sample(first);
    } else {
      double scale = cyclesPerSecond > 0 ? 1e9 / cyclesPerSecond : 1;
      long contentions = line.group(2) == null ? 1 : number(line.group(2));
      sample(contentions * samplingPeriod, (long) ((double) first * samplingPeriod * scale));
    }
  }

  private void attribute(String line) {
    Matcher attribute = ATTRIBUTE.matcher(line.strip());
    if (line.length() < 200 && attribute.matches()) {
      switch (attribute.group(1)) {
        case "cycles/second" -> cyclesPerSecond = number(attribute.group(2));
        case "sampling period" -> samplingPeriod = Math.max(1, number(attribute.group(2)));
        case "ms since reset" -> raw.durationNanos = number(attribute.group(2)) * 1_000_000;
        default -> {}
      }
    }
  }

  private static long number(String digits) {
    boolean fits = digits.length() <= 18 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return fits ? Long.parseLong(digits) : 0;
  }

  private void types(String... namesAndUnits) {
    for (String text : namesAndUnits) {
      raw.sampleTypes.add(symbols.string(text));
    }
  }

  private void period(String type, String unit, long value) {
    raw.periodType = symbols.string(type);
    raw.periodUnit = symbols.string(unit);
    raw.period = value;
  }

  private void addFrame(long address) {
    if (path.length - pathEnd < 5) {
      path = Arrays.copyOf(path, path.length * 2);
    }
    int id = symbols.location(address);
    for (; id >= 0x80; id >>>= 7) {
      path[pathEnd++] = (byte) (id | 0x80);
    }
    path[pathEnd++] = (byte) id;
  }

  private void sample(long... values) {
    raw.sampleStack.add(raw.stacks.number(path, 0, pathEnd));
    raw.sampleLabels.add(raw.labels.none());
    for (long value : values) {
      raw.values.add(value);
    }
    raw.sampleValueEnd.add(raw.values.size());
  }
}
