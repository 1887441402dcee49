package dev.kiln.model;

import dev.kiln.model.InternKeys.FunctionKey;
import dev.kiln.model.InternKeys.LinkKey;
import dev.kiln.model.InternKeys.ThreadKey;
import dev.kiln.model.ProfileInfo.Fact;
import dev.kiln.model.column.IntColumn;
import dev.kiln.model.column.InternTable;
import dev.kiln.model.column.ProfileTooLargeException;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// The only way to make a [Profile]: importers intern functions, frames and stacks, then add
/// samples. [#build()] validates and seals; the builder is spent after it.
///
/// Not safe for use by several threads.
public final class ProfileBuilder {
  /// The function of stacks whose outer frames the profiler dropped.
  public static final String TRUNCATED = "[truncated]";

  /// Steps between two looks at whether the import is cancelled, less one: far below a tenth of a
  /// second's work.
  private static final int STEPS_MASK = (1 << 16) - 1;

  // What a row of each table takes at least, with its place in a hash table.
  private static final int STACK_BYTES = 16;
  private static final int FRAME_BYTES = 16;
  private static final int FUNCTION_BYTES = 64;
  private static final int SAMPLE_BYTES = 16;

  private final InternTable<FunctionKey> functions = new InternTable<>();
  private final FrameTableBuilder frames = new FrameTableBuilder();
  private final TrieBuilder stacks = new TrieBuilder();
  private @Nullable StackTable mergedStacks;
  private final InternTable<ThreadKey> threads = new InternTable<>();
  private final LabelSetsBuilder labelSets = new LabelSetsBuilder();
  private final InternTable<LinkKey> links = new InternTable<>();
  private final SampleTableBuilder samples = new SampleTableBuilder();
  private final List<String> eventTypes = new ArrayList<>();
  private final List<ValueType> valueTypes = new ArrayList<>();
  private final IntColumn valueTypeEvent = new IntColumn(8);
  private final IntColumn valueTypeSlot = new IntColumn(8);

  private String format = "";
  private String formatVersion = "";
  private String producer = "";
  private OptionalLong startTimeNanos = OptionalLong.empty();
  private OptionalLong durationNanos = OptionalLong.empty();
  private @Nullable ValueType periodType;
  private OptionalLong period = OptionalLong.empty();
  private int defaultValueType;
  private final List<Fact> facts = new ArrayList<>();
  private CallCountTable callCounts = CallCountTable.NONE;
  private final BuildGuard guard;
  private long toldBytes;
  private int steps;
  private boolean spent;

  public ProfileBuilder() {
    this(BuildGuard.NONE);
  }

  /// A builder for an import that somebody may cancel, and of a file that nobody knows.
  ///
  /// @param guard asked every now and then; once it is cancelled, methods throw
  ///   CancellationException
  public ProfileBuilder(BuildGuard guard) {
    this.guard = guard;
    thread("", 0);
    link(0, 0, 0);
  }

  /// Counts a step of work, and ends a cancelled import: for loops of importers that call nothing
  /// else here. Costs next to nothing.
  ///
  /// @throws CancellationException where the import was cancelled
  /// @throws ProfileTooLargeException if the profile grows beyond what its file can be worth
  public void step() {
    if ((++steps & STEPS_MASK) == 0) {
      if (guard.cancelled()) {
        throw new CancellationException("cancelled");
      }
      long bytes =
          (long) stacks.size() * STACK_BYTES
              + (long) frames.size() * FRAME_BYTES
              + (long) functions.rows().size() * FUNCTION_BYTES
              + (long) samples.size() * SAMPLE_BYTES;
      guard.grown(bytes - toldBytes);
      toldBytes = bytes;
    }
  }

  /// Declares an event type; rows and value types belong to one. At most 127.
  public int eventType(String name) {
    if (eventTypes.size() >= Byte.MAX_VALUE) {
      throw new ProfileTooLargeException("more than 127 event types");
    }
    eventTypes.add(name);
    return eventTypes.size() - 1;
  }

  /// Declares the next value type of an event type; its slot is the count of those before it.
  ///
  /// @return the value type's index in the profile
  public int valueType(int event, ValueType type) {
    int slot = 0;
    for (int i = 0; i < valueTypeEvent.size(); i++) {
      slot += valueTypeEvent.get(i) == event ? 1 : 0;
    }
    valueTypes.add(type);
    valueTypeEvent.add(event);
    valueTypeSlot.add(slot);
    return valueTypes.size() - 1;
  }

  /// Interns a function; unknown file or module is the empty string.
  public int function(String name, String file, String module) {
    return functions.intern(new FunctionKey(name, file, module));
  }

  /// Interns a frame; a line that is not positive, or absurd, is unknown (0).
  public int frame(int function, int line, FrameKind kind) {
    return frames.intern(function, line, kind);
  }

  /// Interns the stack that is `stack` with `frame` called from it; stack 0 is the empty stack.
  public int child(int stack, int frame) {
    step();
    return stacks.child(stack, frame);
  }

  /// Makes room for `more` stacks at once; an importer that knows the number spares the growing.
  public void expectStacks(long more) {
    stacks.expect(more);
  }

  /// Adds the stack that is `stack` with `frame` called from it, which the caller knows to be new:
  /// for importers that add their stacks in sorted order, at a fraction of the cost of [#child].
  public int newChild(int stack, int frame) {
    step();
    return stacks.append(stack, frame);
  }

  /// Takes over a table of stacks whose frames are this builder's, in place of its own: for those
  /// that merge whole tries. Samples name stacks by their place in it.
  public void stacks(StackTable table) {
    mergedStacks = table;
  }

  /// The stack without its innermost frame.
  public int parent(int stack) {
    return stacks.parent(stack);
  }

  /// Stacks so far, the empty one included.
  public int stackCount() {
    return stacks.size();
  }

  /// Interns a thread by name and id (JVM or OS thread id, 0 where there is none).
  public int thread(String name, long id) {
    return threads.intern(new ThreadKey(name, id));
  }

  /// Interns a label, for [#labelSet(int[], int)].
  public int label(Label label) {
    return labelSets.label(label);
  }

  /// Interns the set of the labels `ids[0..count)`; order and repetition do not matter.
  public int labelSet(int[] ids, int count) {
    return labelSets.set(ids, count);
  }

  /// Interns a label set; order and repetition do not matter.
  public int labelSet(List<Label> labels) {
    return labelSet(labels.stream().mapToInt(this::label).toArray(), labels.size());
  }

  /// Interns all label sets of another profile.
  ///
  /// @return the number here of each of its sets
  public int[] labelSets(LabelSets other) {
    return labelSets.addAll(other);
  }

  /// Interns a link of a 128-bit trace id and a 64-bit span id; 0 means unknown.
  public int link(long traceHigh, long traceLow, long span) {
    return links.intern(new LinkKey(traceHigh, traceLow, span));
  }

  /// Adds a row; its values follow by [#value], its optional columns by the methods named like
  /// them, all before the next row.
  ///
  /// @return the row's number in the order of adding
  public int addSample(int event, int stack) {
    step();
    return samples.add(event, stack);
  }

  /// Sets a value of the last row, by slot within the row's event type, in ascending slot order.
  public void value(int slot, long value) {
    samples.value(slot, value);
  }

  /// Sets the time of the last row, nanoseconds since the profile's start.
  public void sampleTime(long nanos) {
    samples.timeNanos(nanos);
  }

  public void sampleThread(int thread) {
    samples.thread(thread);
  }

  public void sampleLabels(int labelSet) {
    samples.labels(labelSet);
  }

  public void sampleLink(int link) {
    samples.link(link);
  }

  public int sampleCount() {
    return samples.size();
  }

  public void format(String name, String version) {
    format = name;
    formatVersion = version;
  }

  public void producer(String name) {
    producer = name;
  }

  /// Time 0 of the sample times, nanoseconds since 1970.
  public void startTime(long epochNanos) {
    startTimeNanos = OptionalLong.of(epochNanos);
  }

  public void duration(long nanos) {
    durationNanos = OptionalLong.of(nanos);
  }

  /// How much of `type` the sampler lets pass between two samples.
  public void period(ValueType type, long value) {
    periodType = type;
    period = OptionalLong.of(value);
  }

  public void defaultValueType(int valueType) {
    defaultValueType = valueType;
  }

  public void fact(String name, String value) {
    facts.add(new Fact(name, value));
  }

  /// What the recording counted beside its samples.
  public void callCounts(CallCountTable table) {
    callCounts = table;
  }

  /// Seals the profile.
  ///
  /// @throws IllegalStateException where the importer left it inconsistent, or on a second call
  public Profile build() {
    if (spent) {
      throw new IllegalStateException("this builder is spent");
    }
    spent = true;
    if (valueTypes.isEmpty()) {
      throw new IllegalStateException("a profile needs a value type");
    }
    if (defaultValueType >= valueTypes.size()) {
      throw new IllegalStateException("no value type " + defaultValueType);
    }
    ProfileInfo info =
        new ProfileInfo(
            format,
            formatVersion,
            producer,
            startTimeNanos,
            durationNanos,
            periodType,
            period,
            defaultValueType,
            facts);
    TrieBuilder.Sealed sealed = stacks.build();
    if (sealed.place() != null) {
      samples.renameStacks(sealed.place());
    }
    return new Profile(
        info,
        eventTypes,
        valueTypes,
        functionTable(),
        frames.build(),
        mergedStacks == null ? sealed.stacks() : mergedStacks,
        new ThreadTable(
            threads.rows().stream().map(ThreadKey::name).toArray(String[]::new),
            threads.rows().stream().mapToLong(ThreadKey::id).toArray()),
        labelSets.build(),
        new LinkTable(
            links.rows().stream().mapToLong(LinkKey::traceHigh).toArray(),
            links.rows().stream().mapToLong(LinkKey::traceLow).toArray(),
            links.rows().stream().mapToLong(LinkKey::span).toArray()),
        samples.build(eventTypes.size(), valueTypeEvent.toArray(), valueTypeSlot.toArray()),
        callCounts);
  }

  private FunctionTable functionTable() {
    return new FunctionTable(
        functions.rows().stream().map(FunctionKey::name).toArray(String[]::new),
        functions.rows().stream().map(FunctionKey::file).toArray(String[]::new),
        functions.rows().stream().map(FunctionKey::module).toArray(String[]::new));
  }
}
