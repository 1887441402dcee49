package dev.kiln.importers.unread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.importers.format.ImportException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// A file of a format that is not read is refused with its name and with what to do.
class UnreadFormatTest {
  @TempDir Path folder = Path.of("");

  static List<Arguments> starts() {
    return List.of(
        Arguments.of("PERF_DATA", "PERFILE2h\0\0\0"),
        Arguments.of(
            "PERF_SCRIPT",
            "node 12/13 [001] 4672.971470:    5025125 cpu-clock:pppH: \n\t  55d0 main (/bin/a)\n"),
        Arguments.of("SIMPLEPERF", "SIMPLEPERF\1\0"),
        Arguments.of(
            "SPEEDSCOPE", "{\"$schema\":\"https://www.speedscope.app/file-format-schema.json\"}"),
        Arguments.of("FIREFOX", "{\"meta\":{\"version\":24,\"interval\":1,\"x\":[]}}"),
        Arguments.of("CHROME_TRACE", "{\"traceEvents\":[]}"),
        Arguments.of("CHROME_TRACE", "[ {\"name\":\"a\",\"ph\":\"X\",\"ts\":1}"),
        Arguments.of("HEAP_SNAPSHOT", "{\"snapshot\":{\"meta\":{}}}"),
        Arguments.of("OTLP_JSON", "{\"resourceProfiles\":[]}"),
        Arguments.of(
            "STACKPROF_JSON",
            "{\"version\":1.2,\"mode\":\"wall\",\"interval\":1000,\"samples\":3}"),
        Arguments.of("RUBY_MARSHAL", "\u0004\b{\u000e:\fversion"),
        Arguments.of("RBSPY", "rbspy02\n{}"),
        Arguments.of("MOJO", "MOJ\3\1"),
        Arguments.of("PSTATS", "\u00fb\u00a9\3"),
        Arguments.of("PYINSTRUMENT", "{\"start_time\": 1, \"root_frame\": {}}"),
        Arguments.of("CALLGRIND", "# callgrind format\nversion: 1\n"),
        Arguments.of("CALLGRIND", "version: 1\nevents: Ir\n\nfl=a.c\nfn=main\n16 400\n"),
        Arguments.of("NETTRACE", "Nettrace\24\0\0\0!FastSerialization.1"),
        Arguments.of("HPROF", "JAVA PROFILE 1.0.2\0"),
        Arguments.of("JAVA_THREADS", "2026-11-22 10:00:00\nFull thread dump OpenJDK 64-Bit\n"),
        Arguments.of("GOROUTINES", "goroutine 1 [running]:\nmain.main()\n\t/a/main.go:3 +0x1d\n"),
        Arguments.of("MACOS_SAMPLE", "Analysis of sampling app (pid 12) every 1 millisecond\n"),
        Arguments.of("INSTRUMENTS", "Weight\tSelf Weight\t\tSymbol Name\n1.00 s\t0 s\t\tmain\n"),
        Arguments.of("BPFTRACE", "Attaching 1 probe...\n@[\n    main+4\n]: 12\n"),
        Arguments.of("V8_LOG", "v8-version,12,4,254\nshared-library,node\n"),
        Arguments.of("SAFARI", "{\"version\":1,\"recording\":{}}"),
        Arguments.of("GHC", "{\"program\":\"a\",\"rts_arguments\":[]}"),
        Arguments.of("PICTURE", "<?xml version=\"1.0\"?>\n<svg>"),
        Arguments.of("XZ", "\u00fd7zXZ\0\0"),
        Arguments.of("SEVEN_ZIP", "7z\u00bc\u00af'\u001c"));
  }

  @ParameterizedTest
  @MethodSource("starts")
  void itsRefusalNamesItAndWhatToDo(String format, String content) throws Exception {
    Path file = folder.resolve("my file");
    Files.write(file, content.getBytes(StandardCharsets.ISO_8859_1));
    ImportException e =
        assertThrows(ImportException.class, () -> ProfileReader.read(file, ImportControl.none()));
    String refusal = UnreadFormat.valueOf(format).refusal("my file");
    assertEquals("my file: " + refusal, e.getMessage());
    assertTrue(refusal.contains("; use: "), refusal);
  }

  @Test
  void everyFormatIsTried() {
    TreeSet<String> tried = new TreeSet<>();
    starts().forEach(each -> tried.add(String.valueOf(each.get()[0])));
    Stream<String> all = Arrays.stream(UnreadFormat.values()).map(Enum::name).sorted();
    assertEquals(all.toList(), List.copyOf(tried));
  }
}
