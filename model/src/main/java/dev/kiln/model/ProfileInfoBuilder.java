package dev.kiln.model;

import dev.kiln.model.ProfileInfo.Fact;
import dev.kiln.model.value.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What a recording says of itself, while it is read.
final class ProfileInfoBuilder {
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
