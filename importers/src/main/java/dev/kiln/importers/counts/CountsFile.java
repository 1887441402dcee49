package dev.kiln.importers.counts;

import dev.kiln.model.hotpath.calls.CountLine;
import java.util.List;

/// The call counts of a file.
///
/// @param name of the file
/// @param lines its counts, in its order
/// @param problems one message for each line that could not be read, `metrics.csv:3: ...`
/// @param others how many of its series are no counts: gauges, sums, buckets
record CountsFile(String name, List<CountLine> lines, List<String> problems, int others) {
  public CountsFile {
    lines = List.copyOf(lines);
    problems = List.copyOf(problems);
  }
}
