package dev.kiln.app.cli;

import dev.kiln.app.export.DiffCalls;
import dev.kiln.app.export.TableFormat;
import dev.kiln.model.diff.ComparisonResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/// How often functions were called on either side of a comparison, where the profiles do not say.
final class DiffCountOptions {
  @Option(
      names = "--base-counts",
      paramLabel = "FILE",
      description = "how often functions were called in base; may be repeated")
  private List<Path> base = List.of();

  @Option(
      names = "--current-counts",
      paramLabel = "FILE",
      description = "how often functions were called in current; may be repeated")
  private List<Path> current = List.of();

  @Option(
      names = "--counts-seconds",
      paramLabel = "B,C",
      description = "the times that counts are of, where their files do not say, such as 60,60")
  private String seconds = "";

  boolean isGiven() {
    return !base.isEmpty() || !current.isEmpty() || !seconds.isEmpty();
  }

  /// @throws IllegalArgumentException where the lengths are not two positive numbers
  double[] seconds() {
    if (seconds.isEmpty()) {
      return new double[] {Double.NaN, Double.NaN};
    }
    String[] parts = seconds.split(",", -1);
    try {
      if (parts.length == 2) {
        double[] both = {Double.parseDouble(parts[0]), Double.parseDouble(parts[1])};
        if (isLength(both[0]) && isLength(both[1])) {
          return both;
        }
      }
    } catch (NumberFormatException _) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "--counts-seconds " + seconds + ": expected two lengths, such as 60,60");
  }

  private static boolean isLength(double length) {
    return length > 0 && length < Double.POSITIVE_INFINITY;
  }

  /// Reads what counts; what does not is told on `err`.
  ///
  /// @param table of a report, of which JSON has the lines that are not used itself
  DiffCalls read(ComparisonResult result, TableFormat table, PrintWriter err) throws IOException {
    double[] lengths = seconds();
    DiffCalls calls =
        DiffCalls.of(
            result,
            new DiffCalls.Source(base, lengths[0]),
            new DiffCalls.Source(current, lengths[1]));
    calls.problems().forEach(problem -> err.println("kiln: " + problem));
    if (table != TableFormat.JSON) {
      calls.unused().forEach(line -> err.println("kiln: not used: " + line));
    }
    return calls;
  }
}
