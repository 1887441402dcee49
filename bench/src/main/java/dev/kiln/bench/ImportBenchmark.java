package dev.kiln.bench;

import dev.kiln.importers.ProfileReader;
import dev.kiln.importers.format.ImportControl;
import dev.kiln.model.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A whole import, from a file that lies in memory where the system has such a folder.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx3g", "-XX:+UseParallelGC"})
public class ImportBenchmark {
  /// Memory-backed on Linux; elsewhere the usual folder, whose files are cached after the warm-up.
  private static final Path MEMORY = Path.of("/dev/shm");

  @Param("10")
  public int collapsedMegabytes;

  @Param("20000")
  public int pprofSamples;

  private Path collapsed;
  private Path pprof;

  @Setup
  public void setUp() throws IOException {
    CallGraph graph = new CallGraph(0);
    collapsed = temporary(".collapsed");
    pprof = temporary(".pb.gz");
    CollapsedData.write(collapsed, graph, collapsedMegabytes * 1_000_000L, 1);
    PprofData.write(pprof, graph, pprofSamples, 1);
  }

  @TearDown
  public void tearDown() throws IOException {
    Files.delete(collapsed);
    Files.delete(pprof);
  }

  @Benchmark
  public Profile collapsed() throws Exception {
    return ProfileReader.read(collapsed, ImportControl.none()).profile();
  }

  @Benchmark
  public Profile pprof() throws Exception {
    return ProfileReader.read(pprof, ImportControl.none()).profile();
  }

  private static Path temporary(String ending) throws IOException {
    return Files.isWritable(MEMORY)
        ? Files.createTempFile(MEMORY, "kiln-bench", ending)
        : Files.createTempFile("kiln-bench", ending);
  }
}
