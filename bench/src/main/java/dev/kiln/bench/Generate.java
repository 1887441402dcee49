package dev.kiln.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Generates data for benchmarks; the same arguments give the same bytes.
final class Generate {
  private static final String USAGE =
      """
      usage: Generate collapsed OUT MEGABYTES [SEED] [CHANGE_PERCENT]
             Generate pprof OUT SAMPLES [SEED] [CHANGE_PERCENT]

      SEED tells which stacks are drawn (default 1). CHANGE_PERCENT tells of how many functions
      the likeliest callee is another one (default 0): for the second side of a diff.\
      """;

  private Generate() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 3 || args.length > 5) {
      throw new IllegalArgumentException(USAGE);
    }
    Path file = Path.of(args[1]);
    long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
    CallGraph graph = new CallGraph(args.length > 4 ? Integer.parseInt(args[4]) : 0);
    DataSums sums =
        switch (args[0]) {
          case "collapsed" ->
              CollapsedData.write(file, graph, (long) (Double.parseDouble(args[2]) * 1e6), seed);
          case "pprof" -> PprofData.write(file, graph, Long.parseLong(args[2]), seed);
          default -> throw new IllegalArgumentException(USAGE);
        };
    System.err.printf(
        Locale.ROOT,
        "%s: %,d bytes, %,d stacks, %,d samples, first value %,d in all%n",
        file.getFileName(),
        Files.size(file),
        sums.stacks(),
        sums.samples(),
        sums.total());
  }
}
