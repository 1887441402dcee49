package dev.kiln.model.run;

import dev.kiln.model.FrameTable;
import dev.kiln.model.FunctionTable;
import dev.kiln.model.LinkTable;
import dev.kiln.model.Profile;
import dev.kiln.model.ProfileBuilder;
import dev.kiln.model.SampleTable;
import dev.kiln.model.StackTable;
import dev.kiln.model.identity.FunctionIdentity;
import dev.kiln.model.identity.IdentityRules;
import dev.kiln.model.trace.Span;
import dev.kiln.model.trace.SpanTable;
import dev.kiln.model.tree.TrieUnion;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;

/// Merges the profiles of both sides into one, with all samples on one trie of stacks.
///
/// ```
///   row | stack  event  time   run         of which the last column stands beside the profile
///    0  |  17      0    0.1 s  0
///    1  |  17      0    0.2 s  1
/// ```
///
/// Rows are in order of time, each counted from the start of its own recording, if every profile
/// has times; else profile after profile, and without a time. A row whose value types went to
/// several events of the union stands once in each.
final class UnionBuilder {
  private final List<Profile> profiles;
  private final List<Side> sides;
  private final ProfileBuilder builder = new ProfileBuilder();
  private final FunctionIdentity.Tally tally;
  private final ValueMatch values;
  private final List<int[]> threadOf = new ArrayList<>();
  private final List<int[]> labelsOf = new ArrayList<>();
  private final List<int[]> linkOf = new ArrayList<>();
  private final List<BitSet> rowsOf = new ArrayList<>();

  private UnionBuilder(List<Profile> profiles, List<Side> sides, IdentityRules rules)
      throws IncomparableException {
    this.profiles = profiles;
    this.sides = sides;
    this.tally = new FunctionIdentity.Tally(rules);
    this.values = ValueMatch.of(profiles);
  }

  /// The union and the rows of each run.
  ///
  /// @param rowsOf the rows of each profile
  record Union(
      Profile profile, List<BitSet> rowsOf, FunctionIdentity identity, List<String> notes) {}

  /// @param sides of each profile
  /// @throws IncomparableException if they share no value type, or a value overflows in the common
  ///   unit
  static Union build(List<Profile> profiles, List<Side> sides, IdentityRules rules)
      throws IncomparableException {
    return new UnionBuilder(profiles, sides, rules).build();
  }

  private Union build() throws IncomparableException {
    TrieUnion stacks = addStacks();
    // The table is looked over on another thread while rows are added, which name its nodes.
    ForkJoinTask<StackTable> table = ForkJoinTask.adapt(stacks::stacks).fork();
    addDictionaries();
    addSpans();
    addValueTypes();
    try {
      addRows(stacks);
    } catch (ArithmeticException e) {
      throw new IncomparableException(
          "the values of one side are too large for the smaller unit of the other");
    }
    builder.stacks(table.join());
    UnionInfo.add(builder, profiles, sides);
    Profile union = builder.build();
    List<String> notes = new ArrayList<>(values.notes());
    if (builder.remarks().cutValues() > 0) {
      notes.add(
          "the values of both sides do not fit into 64 bits, so the largest "
              + builder.remarks().cutValues()
              + " are cut");
    }
    return new Union(union, rowsOf, tally.result(), notes);
  }

  private TrieUnion addStacks() {
    List<StackTable> tries = profiles.stream().map(Profile::stacks).toList();
    ForkJoinTask<TrieUnion.Joined> joined =
        ForkJoinTask.adapt(() -> TrieUnion.Joined.of(tries)).fork();
    List<FunctionTable> functions = profiles.stream().map(Profile::functions).toList();
    FunctionMatch match = FunctionMatch.of(functions, sides, tally::functions);
    for (FunctionMatch.Place f : match.functions()) {
      builder.function(f.name(), f.file(), f.module());
    }
    List<int[]> frameOf = new ArrayList<>();
    int frames = 0;
    for (int p = 0; p < profiles.size(); p++) {
      FrameTable table = profiles.get(p).frames();
      int[] function = match.idOf(p);
      int[] ids = new int[table.size()];
      for (int f = 0; f < ids.length; f++) {
        ids[f] = builder.frame(function[table.function(f)], table.line(f), table.kind(f));
        frames = Math.max(frames, ids[f] + 1);
      }
      frameOf.add(ids);
    }
    return TrieUnion.of(joined.join(), frameOf, frames);
  }

  private void addDictionaries() {
    Map<String, Integer> threads = new HashMap<>();
    for (Profile profile : profiles) {
      int[] thread = new int[profile.threads().size()];
      for (int t = 1; t < thread.length; t++) {
        thread[t] =
            threads.computeIfAbsent(
                profile.threads().name(t), name -> builder.thread(tally.thread(name), 0));
      }
      threadOf.add(thread);
      labelsOf.add(builder.labelSets(profile.labelSets()));
      LinkTable table = profile.links();
      int[] links = new int[table.size()];
      for (int l = 0; l < links.length; l++) {
        links[l] = builder.link(table.traceHigh(l), table.traceLow(l), table.span(l));
      }
      linkOf.add(links);
    }
  }

  /// The spans of all runs, by the clocks of their own recordings as the rows are.
  private void addSpans() {
    for (int p = 0; p < profiles.size(); p++) {
      SpanTable spans = profiles.get(p).spans();
      for (int i = 0; i < spans.size(); i++) {
        Span span = spans.span(i);
        builder
            .spans()
            .add(span.of(threadOf.get(p)[span.thread()], labelsOf.get(p)[span.labels()]));
      }
    }
  }

  private void addValueTypes() {
    Profile leading = profiles.getLast();
    ValueType shown = leading.valueTypes().get(leading.info().defaultValueType());
    for (ValueMatch.Event event : values.events()) {
      int id = builder.eventType(event.name());
      for (ValueMatch.Shared shared : event.types()) {
        int valueType = builder.valueType(id, shared.type());
        if (shared.type().name().equals(shown.name())) {
          builder.defaultValueType(valueType);
        }
      }
    }
  }

  private void addRows(TrieUnion stacks) {
    List<RowAdder> adders = new ArrayList<>();
    for (int p = 0; p < profiles.size(); p++) {
      adders.add(new RowAdder(p, stacks));
      rowsOf.add(adders.getLast().rows);
    }
    boolean timed = profiles.stream().allMatch(p -> p.samples().hasTime());
    if (!timed) {
      adders.forEach(RowAdder::addAll);
      return;
    }
    Heads heads = new Heads(adders.size());
    for (int p = 0; p < adders.size(); p++) {
      if (adders.get(p).hasNext()) {
        heads.add(p, adders.get(p).time());
      }
    }
    while (!heads.isEmpty()) {
      RowAdder first = adders.get(heads.first());
      first.add(true);
      if (first.hasNext()) {
        heads.advance(first.time());
      } else {
        heads.removeFirst();
      }
    }
  }

  /// Adds the rows of one profile, one at a time.
  private final class RowAdder {
    private final int profile;
    private final SampleTable samples;
    private final TrieUnion stacks;
    private final BitSet rows = new BitSet();
    private final List<List<UnionColumn>> columns = new ArrayList<>();

    /// The profile's own event type behind each of the union's.
    private final int[] eventOf;

    private int row;

    RowAdder(int profile, TrieUnion stacks) {
      this.profile = profile;
      this.samples = profiles.get(profile).samples();
      this.stacks = stacks;
      this.eventOf = values.events().stream().mapToInt(e -> e.events().get(profile)).toArray();
      for (ValueMatch.Event event : values.events()) {
        List<UnionColumn> slots = new ArrayList<>();
        for (ValueMatch.Shared shared : event.types()) {
          slots.add(UnionColumn.of(profiles.get(profile), shared.columns().get(profile)));
        }
        columns.add(slots);
      }
    }

    boolean hasNext() {
      return row < samples.size();
    }

    long time() {
      return samples.timeNanos(row);
    }

    void addAll() {
      while (hasNext()) {
        add(false);
      }
    }

    void add(boolean timed) {
      for (int event = 0; event < eventOf.length; event++) {
        if (eventOf[event] == samples.event(row)) {
          addTo(event, timed);
        }
      }
      row++;
    }

    private void addTo(int event, boolean timed) {
      int added = builder.addSample(event, stacks.nodeOf(profile, samples.stack(row)));
      rows.set(added);
      List<UnionColumn> slots = columns.get(event);
      for (int slot = 0; slot < slots.size(); slot++) {
        builder.value(slot, slots.get(slot).value(row));
      }
      if (timed) {
        builder.sampleTime(samples.timeNanos(row));
      }
      if (samples.hasThreads()) {
        builder.sampleThread(threadOf.get(profile)[samples.thread(row)]);
      }
      if (samples.hasLabels()) {
        builder.sampleLabels(labelsOf.get(profile)[samples.labels(row)]);
      }
      if (samples.hasLinks()) {
        builder.sampleLink(linkOf.get(profile)[samples.link(row)]);
      }
    }
  }
}
