package dev.kiln.importers.unread;

import dev.kiln.importers.format.Head;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// A format that is recognized, so that its refusal can say what to do.
///
/// The expressions are looked for in the first bytes, as ISO 8859-1; the first that is found names
/// the format. Sources: the formats' own documentation, and `docs/formats.md`.
public enum UnreadFormat {
  PERF_DATA(
      "a recording of Linux perf",
      "^(PERFILE2|2ELIFREP)",
      "perf script -i FILE | stackcollapse-perf.pl > out.collapsed"),
  PERF_SCRIPT(
      "the text of perf script",
      "(?m)^# cmdline : .*perf|^\\S.{0,60}? +\\d+(/\\d+)?( +\\[\\d+\\])? +\\d+\\.\\d{6,9}: .*\n"
          + "\\s+[0-9a-f]+ ",
      "stackcollapse-perf.pl FILE > out.collapsed"),
  SIMPLEPERF(
      "a recording of simpleperf", "^SIMPLEPERF", "pprof_proto_generator.py -i FILE -o out.pb"),
  SPEEDSCOPE(
      "a profile for speedscope",
      "speedscope\\.app/file-format-schema",
      "the profiler's own collapsed output instead, such as py-spy record -f raw"),
  FIREFOX(
      "a profile for the Firefox Profiler",
      "\"(preprocessedProfileVersion|stringTable|stackTable)\"\\s*:|^\\s*\\{\\s*\"meta\"\\s*:\\s*\\{[^{}]*\"interval\"",
      "perf record and stackcollapse-perf.pl instead"),
  CHROME_TRACE(
      "a trace of Chrome",
      "\"traceEvents\"\\s*:|^\\s*\\[\\s*\\{[^{}]*\"ph\"\\s*:",
      "node --cpu-prof, or Save profile in the developer tools, instead"),
  HEAP_SNAPSHOT(
      "a heap snapshot or heap profile of V8",
      "^\\s*\\{\\s*\"(snapshot|head)\"\\s*:",
      "node --cpu-prof for time; memory of V8 is not read"),
  OTLP_JSON(
      "profiles or traces of OpenTelemetry",
      "\"resource(Profiles|Spans)\"\\s*:",
      "the pprof export of what recorded it"),
  STACKPROF_JSON(
      "a profile of stackprof as JSON",
      "^\\s*\\{[^{}]*\"mode\"\\s*:\\s*\"?(wall|cpu|object|custom)[^{}]*\"(interval|samples)\"",
      "stackprof --stackcollapse DUMP > out.collapsed"),
  RUBY_MARSHAL(
      "data of Ruby, such as a dump of stackprof",
      "^\u0004\b\\{",
      "stackprof --stackcollapse FILE > out.collapsed"),
  RBSPY(
      "a raw recording of rbspy",
      "^rbspy\\d\\d",
      "rbspy report -f collapsed -i FILE -o out.collapsed"),
  MOJO("a binary recording of Austin", "^MOJ", "mojo2austin FILE out.collapsed"),
  PSTATS(
      "statistics of Python's cProfile",
      "^[{\u00fb][()\u00a8\u00a9s\u00e9\u00f3]",
      "flameprof --format=log FILE > out.collapsed"),
  PYINSTRUMENT(
      "a session of pyinstrument",
      "\"root_frame\"\\s*:|\"frame_records\"\\s*:",
      "py-spy record -f raw instead"),
  CALLGRIND(
      "a profile of Callgrind or Cachegrind",
      "^# callgrind format|(?m)^(events|desc): .*\n(?s:.*?)^fn=",
      "perf record and stackcollapse-perf.pl instead"),
  NETTRACE("a trace of .NET", "^Nettrace", "perfcollect and stackcollapse-perf.pl instead"),
  HPROF(
      "a heap dump of Java, which holds objects and no stacks of samples",
      "^JAVA PROFILE 1\\.0",
      "jcmd PID JFR.start filename=out.jfr instead"),
  JAVA_THREADS(
      "thread dumps of Java",
      "(?m)^Full thread dump |^\\s*\\{\\s*\"threadDump\"",
      "stackcollapse-jstack.pl FILE > out.collapsed"),
  GOROUTINES(
      "a dump of goroutines",
      "(?m)^goroutine \\d+ \\[",
      "the same address without debug=2, which gives pprof"),
  MACOS_SAMPLE(
      "the output of sample of macOS",
      "^Analysis of sampling |(?m)^Call graph:",
      "stackcollapse-sample.awk FILE > out.collapsed"),
  INSTRUMENTS(
      "a call tree copied from Instruments",
      "^[^\n]*\tSymbol Name",
      "stackcollapse-instruments.pl FILE > out.collapsed"),
  BPFTRACE(
      "the output of bpftrace",
      "(?m)^@\\w*\\[\\s*$",
      "stackcollapse-bpftrace.pl FILE > out.collapsed"),
  V8_LOG("a log of V8", "^v8-version,", "node --cpu-prof instead"),
  SAFARI("a timeline of Safari", "^\\s*\\{[^{}]*\"recording\"\\s*:", "node --cpu-prof instead"),
  GHC("a profile of GHC", "\"rts_arguments\"\\s*:", "ghc-prof-flamegraph FILE"),
  PICTURE(
      "a picture or a page",
      "(?i)^\\s*(<\\?xml|<!doctype|<svg|<html)|^\u0089PNG|^%PDF",
      "the file that it was drawn from"),
  XZ("packed by xz or bzip2", "^(\u00fd7zXZ|BZh)", "xz -d or bzip2 -d"),
  SEVEN_ZIP("an archive that is not read", "^(7z\u00bc\u00af|Rar!)", "unpack it");

  private static final int LOOKED_AT = 16_384;

  private final String title;
  private final Pattern start;
  private final String command;

  UnreadFormat(String title, String start, String command) {
    this.title = title;
    this.start = Pattern.compile(start);
    this.command = command;
  }

  /// The format that a file begins like; empty if it is none of these.
  public static Optional<UnreadFormat> of(Head head) {
    byte[] bytes = head.toBytes();
    int length = Math.min(bytes.length, LOOKED_AT);
    String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    for (UnreadFormat format : values()) {
      if (format.start.matcher(text).find()) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /// `a recording of Linux perf, which Kiln does not read yet; use: perf script ...`.
  ///
  /// @param file the name to put into the command
  public String refusal(String file) {
    return title + ", which is not read; use: " + command.replace("FILE", file);
  }
}
