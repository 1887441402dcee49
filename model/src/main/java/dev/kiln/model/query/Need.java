package dev.kiln.model.query;

/// What a user can provide when only the data shows that something is missing.
///
/// A message says what is wrong; a command adds the option that mends it, the window the place.
public enum Need {
  /// Counted calls.
  COUNTS,
  /// The length of time that the counts cover.
  COUNTS_LENGTH,
  /// The length of the recording.
  RECORDING_LENGTH,
  /// The units of work of both sides.
  UNITS,
  /// Another basis of comparison.
  BASIS,
  /// A format of output that can hold the result.
  OUTPUT_FORMAT,
  /// One of several profiles of a file.
  PROFILE,
  /// Leave to go on although one side has no sample.
  EMPTY_SIDE
}
