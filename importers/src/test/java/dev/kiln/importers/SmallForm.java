package dev.kiln.importers;

import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import dev.kiln.importers.pprof.write.PprofWriter;
import dev.kiln.model.Profile;
import dev.kiln.model.query.Rows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A small file of a form that no shipped sample has: pprof without gzip, pprof's legacy forms,
/// V8's profiles as a tree and with what a sample shows by chance, a clock that goes back.
///
/// @param name the file's name
/// @param format as the corpus's index names it
record SmallForm(String name, String format, byte[] content) {
  private static final int ROWS = 60;
  private static final String TEXT = "pprof-legacy-text";

  /// Every form once.
  static List<SmallForm> all() {
    return List.of(
        raw("go-cpu.pb.gz"),
        raw("go-heap.pb.gz"),
        new SmallForm("cpu-8-little", "pprof-legacy-cpu-bin", cpu(8, ByteOrder.LITTLE_ENDIAN)),
        new SmallForm("cpu-4-big", "pprof-legacy-cpu-bin", cpu(4, ByteOrder.BIG_ENDIAN)),
        text("heap", HEAP),
        text("java-heap", JAVA_HEAP),
        text("contention", CONTENTION),
        text("goroutines", COUNT),
        text("threads", THREADS),
        new SmallForm("v8", "cpuprofile", V8.getBytes(StandardCharsets.UTF_8)),
        new SmallForm("v8-tree", "cpuprofile-old", V8_TREE.getBytes(StandardCharsets.UTF_8)));
  }

  private static SmallForm text(String name, String content) {
    return new SmallForm(name, TEXT, content.getBytes(StandardCharsets.UTF_8));
  }

  /// The first rows of a sample, as protobuf without gzip.
  private static SmallForm raw(String sample) {
    Path file = Path.of(System.getProperty("kiln.root", ".."), "samples", sample);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Profile profile = ProfileReader.read(file, ImportControl.none()).profile();
      int rows = Math.min(ROWS, profile.samples().size());
      new PprofWriter().write(profile, 0, Rows.range(0, rows), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ImportException e) {
      throw new IllegalStateException(e);
    }
    return new SmallForm("raw-" + sample, "pprof", out.toByteArray());
  }

  /// The binary CPU profile of gperftools: a header of five words (0, 3, 0, the period in
  /// microseconds, 0), then a count, a depth and the addresses of each stack, then the trailer (0,
  /// 1, 0) and the mappings as text.
  ///
  /// @see <a href="https://gperftools.github.io/gperftools/cpuprofile-fileformat.html">format</a>
  private static byte[] cpu(int wordBytes, ByteOrder order) {
    long[] words = {
      0,
      3,
      0,
      10_000,
      0, // header
      5,
      3,
      0x400010,
      0x400120,
      0x400230, // 5 samples of three frames
      2,
      2,
      0x400018,
      0x400230, //
      1,
      1,
      0x400300, //
      0,
      1,
      0 // trailer
    };
    byte[] maps =
        "00400000-00500000 r-xp 00000000 08:01 123 /bin/server\n".getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(words.length * wordBytes + maps.length).order(order);
    for (long word : words) {
      if (wordBytes == 8) {
        bytes.putLong(word);
      } else {
        bytes.putInt((int) word);
      }
    }
    return bytes.put(maps).array();
  }

  private static final String MAPS =
      """
      MAPPED_LIBRARIES:
      00400000-00500000 r-xp 00000000 08:01 123 /bin/server
      7f0000000000-7f0000100000 r-xp 00000000 08:01 456 /lib/libc.so.6
      """;

  private static final String HEAP =
      """
      heap profile: 4: 7168 [ 9: 16384] @ heap_v2/524288
        2: 2048 [ 5: 5120] @ 0x400010 0x400120 0x400230
        1: 1024 [ 1: 1024] @ 0x400018 0x400230
        1: 4096 [ 3: 10240] @ 0x7f0000000010 0x400300

      """
          + MAPS;

  private static final String JAVA_HEAP =
      """
      --- heapz 1 ---
      format = java
      resolution = bytes
        524288  1 @ 0x00000031 0x00000032
          2048  2 @ 0x00000032
        0x00000031 com.example.Parser.next (Parser.java:31)
        0x00000032 com.example.Main.main (Main.java:7)
      """;

  private static final String CONTENTION =
      """
      --- contentionz 1 ---
      cycles/second = 2000000000
      sampling period = 100
      ms since reset = 60000
      discarded samples = 0
        19490304 27 @ 0x400010 0x400120
             768  1 @ 0x400018 0x7f0000000010

      """
          + MAPS;

  private static final String COUNT =
      """
      goroutine profile: total 8
      5 @ 0x44cb3 0x45045 0x48001
      #\t0x44cb2\truntime.gopark+0x12\t/go/proc.go:305
      #\t0x45044\tmain.worker+0x3\t/app/main.go:17
      #\t0x48000\tmain.main+0x40\t/app/main.go:7

      3 @ 0x44cb3 0x46000
      #\t0x44cb2\truntime.gopark+0x12\t/go/proc.go:305
      #\t0x45fff\tnet.accept+0x9\t/go/net.go:88
      """;

  private static final String THREADS =
      """
      --- threadz 1 ---

      --- Thread 7eff063d9940 (name: main/25376) stack: ---
        PC:  0x00408f1c: helper(arg*)
        0x0040be31: main
        0x7eff052e111d: __libc_start_main
      --- Thread 7eff04e97700 (name: pool/worker 1/25379) stack: ---
        PC:  0x00400001
        0x7eff05b6d14e: start_thread
      --- Thread 7eff0464d700 (name: /25383) stack: ---
        [same as previous thread]
      --- Memory map: ---
        00400000-00500000: /bin/server
      """;

  private static final String V8 =
      """
      {"nodes":[
       {"id":1,"callFrame":{"functionName":"(root)","scriptId":"0","url":"","lineNumber":-1,"columnNumber":-1},
        "hitCount":0,"children":[2,3,4]},
       {"id":2,"callFrame":{"functionName":"(idle)","scriptId":"0","url":"","lineNumber":-1,"columnNumber":-1},
        "hitCount":1},
       {"id":3,"callFrame":{"functionName":"(garbage collector)","scriptId":"0","url":"","lineNumber":-1,
        "columnNumber":-1},"hitCount":1},
       {"id":4,"callFrame":{"functionName":"","scriptId":"7","url":"file:///app/main.js","lineNumber":0,
        "columnNumber":0},"hitCount":0,"children":[5]},
       {"id":5,"callFrame":{"functionName":"parse","scriptId":"8","url":"file:///app/lib/parse.js",
        "lineNumber":11,"columnNumber":4},"hitCount":2,"positionTicks":[{"line":14,"ticks":2}]}],
       "startTime":163140599286,"endTime":163140606000,"samples":[5,5,3,2,4],
       "timeDeltas":[1250,1244,1262,-6,1251]}
      """;

  private static final String V8_TREE =
      """
      {"head":{"functionName":"(root)","url":"","lineNumber":0,"id":1,"hitCount":0,"children":[
        {"functionName":"main","url":"/app/main.js","lineNumber":1,"id":2,"hitCount":1,"children":[
          {"functionName":"parse","url":"/app/lib/parse.js","lineNumber":12,"id":3,"children":[]}]}]},
       "startTime":"163140.5","endTime":"163141.5","samples":[2,3,3],
       "timestamps":[163140599286,163140600536,163140601780,163140603000]}
      """;
}
