package dev.kiln.importers.pprof;

import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.format.ImportLog;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads heap profiles as text: of tcmalloc, of Go (`debug=1`), and of Java.
///
/// ```
///   heap profile:  144:  8498176 [  144:  8498176] @ heap_v2/524288
///       1:     9216 [     1:     9216] @ 0xc635c8 0x42ecc3       in use, [allocated]
///
///   --- heapz 1 ---
///   format = java
///       7048     1 @ 0x00000003 0x00000004                       bytes, objects
/// ```
///
/// An allocation of s bytes is sampled with the probability 1 - exp(-s / rate); the counts of a
/// file are those of the samples. They are scaled up by the inverse of that probability, with s the
/// mean size in the row, which is what pprof documents. So values are estimates; profiles of growth
/// and fragmentation, and those of kind `heapprofile`, are exact.
final class LegacyHeap {
  private static final Pattern HEADER =
      Pattern.compile(
          "heap profile: *(\\d+): *(\\d+) *\\[ *(\\d+): *(\\d+) *\\] *@ *([a-z_0-9]+)/?(\\d*).*");
  private static final Pattern SAMPLE =
      Pattern.compile("\\s*(-?\\d+): *(-?\\d+) *\\[ *(-?\\d+): *(-?\\d+) *\\] *");

  /// Java always samples at this rate.
  private static final long JAVA_RATE_BYTES = 512 << 10;

  private final LegacySink sink;
  private final ImportLog log;

  /// Mean bytes between two samples; 1 if every allocation counts.
  private long rateBytes = 1;

  private boolean allocated;

  LegacyHeap(LegacySink sink, ImportLog log) {
    this.sink = sink;
    this.log = log;
  }

  /// Reads the first line of a native heap profile.
  void header(String line) throws ImportException {
    Matcher header = HEADER.matcher(line);
    if (!header.matches()) {
      throw new ImportException("a heap profile whose first line cannot be read");
    }
    long rate = LegacyNumbers.of(header.group(6));
    rateBytes =
        switch (header.group(5)) {
          case "heap_v2", "heapz_v2" -> rate;
          // Go writes twice its sampling rate there.
          case "heap" -> rate / 2;
          case "heapprofile", "growth", "growthz", "fragmentation", "fragmentationz" -> 1;
          default ->
              throw new ImportException(
                  "a heap profile of the kind " + header.group(5) + ", which is not known");
        };
    allocated =
        differs(header.group(3), header.group(1)) || differs(header.group(4), header.group(2));
    if (allocated) {
      sink.types("alloc_objects", "count", "alloc_space", "bytes");
      sink.types("inuse_objects", "count", "inuse_space", "bytes");
    } else {
      sink.types("objects", "count", "space", "bytes");
    }
    sink.period("space", "bytes", Math.max(rateBytes, 1));
  }

  private static boolean differs(String ofAllocated, String ofInUse) {
    return !ofAllocated.equals("0") && !ofAllocated.equals(ofInUse);
  }

  /// Reads one line of a native heap profile.
  ///
  /// @return whether it is a sample
  boolean line(String line, long number) {
    int at = line.indexOf('@');
    Matcher sample = SAMPLE.matcher(at < 0 || at > 200 ? "" : line.substring(0, at));
    if (!sample.matches()) {
      return false;
    }
    sink.clear();
    if (!sink.frames(line.substring(at + 1))) {
      return false;
    }
    long[] inUse = new long[2];
    long[] all = new long[2];
    long blockBytes = allocated ? scale(sample, 3, all, number) : 0;
    long inUseBlockBytes = scale(sample, 1, inUse, number);
    sink.label("bytes", inUseBlockBytes != 0 ? inUseBlockBytes : blockBytes, "bytes");
    if (allocated) {
      sink.sample(all[0], all[1], inUse[0], inUse[1]);
    } else {
      sink.sample(inUse);
    }
    return true;
  }

  /// Scales the count and the size that start at a group.
  ///
  /// @return bytes of one object
  private long scale(Matcher sample, int group, long[] to, long line) {
    long count = LegacyNumbers.of(sample.group(group));
    long size = LegacyNumbers.of(sample.group(group + 1));
    return scale(count, size, to, line);
  }

  private long scale(long count, long size, long[] to, long line) {
    if (count == 0) {
      if (size != 0) {
        log.add("heap sample with bytes but no objects, counted as nothing", "line " + line);
      }
      return 0;
    }
    double factor = factor(count, size);
    to[0] = (long) (count * factor);
    to[1] = (long) (size * factor);
    return size / count;
  }

  private double factor(long count, long size) {
    if (rateBytes <= 1) {
      return 1;
    }
    double meanBytes = (double) size / count;
    return size == 0 ? 0 : 1 / -Math.expm1(-meanBytes / rateBytes);
  }

  /// Starts a Java heap profile.
  void javaHeader() {
    rateBytes = JAVA_RATE_BYTES;
    sink.types("inuse_objects", "count", "inuse_space", "bytes");
  }

  /// Ends a sample of a Java heap profile, whose frames the sink has.
  void javaSample(long bytes, long objects, long line) {
    long[] inUse = new long[2];
    sink.label("bytes", scale(objects, bytes, inUse, line), "bytes");
    sink.sample(inUse);
  }
}
