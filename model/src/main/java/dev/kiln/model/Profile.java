package dev.kiln.model;

import dev.kiln.model.ProfileInfo.Fact;
import dev.kiln.model.trace.SpanTable;
import dev.kiln.model.value.ValueType;
import java.util.List;

/// One imported recording: immutable tables of functions, frames, stacks and samples.
///
/// Made by [ProfileBuilder]; every id in a table is valid in the table that it points to.
///
/// @param info what the recording says about itself
/// @param eventTypes names of the event types; at least one
/// @param valueTypes what samples count; at least one
/// @param callCounts what the recording counted beside its samples, which are no counts of calls
/// @param spans what tracers wrote into the recording
public record Profile(
    ProfileInfo info,
    List<String> eventTypes,
    List<ValueType> valueTypes,
    FunctionTable functions,
    FrameTable frames,
    StackTable stacks,
    ThreadTable threads,
    LabelSets labelSets,
    LinkTable links,
    SampleTable samples,
    CallCountTable callCounts,
    SpanTable spans) {

  public Profile {
    eventTypes = List.copyOf(eventTypes);
    valueTypes = List.copyOf(valueTypes);
  }

  /// This profile with other functions and frames, of which the first are its own.
  Profile withTables(FunctionTable newFunctions, FrameTable newFrames) {
    return new Profile(
        info,
        eventTypes,
        valueTypes,
        newFunctions,
        newFrames,
        stacks,
        threads,
        labelSets,
        links,
        samples,
        callCounts,
        spans);
  }

  /// This profile with some of its samples on other stacks.
  ///
  /// @param newFacts what it says about itself
  /// @param newStacks of this profile's frames
  /// @param rows the samples to keep, ascending
  /// @param stackOfRow the new stack of each of them
  public Profile with(List<Fact> newFacts, StackTable newStacks, int[] rows, int[] stackOfRow) {
    return new Profile(
        info.withFacts(newFacts),
        eventTypes,
        valueTypes,
        functions,
        frames,
        newStacks,
        threads,
        labelSets,
        links,
        samples.pick(rows, stackOfRow),
        callCounts,
        spans);
  }

  /// The sum of a value type over all samples, in its native unit.
  public long total(int valueType) {
    long sum = 0;
    for (int row = 0; row < samples.size(); row++) {
      sum += samples.value(row, valueType);
    }
    return sum;
  }

  /// How many samples the profiler took that carry a value type: one row may stand for several.
  public long sampleCount(int valueType) {
    SampleCounter counter = SampleCounter.of(this, valueType);
    long count = 0;
    for (int row = 0; row < samples.size(); row++) {
      count += counter.count(row);
    }
    return count;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
