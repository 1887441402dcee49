package dev.kiln.model;

import dev.kiln.model.InternKeys.FunctionKey;
import dev.kiln.model.InternKeys.LinkKey;
import dev.kiln.model.InternKeys.ThreadKey;
import dev.kiln.model.ProfileInfo.Fact;
import dev.kiln.model.column.BuildGuard;
import dev.kiln.model.column.BuildWatch;
import dev.kiln.model.column.InternTable;
import dev.kiln.model.column.ProfileTooLargeException;
import dev.kiln.model.trace.Intervals;
import dev.kiln.model.trace.SpanTableBuilder;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// The only way to make a [Profile]: importers intern functions, frames and stacks, then add
/// samples. [#build()] validates and seals; the builder is spent after it.
///
/// Not safe for use by several threads.
public final class ProfileBuilder {
  /// The function of stacks whose outer frames the profiler dropped.
  public static final String TRUNCATED = "[truncated]";

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
  private final SpanTableBuilder spans = new SpanTableBuilder();
  private Intervals intervals = new Intervals();
  private final List<String> eventTypes = new ArrayList<>();
  private final List<ValueType> valueTypes = new ArrayList<>();
  private final ProfileInfo.Builder info = new ProfileInfo.Builder();
  private final BuildWatch watch;
  private CallCountTable callCounts = CallCountTable.NONE;
  private boolean spent;
  private SealRemarks remarks = SealRemarks.NONE;

  public ProfileBuilder() {
    this(BuildGuard.NONE);
  }

  /// A builder for an import that somebody may cancel, and of a file that nobody knows.
  ///
  /// @param guard asked every now and then; once it is cancelled, methods throw
  ///   CancellationException
  public ProfileBuilder(BuildGuard guard) {
    this.watch = new BuildWatch(guard, this::bytes);
    thread("", 0);
    link(0, 0, 0);
  }

  /// Counts a step of work for [BuildWatch#step]: for loops of importers that call nothing else
  /// here.
  public void step() {
    watch.step();
  }

  /// Tells that an importer is about to take memory for what it unfolds: [BuildWatch#expect].
  public void expect(long moreBytes) {
    watch.expect(moreBytes);
  }

  private long bytes() {
    return (long) stacks.size() * STACK_BYTES
        + (long) frames.size() * FRAME_BYTES
        + (long) functions.rows().size() * FUNCTION_BYTES
        + (long) samples.size() * SAMPLE_BYTES;
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
    valueTypes.add(type);
    samples.valueType(event);
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

  /// Sets the time of the last row, nanoseconds since the profile's start. Below 0 it says which
  /// interval the row lies in, and becomes 0: what takes long may begin before the recording does.
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

  /// Leaves the times of all rows out of the profile, where its start is unknown; what lies in an
  /// interval by [#resolveIntervals] stays so.
  public void forgetTimes() {
    samples.forgetTimes();
  }

  /// The intervals around rows that have a time and a thread, of any format.
  public Intervals intervals() {
    return intervals;
  }

  /// Gives the rows so far the labels and links of the intervals so far, and forgets these;
  /// [#build] does it too.
  ///
  /// @return how often labels were dropped, as there are too many label sets
  public long resolveIntervals() {
    long dropped = samples.mark(intervals, labelSets);
    intervals = new Intervals();
    return dropped;
  }

  /// The spans that the recording holds, with threads and label sets of this builder.
  public SpanTableBuilder spans() {
    return spans;
  }

  public void format(String name, String version) {
    info.format = name;
    info.formatVersion = version;
  }

  public void producer(String name) {
    info.producer = name;
  }

  /// Time 0 of the sample times, nanoseconds since 1970.
  public void startTime(long epochNanos) {
    info.startTimeNanos = OptionalLong.of(epochNanos);
  }

  public void duration(long nanos) {
    info.durationNanos = OptionalLong.of(nanos);
  }

  /// How much of `type` the sampler lets pass between two samples.
  public void period(ValueType type, long value) {
    info.periodType = type;
    info.period = OptionalLong.of(value);
  }

  public void defaultValueType(int valueType) {
    info.defaultValueType = valueType;
  }

  public void fact(String name, String value) {
    info.facts.add(new Fact(name, value));
  }

  /// What the recording counted beside its samples.
  public void callCounts(CallCountTable table) {
    callCounts = table;
  }

  /// What there is to be said of the values of the sealed profile.
  public SealRemarks remarks() {
    return remarks;
  }

  /// Seals the profile.
  ///
  /// @throws IllegalStateException where the importer left it inconsistent, or on a second call
  public Profile build() {
    if (spent) {
      throw new IllegalStateException("this builder is spent");
    }
    spent = true;
    if (info.defaultValueType >= valueTypes.size()) {
      throw new IllegalStateException("a profile needs a value type, and its default must be one");
    }
    resolveIntervals();
    TrieBuilder.Sealed sealed = stacks.build();
    if (sealed.place() != null) {
      samples.renameStacks(sealed.place());
    }
    SampleTable table = samples.build(eventTypes.size());
    remarks = SealRemarks.of(samples, table, valueTypes, info.defaultValueType);
    info.defaultValueType = remarks.defaultType();
    return new Profile(
        info.build(),
        eventTypes,
        valueTypes,
        FunctionTable.of(functions.rows()),
        frames.build(),
        mergedStacks == null ? sealed.stacks() : mergedStacks,
        ThreadTable.of(threads.rows()),
        labelSets.build(),
        LinkTable.of(links.rows()),
        table,
        callCounts,
        spans.build());
  }
}
