package dev.kiln.importers.counts;

import dev.kiln.model.hotpath.calls.CallCount;
import dev.kiln.model.hotpath.calls.CallCount.Source;
import dev.kiln.model.hotpath.calls.CountLine;
import java.util.ArrayList;
import java.util.List;

/// Gathers the counts of one file, and what is wrong with it.
final class CountSink {
  private final String name;
  private final List<CountLine> lines = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private int others;

  CountSink(String name) {
    this.name = name;
  }

  /// Takes a count; one that is negative or no number becomes a problem.
  ///
  /// @param line counted from 1; 0 if the format has none
  /// @param seconds NaN for the whole recording
  void count(int line, String function, double calls, double seconds) {
    if (function.isBlank()) {
      problem(line, "a count without a name");
    } else if (!(calls >= 0 && calls < Double.POSITIVE_INFINITY)) {
      problem(line, "not a number of calls: " + calls);
    } else if (seconds <= 0 || Double.isInfinite(seconds)) {
      problem(line, "not a length of time: " + seconds + " s");
    } else {
      CallCount count = new CallCount(Source.GIVEN, name, "calls", calls, seconds);
      lines.add(new CountLine(function.strip(), count, place(line)));
    }
  }

  private String place(int line) {
    return line == 0 ? name : name + ":" + line;
  }

  void problem(int line, String words) {
    problems.add(place(line) + ": " + words);
  }

  /// Counts a series that is no count.
  void other() {
    others++;
  }

  CountsFile file() {
    return new CountsFile(name, lines, problems, others);
  }

  /// What a line says, short enough for a message.
  static String quoted(String text) {
    String line = text.strip().replaceAll("\\p{Cntrl}", "�");
    return line.length() <= 60 ? line : line.substring(0, 60) + "…";
  }
}
