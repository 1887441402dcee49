package dev.kiln.model.query;

import dev.kiln.model.Profile;
import dev.kiln.model.SampleTable;
import dev.kiln.model.ThreadTable;
import dev.kiln.model.trace.TraceId;
import java.util.BitSet;
import java.util.Set;

/// Which samples of a profile are selected. A sample must pass all filters, also if there are
/// several of one kind.
///
/// Regular expressions match anywhere in a name. They are kept as text, so that equal filters are
/// equal.
public sealed interface Filter extends Clause {
  /// The rows among these that pass.
  ///
  /// @throws QueryException if the profile has nothing that the filter could look at
  Rows rows(Profile profile, Rows among);

  /// How a value that can mean several things is taken for this profile, in a line for the user;
  /// empty if there is nothing to say.
  default String note(Profile profile) {
    return "";
  }

  /// Samples from `fromNanos` (inclusive) to `toNanos` (exclusive), since the profile's start.
  record TimeRange(long fromNanos, long toNanos) implements Filter {
    public TimeRange {
      if (toNanos < fromNanos) {
        throw new QueryException("time: the end lies before the start");
      }
    }

    @Override
    public Term term() {
      return Term.TIME;
    }

    @Override
    public String valueText() {
      return Durations.range(fromNanos, toNanos);
    }

    @Override
    public Rows rows(Profile profile, Rows among) {
      SampleTable samples = profile.samples();
      if (!samples.hasTime()) {
        throw new QueryException("time: this format has no sample times");
      }
      return among.within(firstAtOrAfter(samples, fromNanos), firstAtOrAfter(samples, toNanos));
    }

    private static int firstAtOrAfter(SampleTable samples, long nanos) {
      int low = 0;
      int high = samples.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (samples.timeNanos(middle) < nanos) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  /// Samples of threads whose name matches.
  record ThreadName(String regex) implements Filter {
    public ThreadName {
      UserPattern.of(regex);
    }

    @Override
    public Term term() {
      return Term.THREAD;
    }

    @Override
    public String valueText() {
      return regex;
    }

    @Override
    public Rows rows(Profile profile, Rows among) {
      SampleTable samples = profile.samples();
      if (!samples.hasThreads()) {
        throw new QueryException("thread: this format has no threads");
      }
      UserPattern pattern = UserPattern.of(regex);
      ThreadTable threads = profile.threads();
      BitSet wanted = Rows.matching(threads.size(), t -> pattern.isIn(threads.name(t)));
      return among.where(row -> wanted.get(samples.thread(row)));
    }
  }

  /// Samples whose thread was in a matching state, ignoring case. Profilers write states as labels,
  /// such as `STATE_SLEEPING` in JFR.
  record State(String regex) implements Filter {
    private static final Set<String> KEYS = Set.of("state", "thread_state", "thread state");

    public State {
      UserPattern.of(regex);
    }

    @Override
    public Term term() {
      return Term.STATE;
    }

    @Override
    public String valueText() {
      return regex;
    }

    @Override
    public Rows rows(Profile profile, Rows among) {
      if (profile.labelSets().with(label -> KEYS.contains(label.key())).isEmpty()) {
        throw new QueryException("state: this profile has no thread states");
      }
      UserPattern pattern = UserPattern.of("(?i:" + regex + ")");
      BitSet wanted =
          profile.labelSets().with(l -> KEYS.contains(l.key()) && pattern.isIn(l.valueText()));
      SampleTable samples = profile.samples();
      return among.where(row -> wanted.get(samples.labels(row)));
    }
  }

  /// Samples with this label; numbers are compared by their digits.
  record HasLabel(String key, String value) implements Filter {
    @Override
    public Term term() {
      return Term.LABEL;
    }

    @Override
    public String valueText() {
      return key + "=" + value;
    }

    @Override
    public Rows rows(Profile profile, Rows among) {
      SampleTable samples = profile.samples();
      BitSet wanted =
          profile
              .labelSets()
              .with(label -> label.key().equals(key) && label.valueText().equals(value));
      return among.where(row -> wanted.get(samples.labels(row)));
    }

    /// The values that samples have instead if no sample has this one, or the keys if none has this
    /// key.
    @Override
    public String note(Profile profile) {
      return KnownLabels.instead(profile.labelSets().distinct(), this);
    }

    /// Reads `KEY=VALUE`.
    static HasLabel parse(String text) {
      int equals = text.indexOf('=');
      if (equals <= 0) {
        throw new QueryException("label=" + text + ": expected label=KEY=VALUE");
      }
      return new HasLabel(text.substring(0, equals), text.substring(equals + 1));
    }
  }

  /// Samples stamped with a trace id; the text as typed, in any spelling that [TraceId] reads.
  record InTrace(String id) implements Filter {
    public InTrace {
      if (TraceId.readings(id).isEmpty()) {
        throw new QueryException("not a trace or span id: " + id);
      }
    }

    @Override
    public Term term() {
      return Term.TRACE_ID;
    }

    @Override
    public String valueText() {
      return id;
    }

    @Override
    public Rows rows(Profile profile, Rows among) {
      return LinkedRows.ofTrace(profile, id).among(profile, among);
    }

    @Override
    public String note(Profile profile) {
      return LinkedRows.ofTrace(profile, id).note(term(), id, TraceId.readings(id));
    }
  }

  /// Samples stamped with a span id; the text as typed, in any spelling that [TraceId] reads.
  record InSpan(String id) implements Filter {
    public InSpan {
      if (TraceId.spanReadings(id).isEmpty()) {
        boolean tooLong = !TraceId.readings(id).isEmpty();
        throw new QueryException(
            (tooLong ? "a span id has 64 bits at most: " : "not a trace or span id: ") + id);
      }
    }

    @Override
    public Term term() {
      return Term.SPAN_ID;
    }

    @Override
    public String valueText() {
      return id;
    }

    @Override
    public Rows rows(Profile profile, Rows among) {
      return LinkedRows.ofSpan(profile, id).among(profile, among);
    }

    @Override
    public String note(Profile profile) {
      return LinkedRows.ofSpan(profile, id).note(term(), id, TraceId.spanReadings(id));
    }
  }

  /// Samples with a frame that matches, as [StackMatch] has it.
  record Focus(String regex) implements Filter {
    public Focus {
      StackMatch.check(regex);
    }

    @Override
    public Term term() {
      return Term.FOCUS;
    }

    @Override
    public String valueText() {
      return regex;
    }

    @Override
    public Rows rows(Profile profile, Rows among) {
      BitSet stacks = StackMatch.anyFrame(profile, StackMatch.frames(profile, regex));
      return among.where(row -> stacks.get(profile.samples().stack(row)));
    }
  }

  /// Samples without any frame that matches, as [StackMatch] has it.
  record Ignore(String regex) implements Filter {
    public Ignore {
      StackMatch.check(regex);
    }

    @Override
    public Term term() {
      return Term.IGNORE;
    }

    @Override
    public String valueText() {
      return regex;
    }

    @Override
    public Rows rows(Profile profile, Rows among) {
      BitSet stacks = StackMatch.anyFrame(profile, StackMatch.frames(profile, regex));
      return among.where(row -> !stacks.get(profile.samples().stack(row)));
    }
  }

  /// An expression that matches this text and nothing else within a name.
  static String literal(String text) {
    return text.replaceAll("[\\\\.\\[\\]{}()*+?^$|]", "\\\\$0");
  }

  /// An expression that matches exactly this name.
  static String exactly(String name) {
    return "^" + literal(name) + "$";
  }
}
