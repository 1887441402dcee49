package dev.kiln.model.query;

import dev.kiln.model.LinkTable;
import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import dev.kiln.model.trace.TraceId;
import dev.kiln.model.trace.TraceId.Reading;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The links of a profile that match the text of an id.
///
/// Where the text can mean several ids, one is taken, so that two traces are never added up: of
/// those that the profile has, the one on samples with a label of this very text, else the
/// likeliest. The whole profile decides it, whatever other filters leave.
///
/// @param reading what the text means here; null if the profile has none of its ids
record LinkedRows(BitSet links, @Nullable Reading reading) {

  /// The links of a trace.
  ///
  /// @param text as typed
  static LinkedRows ofTrace(Profile profile, String text) {
    LinkTable links = profile.links();
    return of(
        profile,
        text,
        TraceId.readings(text),
        (id, link) -> id.matches(links.traceHigh(link), links.traceLow(link)));
  }

  /// The links of a span.
  ///
  /// @param text as typed
  static LinkedRows ofSpan(Profile profile, String text) {
    LinkTable links = profile.links();
    return of(
        profile, text, TraceId.spanReadings(text), (id, link) -> id.matches(0, links.span(link)));
  }

  /// Whether a link has an id.
  private interface Match {
    boolean test(TraceId id, int link);
  }

  private static LinkedRows of(Profile profile, String text, List<Reading> readings, Match match) {
    LinkedRows likeliest = null;
    BitSet own = null;
    for (Reading reading : readings) {
      BitSet links =
          Rows.matching(
              profile.links().size(), link -> link != 0 && match.test(reading.id(), link));
      if (links.isEmpty()) {
        continue;
      }
      LinkedRows found = new LinkedRows(links, reading);
      if (readings.size() == 1) {
        return found;
      }
      own = own == null ? linksWithLabel(profile, text.strip()) : own;
      if (own.intersects(links)) {
        return found;
      }
      likeliest = likeliest == null ? found : likeliest;
    }
    return likeliest == null ? new LinkedRows(new BitSet(), null) : likeliest;
  }

  /// The links of samples with a label of this text.
  private static BitSet linksWithLabel(Profile profile, String text) {
    BitSet sets = profile.labelSets().with(label -> label.valueText().equals(text));
    SampleTable samples = profile.samples();
    BitSet links = new BitSet();
    for (int row = 0; !sets.isEmpty() && row < samples.size(); row++) {
      if (sets.get(samples.labels(row))) {
        links.set(samples.link(row));
      }
    }
    return links;
  }

  /// These rows without those of other links.
  Rows among(Profile profile, Rows rows) {
    SampleTable samples = profile.samples();
    return rows.where(row -> links.get(samples.link(row)));
  }

  /// How a text that can mean several ids is read: `trace-id 17 is read as hex, 0000000000000017`;
  /// empty if it can mean but one.
  String note(Term term, String text, List<Reading> readings) {
    if (readings.size() < 2) {
      return "";
    }
    String asked = term.word() + " " + text;
    if (reading != null) {
      return asked + " is read as " + words(reading);
    }
    StringBuilder words = new StringBuilder(asked).append(": no sample has it, read as ");
    for (int i = 0; i < readings.size(); i++) {
      words.append(i == 0 ? "" : " or as ").append(words(readings.get(i)));
    }
    return words.toString();
  }

  private static String words(Reading reading) {
    return reading.spelling().word() + ", " + reading.id().hex();
  }
}
