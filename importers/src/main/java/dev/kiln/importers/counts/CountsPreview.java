package dev.kiln.importers.counts;

import dev.kiln.model.hotpath.calls.CountMatch;
import dev.kiln.model.hotpath.calls.CountMatch.Outcome;
import java.util.ArrayList;
import java.util.List;

/// What became of the lines of a file with call counts.
///
/// @param file its name
/// @param matches one for each line
/// @param others how many of its series are no counts
public record CountsPreview(String file, List<CountMatch> matches, int others) {
  /// How many lines of a kind are written out; a whole scrape has hundreds that match nothing.
  private static final int SHOWN = 10;

  public CountsPreview {
    matches = List.copyOf(matches);
  }

  private List<CountMatch> matches(boolean used) {
    return matches.stream().filter(m -> (m.outcome() == Outcome.USED) == used).toList();
  }

  /// Those that are not used, with their places.
  public List<String> unused() {
    return some(matches(false).stream().map(CountsPreview::placed).toList());
  }

  private static String placed(CountMatch match) {
    String place = match.line().place();
    return (place.isEmpty() ? "" : place + "  ") + match.words();
  }

  /// A summary, then the lines.
  public List<String> words() {
    List<String> lines = new ArrayList<>();
    List<CountMatch> used = matches(true);
    String no = others == 0 ? "" : "; " + others + " series left out that are not counts";
    lines.add(
        "Counts of %s: %d of %d lines used%s".formatted(file, used.size(), matches.size(), no));
    some(used.stream().map(CountMatch::words).toList()).forEach(line -> lines.add("  " + line));
    List<String> unused = unused();
    if (!unused.isEmpty()) {
      lines.add("Not used:");
      unused.forEach(line -> lines.add("  " + line));
    }
    return lines;
  }

  private static List<String> some(List<String> all) {
    if (all.size() <= SHOWN) {
      return all;
    }
    List<String> some = new ArrayList<>(all.subList(0, SHOWN));
    some.add("and " + (all.size() - SHOWN) + " more, which the JSON lists");
    return some;
  }
}
