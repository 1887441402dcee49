package dev.kiln.model;

import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What a recording says about itself.
///
/// @param format the format's name, `pprof`, `JFR`, `collapsed`
/// @param formatVersion its version, or empty
/// @param producer the tool that wrote it, or empty if it does not say
/// @param startTimeNanos nanoseconds since 1970 of time 0 of the sample times
/// @param durationNanos length of the recording
/// @param periodType what the sampler counted between two samples; null if unknown
/// @param period how much of it
/// @param defaultValueType index of the value type to show first
/// @param facts further facts in the order of the file (comments, JVM, machine)
public record ProfileInfo(
    String format,
    String formatVersion,
    String producer,
    OptionalLong startTimeNanos,
    OptionalLong durationNanos,
    @Nullable ValueType periodType,
    OptionalLong period,
    int defaultValueType,
    List<Fact> facts) {

  /// One fact, such as `JVM = OpenJDK 64-Bit Server VM`.
  public record Fact(String name, String value) {
    /// How often the garbage collector ran, if the recording tells.
    public static final String COLLECTIONS = "garbage collections";
  }

  /// What an importer said so far; nothing is known that it does not say.
  static final class Builder {
    String format = "";
    String formatVersion = "";
    String producer = "";
    OptionalLong startTimeNanos = OptionalLong.empty();
    OptionalLong durationNanos = OptionalLong.empty();
    @Nullable ValueType periodType;
    OptionalLong period = OptionalLong.empty();
    int defaultValueType;
    final List<Fact> facts = new ArrayList<>();

    ProfileInfo build() {
      return new ProfileInfo(
          format,
          formatVersion,
          producer,
          startTimeNanos,
          durationNanos,
          periodType,
          period,
          defaultValueType,
          facts);
    }
  }

  public ProfileInfo {
    facts = List.copyOf(facts);
  }

  /// The same with other facts.
  ProfileInfo withFacts(List<Fact> newFacts) {
    return new ProfileInfo(
        format,
        formatVersion,
        producer,
        startTimeNanos,
        durationNanos,
        periodType,
        period,
        defaultValueType,
        newFacts);
  }
}
